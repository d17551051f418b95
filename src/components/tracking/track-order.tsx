'use client';

import { IconAlertTriangle, IconChefHat, IconHome, IconMapPin, IconReceipt, IconScooter, IconToolsKitchen2 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { useVehicleName } from '@/components/rider/vehicle-name.ts';
import { BillBreakdown } from '@/components/ui/bill-breakdown.tsx';
import { DeliveryCode } from '@/components/ui/delivery-code.tsx';
import { EtaRange } from '@/components/ui/eta-range.tsx';
import { OrderTimeline } from '@/components/ui/order-timeline.tsx';
import { PlatePicture } from '@/components/ui/plate-picture.tsx';
import { Rating } from '@/components/ui/rating.tsx';
import { useNow } from '@/components/ui/use-now.ts';
import { formatClock, formatClockRange, formatDay, formatMoney } from '@/i18n/format.ts';
import type { Tracking } from '@/server/modules/dispatch/contract.ts';
import type { OrderView } from '@/server/modules/orders/contract.ts';
import { useTRPC } from '@/trpc/client.tsx';
import { useLive } from '@/trpc/live.ts';
import { CancelOrder } from './cancel-order.tsx';
import { stepsOf } from './steps.ts';
import classes from './track-order.module.css';
import { TrackingMap } from './tracking-map.tsx';

type Position = NonNullable<Tracking['position']>;

const ICONS: Record<string, ReactNode> = {
  confirmed: <IconToolsKitchen2 stroke={2} aria-hidden />,
  cooked: <IconChefHat stroke={2} aria-hidden />,
  pickedUp: <IconScooter stroke={2} aria-hidden />,
  atDoor: <IconHome stroke={2} aria-hidden />,
};
const minutesUntil = (iso: string, now: number) => Math.max(0, Math.ceil((Date.parse(iso) - now) / 60_000));

/** A living order: map, when it comes, why it is late, where it stands, the code for the door, who brings it. */
export function TrackOrder({ order }: { order: OrderView }) {
  const t = useTranslations('tracking');
  const locale = useLocale();
  const trpc = useTRPC();
  const vehicleName = useVehicleName();
  const now = useNow(5_000);
  const tracking = useQuery(trpc.dispatch.tracking.queryOptions({ orderId: order.id }, { refetchInterval: 15_000 }));
  const [live, setLive] = useState<Position>();
  useLive(`order:${order.id}`, { onPosition: ({ lat, lng, at }) => setLive({ lat, lng, at }) });

  const data = tracking.data;
  const stored = data?.position ?? undefined;
  const position = live && (!stored || live.at > stored.at) ? live : stored;
  const eta = data?.eta ?? order.promised;
  const steps = stepsOf(order, data?.eta ? Date.parse(data.eta.to) : null, now ?? Date.parse(order.placedAt));
  const scheduled = order.status === 'scheduled' && order.scheduledFor;

  return (
    <div className={classes.page}>
      <TrackingMap order={order} route={data?.route ?? []} position={position} />
      <div className={classes.sheet}>
        <p className={classes.state}>{t(`state.${order.status}`)}</p>
        <div className={classes.eta}>
          <h1 className={classes.minutes}>
            {scheduled
              ? `${formatDay(scheduled, locale)}, ${formatClock(scheduled, locale)}`
              : now !== null && <EtaRange size="lg" min={minutesUntil(eta.from, now)} max={Math.max(1, minutesUntil(eta.to, now))} />}
          </h1>
          {!scheduled && (
            <p className={classes.between}>
              {t('between')}
              <b>{formatClockRange(eta.from, eta.to, locale)}</b>
            </p>
          )}
        </div>
        {data?.demoSpeed && <p className={classes.demo}>{t('demo', { speed: data.demoSpeed })}</p>}
        {data?.late && (
          <p className={classes.late} role="status">
            <IconAlertTriangle size={26} aria-hidden />
            <span>
              <b>{t('late.by', { minutes: data.late.minutes })}</b> {t(`late.${data.late.key}`)}
            </span>
          </p>
        )}
        <OrderTimeline
          label={t('timeline')}
          steps={steps.map(({ key, state, at, progress }) => ({
            key,
            state,
            progress,
            label: t(`step.${key}`),
            time: at ? formatClock(at, locale) : key === 'atDoor' && !scheduled ? formatClockRange(eta.from, eta.to, locale) : undefined,
            icon: ICONS[key],
          }))}
        />
        {order.dropCode && <DeliveryCode code={order.dropCode} />}
        {data?.rider && (
          <section className={classes.rider} aria-label={t('rider')}>
            <span className={classes.face} aria-hidden>
              {data.rider.name.slice(0, 1)}
            </span>
            <div>
              <b className={classes.name}>
                {data.rider.name} {data.rider.rating !== null && <Rating value={data.rider.rating} />}
              </b>
              <p>{[vehicleName(data.rider.vehicle), data.rider.plate].filter(Boolean).join(' · ')}</p>
            </div>
          </section>
        )}
        {order.address && (
          <p className={classes.where}>
            <IconMapPin size={24} aria-hidden />
            <span>
              {order.address.instructions && <b>{order.address.instructions}</b>}
              <span>{[order.address.line, order.address.landmark].filter(Boolean).join(', ')}</span>
            </span>
          </p>
        )}
        <div className={classes.summary}>
          <PlatePicture picture={{ src: order.restaurant.picture, alt: '' }} size="row" ratio="1" className={classes.picture} />
          <div>
            <b>{order.restaurant.name}</b>
            <p>{t('itemsPaid', { count: order.lines.reduce((sum, line) => sum + line.quantity, 0), tender: t(`tender.${order.tender}`) })}</p>
          </div>
          <b className="tabular">{formatMoney(order.totalPaise)}</b>
        </div>
        <details className={classes.bill}>
          <summary>
            <IconReceipt size={20} aria-hidden /> {t('seeBill')}
          </summary>
          <BillBreakdown lines={order.bill.lines} totalPaise={order.bill.totalPaise} />
        </details>
        <CancelOrder order={order} />
      </div>
    </div>
  );
}
