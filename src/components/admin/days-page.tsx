'use client';

import { BarChart } from '@mantine/charts';
import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import '@mantine/charts/styles.layer.css';
import { useUrlState } from '@/components/shell/use-url-state.ts';
import { DataTable } from '@/components/ui/data-table.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { PageHeader } from '@/components/ui/page-header.tsx';
import { Panel } from '@/components/ui/panel.tsx';
import { TableSkeleton } from '@/components/ui/skeletons.tsx';
import { formatCount, formatDay, formatMoney } from '@/i18n/format.ts';
import { useTRPC } from '@/trpc/client.tsx';
import { AdminFrame } from './admin-frame.tsx';
import { CitySelect } from './city-select.tsx';

const SPANS = ['7', '30', '90'] as const;

/** Day by day: weekly, festival and rain patterns to the eye, and the figures below. */
export function DaysPage() {
  return (
    <AdminFrame>
      <Days />
    </AdminFrame>
  );
}

function Days() {
  const t = useTranslations('admin.days');
  const locale = useLocale();
  const trpc = useTRPC();
  const [params, setParams] = useUrlState();
  const cityId = params.get('city');
  const span = SPANS.find((each) => each === params.get('days')) ?? '30';
  const daily = useQuery(trpc.analytics.daily.queryOptions({ days: Number(span), ...(cityId && { cityId }) }));
  const percent = (share: number) => `${(share * 100).toFixed(1)}%`;
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          <>
            <SegmentedControl
              aria-label={t('span')}
              data={SPANS.map((value) => ({ value, label: t('spanDays', { days: Number(value) }) }))}
              value={span}
              onChange={(days) => setParams({ days })}
            />
            <CitySelect value={cityId} onChange={(city) => setParams({ city })} />
          </>
        }
      />
      {daily.isError && <ErrorState text={daily.error.message} onRetry={() => void daily.refetch()} />}
      {daily.isPending && <TableSkeleton rows={8} columns={5} />}
      {daily.data && (
        <>
          <Panel title={t('chart')}>
            <div aria-hidden="true" dir="ltr">
              <BarChart
                h={260}
                data={daily.data.days.map((day) => ({ day: formatDay(day.date, locale), [t('orders')]: day.orders }))}
                dataKey="day"
                series={[{ name: t('orders'), color: 'var(--th-chart-now)' }]}
                tickLine="none"
                gridAxis="y"
                barChartProps={{ accessibilityLayer: false }}
              />
            </div>
          </Panel>
          <Panel flush>
            <DataTable
              caption={t('title')}
              rows={daily.data.days}
              rowKey={(day) => day.date}
              initialSort={{ key: 'date', direction: 'desc' }}
              columns={[
                { key: 'date', header: t('date'), rowHeader: true, cell: (day) => formatDay(day.date, locale), sortBy: (day) => day.date },
                { key: 'orders', header: t('orders'), align: 'end', cell: (day) => formatCount(day.orders), sortBy: (day) => day.orders },
                { key: 'gmv', header: t('gmv'), align: 'end', cell: (day) => formatMoney(Math.round(day.gmvPaise / 100) * 100), sortBy: (day) => day.gmvPaise },
                { key: 'cancelled', header: t('cancelled'), align: 'end', cell: (day) => formatCount(day.cancelled), sortBy: (day) => day.cancelled },
                {
                  key: 'onTime',
                  header: t('onTime'),
                  align: 'end',
                  cell: (day) => (day.onTime === null ? '–' : percent(day.onTime)),
                  sortBy: (day) => day.onTime,
                },
              ]}
            />
          </Panel>
        </>
      )}
    </>
  );
}
