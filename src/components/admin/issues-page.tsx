'use client';

import { Button, SegmentedControl } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { aboutIssue } from '@/components/aftercare/order-aftercare.tsx';
import { holds, useViewer } from '@/components/session/use-viewer.ts';
import { useUrlState } from '@/components/shell/use-url-state.ts';
import { type Column, DataTable } from '@/components/ui/data-table.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { PageHeader } from '@/components/ui/page-header.tsx';
import { Panel } from '@/components/ui/panel.tsx';
import { TableSkeleton } from '@/components/ui/skeletons.tsx';
import { formatClock, formatDay, formatMoney } from '@/i18n/format.ts';
import type { StaffIssue } from '@/server/modules/aftercare/contract.ts';
import { useTRPC } from '@/trpc/client.tsx';
import { AdminFrame } from './admin-frame.tsx';

const STATUSES = ['open', 'refunded', 'declined'] as const;

/** Customers' reports: those that wait, oldest first, and what became of the others. Each is answered on its order's page. */
export function IssuesPage() {
  return (
    <AdminFrame>
      <Issues />
    </AdminFrame>
  );
}

function Issues() {
  const t = useTranslations('aftercare.queue');
  const trpc = useTRPC();
  const { viewer } = useViewer();
  const [params, setParams] = useUrlState();
  const status = STATUSES.find((each) => each === params.get('status')) ?? 'open';
  const cares = holds(viewer, ['admin', 'support']);
  const issues = useInfiniteQuery(
    trpc.aftercare.issues.infiniteQueryOptions({ status }, { enabled: cares, getNextPageParam: (page) => page.nextCursor, refetchInterval: 30_000 }),
  );
  const columns = useColumns(status);
  const rows = issues.data?.pages.flatMap((page) => page.issues) ?? [];
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          <SegmentedControl
            aria-label={t('shown')}
            data={STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))}
            value={status}
            onChange={(value) => setParams({ status: value === 'open' ? null : value })}
          />
        }
      />
      {issues.isError && <ErrorState text={issues.error.message} onRetry={() => void issues.refetch()} />}
      {!issues.isError && (
        <Panel flush>
          {issues.isPending ? (
            <TableSkeleton />
          ) : (
            <DataTable
              caption={t('title')}
              columns={columns}
              rows={rows}
              rowKey={(row) => row.id}
              empty={<EmptyState compact title={t('empty')} text={t('emptyText')} />}
            />
          )}
        </Panel>
      )}
      {issues.hasNextPage && (
        <Button variant="default" mt="sm" loading={issues.isFetchingNextPage} onClick={() => void issues.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </>
  );
}

function useColumns(status: (typeof STATUSES)[number]): Column<StaffIssue>[] {
  const t = useTranslations('aftercare.queue');
  const reasons = useTranslations('aftercare.reason');
  const locale = useLocale();
  const columns: Column<StaffIssue>[] = [
    { key: 'order', header: t('order'), rowHeader: true, cell: (row) => <Link href={`/admin/orders/${row.orderId}`}>{row.orderCode}</Link> },
    {
      key: 'what',
      header: t('what'),
      cell: (row) => (
        <>
          <b>{reasons(row.reason)}</b> {aboutIssue(row)}
          {row.text && <q style={{ display: 'block' }}>{row.text}</q>}
          {row.answer && <span style={{ display: 'block' }}>{row.answer}</span>}
        </>
      ),
    },
    { key: 'restaurant', header: t('restaurant'), cell: (row) => row.restaurantName },
    { key: 'customer', header: t('customer'), cell: (row) => row.customerName ?? t('guest') },
    { key: 'since', header: t('since'), cell: (row) => `${formatDay(row.createdAt, locale)}, ${formatClock(row.createdAt, locale)}` },
    { key: 'total', header: t('total'), align: 'end', cell: (row) => formatMoney(row.orderPaise) },
  ];
  if (status !== 'refunded') return columns;
  const refunded = (row: StaffIssue) => [row.refundPaise !== null && formatMoney(row.refundPaise), row.automatic && t('atOnce')].filter(Boolean).join(', ');
  return [...columns, { key: 'refund', header: t('refund'), align: 'end', cell: refunded }];
}
