'use client';

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { CityMap } from '@/components/map/city-map.tsx';
import { holds, useViewer } from '@/components/session/use-viewer.ts';
import { useUrlState } from '@/components/shell/use-url-state.ts';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { PageHeader } from '@/components/ui/page-header.tsx';
import { Panel } from '@/components/ui/panel.tsx';
import { useNow } from '@/components/ui/use-now.ts';
import { formatClock } from '@/i18n/format.ts';
import type { LiveMap } from '@/server/modules/dispatch/contract.ts';
import { useTRPC } from '@/trpc/client.tsx';
import { AdminFrame } from './admin-frame.tsx';
import { CitySelect } from './city-select.tsx';
import { ConditionsMenu } from './conditions-menu.tsx';
import { HeatLegend } from './heat-legend.tsx';
import classes from './live-page.module.css';
import { ReassignDialog } from './reassign-dialog.tsx';
import { useLiveMap } from './use-live-map.ts';

type LiveOrder = LiveMap['orders'][number];

/** A city's riders and orders on the map, with the queues that need a hand. */
export function LivePage() {
  return (
    <AdminFrame>
      <Live />
    </AdminFrame>
  );
}

function Live() {
  const t = useTranslations('admin.live');
  const locale = useLocale();
  const trpc = useTRPC();
  const [params, setParams] = useUrlState();
  const cities = useQuery(trpc.catalog.cities.queryOptions());
  const city = cities.data?.cities.find((each) => each.id === params.get('city')) ?? cities.data?.cities[0];
  const { data, error, retry, dots, cells } = useLiveMap(city?.id ?? null);
  const [reassigning, setReassigning] = useState<LiveOrder>();
  const waiting = data?.orders.filter((order) => order.riderId === null) ?? [];
  const late = data?.orders.filter((order) => order.late) ?? [];
  return (
    <>
      <PageHeader
        title={t('title')}
        inline
        meta={data && t('updated', { time: formatClock(data.at, locale) })}
        actions={
          <>
            {city && <ConditionsMenu key={city.id} cityId={city.id} />}
            <CitySelect required value={city?.id ?? null} onChange={(next) => setParams({ city: next })} />
          </>
        }
      />
      {error && !data && <ErrorState text={error} onRetry={retry} />}
      <div className={classes.columns}>
        <div className={classes.map}>
          {city && (
            <CityMap
              citySlug={city.slug}
              label={t('map')}
              summary={`${t('riders')} ${data?.riders.length ?? 0}, ${t('orders')} ${data?.orders.length ?? 0}, ${t('late')} ${late.length}`}
              dots={dots}
              cells={cells}
              fit={[
                { lat: city.lat - 0.07, lng: city.lng - 0.08 },
                { lat: city.lat + 0.07, lng: city.lng + 0.08 },
              ]}
            >
              <HeatLegend riders={data?.riders.length ?? 0} late={late.length} />
            </CityMap>
          )}
        </div>
        <div className={classes.queues}>
          <Queue title={t('queue')} orders={waiting} onReassign={setReassigning} />
          <Queue title={t('lateQueue')} orders={late} onReassign={setReassigning} />
        </div>
      </div>
      {reassigning && city && (
        <ReassignDialog orderId={reassigning.orderId} code={reassigning.code} cityId={city.id} onClose={() => setReassigning(undefined)} />
      )}
    </>
  );
}

function Queue({ title, orders, onReassign }: { title: string; orders: readonly LiveOrder[]; onReassign: (order: LiveOrder) => void }) {
  const t = useTranslations('admin.live');
  const now = useNow(30_000);
  const { viewer } = useViewer();
  const mayAct = holds(viewer, ['admin', 'operations']);
  return (
    <Panel title={title} aside={orders.length} flush>
      {orders.length === 0 && <EmptyState compact level={3} title={t('empty')} />}
      <ul className={classes.list}>
        {orders.map((order) => (
          <li key={order.orderId}>
            <span>
              <Link href={`/admin/orders/${order.orderId}`}>{order.code}</Link>
              <br />
              {order.restaurantName}
              {now !== null && (
                <span className={classes.wait}> {t('waiting', { minutes: Math.max(0, Math.round((now - Date.parse(order.waitingSince)) / 60_000)) })}</span>
              )}
            </span>
            {mayAct && (
              <Button size="xs" variant="default" onClick={() => onReassign(order)}>
                {t('reassign')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
