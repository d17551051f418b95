'use client';

import {
  IconAlertCircle,
  IconBuildingStore,
  IconChefHat,
  IconCircleX,
  IconClock,
  IconClockExclamation,
  IconCurrencyRupee,
  IconMoped,
  IconShoppingBag,
  IconStopwatch,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { OrdersByHour } from '@/components/charts/orders-by-hour.tsx';
import { useUrlState } from '@/components/shell/use-url-state.ts';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { KpiTile } from '@/components/ui/kpi-tile.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { PageHeader } from '@/components/ui/page-header.tsx';
import { Panel } from '@/components/ui/panel.tsx';
import { KpiTileSkeleton } from '@/components/ui/skeletons.tsx';
import { formatClock, formatDay, formatSigned } from '@/i18n/format.ts';
import type { Kpi, Overview } from '@/server/modules/analytics/contract.ts';
import { useTRPC } from '@/trpc/client.tsx';
import { useLive } from '@/trpc/live.ts';
import { AdminFrame } from './admin-frame.tsx';
import { CitiesTable } from './cities-table.tsx';
import { CitySelect } from './city-select.tsx';
import { DemandPanel } from './demand-panel.tsx';
import { changeOf, shownValue } from './figures.ts';
import classes from './overview-page.module.css';

const ICONS: Record<Kpi['key'], ReactNode> = {
  orders: <IconShoppingBag size={16} aria-hidden />,
  gmv: <IconCurrencyRupee size={16} aria-hidden />,
  onTime: <IconClock size={16} aria-hidden />,
  cancelled: <IconCircleX size={16} aria-hidden />,
  medianDelivery: <IconStopwatch size={16} aria-hidden />,
  ridersOnline: <IconMoped size={16} aria-hidden />,
};
const NEEDS: Record<Overview['needs'][number]['key'], { icon: ReactNode; href: string }> = {
  unassigned: { icon: <IconAlertCircle aria-hidden />, href: '/admin/live' },
  late_kitchens: { icon: <IconChefHat aria-hidden />, href: '/admin/orders?status=accepted&late=1' },
  late_orders: { icon: <IconClockExclamation aria-hidden />, href: '/admin/orders?late=1' },
  pending_restaurants: { icon: <IconBuildingStore aria-hidden />, href: '/admin/restaurants?status=pending' },
  pending_riders: { icon: <IconMoped aria-hidden />, href: '/admin/riders?status=pending' },
};
const REFRESH_MS = 15_000;

/** The platform now, against the same time last week. */
export function OverviewPage() {
  return (
    <AdminFrame>
      <Overviews />
    </AdminFrame>
  );
}

function Overviews() {
  const t = useTranslations('admin.overview');
  const locale = useLocale();
  const trpc = useTRPC();
  const [params, setParams] = useUrlState();
  const cityId = params.get('city');
  const overview = useQuery(trpc.analytics.overview.queryOptions(cityId ? { cityId } : {}, { refetchInterval: REFRESH_MS }));
  useLive('ops', {});
  const { data } = overview;
  if (overview.isError && !data) return <ErrorState level={1} text={overview.error.message} onRetry={() => void overview.refetch()} />;
  const before = data ? t('before', { day: new Intl.DateTimeFormat(locale, { weekday: 'short' }).format(new Date(data.at)) }) : '';
  return (
    <>
      <PageHeader
        title={t('title')}
        inline
        meta={data && <span className={classes.live}>{t('live', { day: formatDay(data.at, locale), time: formatClock(data.at, locale) })}</span>}
        actions={<CitySelect value={cityId} onChange={(city) => setParams({ city })} />}
      />
      <div className={classes.tiles}>
        {data
          ? data.kpis.map((kpi) => <Tile key={kpi.key} kpi={kpi} against={before} />)
          : ['a', 'b', 'c', 'd', 'e', 'f'].map((key) => <KpiTileSkeleton key={key} />)}
      </div>
      <div className={classes.middle}>
        <Panel title={t('byHour')}>
          {data && (
            <OrdersByHour
              caption={t('byHour')}
              beforeLabel={before}
              points={data.byHour.map(({ hour, today, before: then }) => ({ label: hourLabel(hour, locale), today, before: then }))}
            />
          )}
        </Panel>
        <DemandPanel cityId={cityId} />
      </div>
      <div className={classes.bottom}>
        <Panel title={t('cities')} flush>
          {data && <CitiesTable cities={data.cities} selected={cityId} onCity={(city) => setParams({ city })} />}
        </Panel>
        <Panel title={t('needs')} aside={data && t('needsCount', { count: data.needs.length })} flush>
          {data?.needs.length === 0 && <EmptyState compact level={3} title={t('allWell')} />}
          <ul className={classes.needs}>
            {data?.needs.map((need) => (
              <li key={`${need.key}${need.cityId ?? ''}`}>
                <span className={classes.needIcon} data-urgent={need.urgent || undefined}>
                  {NEEDS[need.key].icon}
                </span>
                <span className={classes.needText}>
                  <b>{t(`need.${need.key}`, { count: need.count })}</b>
                  <span>{data.cities.find((city) => city.cityId === need.cityId)?.name ?? t('everywhere')}</span>
                </span>
                <LinkButton href={NEEDS[need.key].href} size="sm" variant={need.urgent ? 'filled' : 'default'}>
                  {t('open')}
                </LinkButton>
              </li>
            ))}
          </ul>
        </Panel>
      </div>
    </>
  );
}

const hourLabel = (hour: number, locale: string) =>
  new Intl.DateTimeFormat(`${locale === 'en' ? 'en-IN' : locale}-u-nu-latn`, { hour: 'numeric', hour12: true, timeZone: 'UTC' }).format(
    new Date(Date.UTC(2026, 0, 1, hour)),
  );

function Tile({ kpi, against }: { kpi: Kpi; against: string }) {
  const t = useTranslations('admin.overview');
  const change = changeOf(kpi);
  const figures = (values: readonly (number | null)[]) => values.flatMap((value) => (value === null ? [] : [value]));
  return (
    <KpiTile
      label={t(`kpi.${kpi.key}`)}
      icon={ICONS[kpi.key]}
      value={shownValue(kpi)}
      unit={kpi.value === null ? undefined : kpi.unit === 'share' ? '%' : kpi.unit === 'minutes' ? t('min') : undefined}
      delta={
        change
          ? {
              ...change,
              text: t(`change.${change.kind}`, { amount: change.kind === 'minutes' ? String(change.amount) : formatSigned(change.amount).replace('+', '') }),
              against: t('vs', { before: against }),
            }
          : undefined
      }
      spark={kpi.spark.length > 1 ? { now: figures(kpi.spark), before: figures(kpi.sparkBefore) } : undefined}
    />
  );
}
