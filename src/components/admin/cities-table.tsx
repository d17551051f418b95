'use client';

import { useTranslations } from 'next-intl';
import { GoalDot } from '@/components/charts/goal-dot.tsx';
import { DataTable } from '@/components/ui/data-table.tsx';
import { formatCount, formatMoney, formatSigned } from '@/i18n/format.ts';
import type { Overview } from '@/server/modules/analytics/contract.ts';

type City = Overview['cities'][number];

/** On-time share to reach; shown as a tick, and stated in the column's head. */
const GOAL = 0.92;
const percent = (share: number) => `${(share * 100).toFixed(1)}%`;
const growth = (city: City) => (city.ordersBefore === 0 ? null : (city.orders / city.ordersBefore - 1) * 100);

/** The cities side by side, by orders. */
export function CitiesTable({ cities, selected, onCity }: { cities: readonly City[]; selected: string | null; onCity: (cityId: string) => void }) {
  const t = useTranslations('admin.overview');
  return (
    <DataTable
      caption={t('cities')}
      rows={cities}
      rowKey={(city) => city.cityId}
      selectedKey={selected}
      onRow={(city) => onCity(city.cityId)}
      initialSort={{ key: 'orders', direction: 'desc' }}
      columns={[
        { key: 'name', header: t('column.city'), cell: (city) => city.name, sortBy: (city) => city.name, rowHeader: true },
        { key: 'orders', header: t('column.orders'), align: 'end', cell: (city) => formatCount(city.orders), sortBy: (city) => city.orders },
        {
          key: 'growth',
          header: t('column.growth'),
          align: 'end',
          cell: (city) => {
            const change = growth(city);
            return change === null ? '–' : <span style={{ color: change >= 0 ? 'var(--th-good)' : 'var(--th-bad)' }}>{`${formatSigned(change)}%`}</span>;
          },
          sortBy: growth,
        },
        {
          key: 'gmv',
          header: t('column.gmv'),
          align: 'end',
          cell: (city) => formatMoney(Math.round(city.gmvPaise / 100) * 100),
          sortBy: (city) => city.gmvPaise,
        },
        {
          key: 'onTime',
          header: t('column.onTime', { goal: `${GOAL * 100}%` }),
          cell: (city) => (city.onTime === null ? '–' : <GoalDot value={city.onTime} goal={GOAL} min={0.8} max={1} text={percent(city.onTime)} />),
          sortBy: (city) => city.onTime,
        },
        {
          key: 'cancelled',
          header: t('column.cancelled'),
          align: 'end',
          cell: (city) => (city.cancelled === null ? '–' : percent(city.cancelled)),
          sortBy: (city) => city.cancelled,
        },
        {
          key: 'median',
          header: t('column.median'),
          align: 'end',
          cell: (city) => (city.medianMinutes === null ? '–' : t('minutes', { minutes: Math.round(city.medianMinutes) })),
          sortBy: (city) => city.medianMinutes,
        },
        { key: 'riders', header: t('column.riders'), align: 'end', cell: (city) => formatCount(city.ridersOnline), sortBy: (city) => city.ridersOnline },
      ]}
    />
  );
}
