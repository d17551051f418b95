'use client';

import { useQuery } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { holds, useViewer } from '@/components/session/use-viewer.ts';
import { useUrlState } from '@/components/shell/use-url-state.ts';
import { DataTable } from '@/components/ui/data-table.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { PageHeader } from '@/components/ui/page-header.tsx';
import { Panel } from '@/components/ui/panel.tsx';
import { TableSkeleton } from '@/components/ui/skeletons.tsx';
import { StatusBadge } from '@/components/ui/status-badge.tsx';
import { formatDay, formatHours } from '@/i18n/format.ts';
import type { ComingShift } from '@/server/modules/dispatch/duty-contract.ts';
import { useTRPC } from '@/trpc/client.tsx';
import { AdminFrame } from './admin-frame.tsx';
import { CitySelect } from './city-select.tsx';
import { ShiftPlanForm } from './shift-plan-form.tsx';
import classes from './shifts-page.module.css';

/** A city's week of shifts: how many riders are wanted, and how many have booked the coming days. */
export function ShiftsPage() {
  return (
    <AdminFrame>
      <Shifts />
    </AdminFrame>
  );
}

function Shifts() {
  const t = useTranslations('duty.plan');
  const trpc = useTRPC();
  const { viewer } = useViewer();
  const [params, setParams] = useUrlState();
  const cities = useQuery(trpc.catalog.cities.queryOptions());
  const city = cities.data?.cities.find((each) => each.id === params.get('city')) ?? cities.data?.cities[0];
  const plan = useQuery(trpc.dispatch.shiftPlan.queryOptions({ cityId: city?.id ?? '' }, { enabled: city !== undefined, refetchInterval: 60_000 }));
  return (
    <>
      <PageHeader title={t('title')} actions={<CitySelect required value={city?.id ?? null} onChange={(next) => setParams({ city: next })} />} />
      {plan.isError && <ErrorState text={plan.error.message} onRetry={() => void plan.refetch()} />}
      {plan.isPending && <TableSkeleton rows={10} columns={4} />}
      {plan.data && city && (
        <div className={classes.columns}>
          <Panel title={t('coming')} flush>
            <Coming coming={plan.data.coming} />
          </Panel>
          <Panel title={t('week')}>
            <ShiftPlanForm key={city.id} cityId={city.id} initial={plan.data.slots} readOnly={!holds(viewer, ['admin', 'operations'])} />
          </Panel>
        </div>
      )}
    </>
  );
}

function Coming({ coming }: { coming: readonly ComingShift[] }) {
  const t = useTranslations('duty.plan');
  const locale = useLocale();
  return (
    <DataTable
      caption={t('coming')}
      rows={coming}
      rowKey={(row) => `${row.startsAt} ${row.endsAt}`}
      empty={<EmptyState compact level={3} title={t('none')} />}
      columns={[
        { key: 'day', header: t('day'), rowHeader: true, cell: (row) => formatDay(row.date, locale) },
        { key: 'hours', header: t('hours'), cell: (row) => formatHours(row.startsAt, row.endsAt, locale) },
        { key: 'wanted', header: t('wanted'), align: 'end', cell: (row) => row.wanted, sortBy: (row) => row.wanted },
        { key: 'booked', header: t('booked'), align: 'end', cell: (row) => row.booked, sortBy: (row) => row.booked },
        {
          key: 'missing',
          header: t('missing'),
          cell: (row) =>
            row.booked >= row.wanted ? (
              <StatusBadge tone="good">{t('filled')}</StatusBadge>
            ) : (
              <StatusBadge tone={row.booked * 2 < row.wanted ? 'bad' : 'warn'}>{t('missingCount', { count: row.wanted - row.booked })}</StatusBadge>
            ),
          sortBy: (row) => row.wanted - row.booked,
        },
      ]}
    />
  );
}
