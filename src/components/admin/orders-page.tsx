'use client';

import { Button, Select, Switch, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { useUrlState } from '@/components/shell/use-url-state.ts';
import { DataTable } from '@/components/ui/data-table.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { OrderStatusBadge } from '@/components/ui/order-status-badge.tsx';
import { PageHeader } from '@/components/ui/page-header.tsx';
import { Panel } from '@/components/ui/panel.tsx';
import { TableSkeleton } from '@/components/ui/skeletons.tsx';
import { formatClock, formatDay, formatMoney } from '@/i18n/format.ts';
import { useTRPC } from '@/trpc/client.tsx';
import { AdminFrame } from './admin-frame.tsx';
import { CitySelect } from './city-select.tsx';

const STATUSES = ['payment_pending', 'scheduled', 'placed', 'accepted', 'ready', 'picked_up', 'delivered', 'cancelled'] as const;

/** All orders, newest first; the filters stand in the address. */
export function OrdersPage() {
  return (
    <AdminFrame>
      <Orders />
    </AdminFrame>
  );
}

function Orders() {
  const t = useTranslations('admin.orders');
  const status = useTranslations('kit.status');
  const locale = useLocale();
  const trpc = useTRPC();
  const [params, setParams] = useUrlState();
  const cityId = params.get('city');
  const chosen = STATUSES.find((each) => each === params.get('status'));
  const late = params.get('late') === '1';
  const q = params.get('q');
  const search = useDebouncedCallback((text: string) => setParams({ q: text.trim() }), 250);
  const orders = useInfiniteQuery(
    trpc.orders.adminList.infiniteQueryOptions(
      { limit: 50, ...(cityId && { cityId }), ...(chosen && { status: chosen }), ...(late && { late }), ...(q && { q }) },
      { getNextPageParam: (page) => page.nextCursor ?? undefined, refetchInterval: 30_000 },
    ),
  );
  const rows = orders.data?.pages.flatMap((page) => page.orders) ?? [];
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          <>
            <TextInput aria-label={t('code')} placeholder={t('code')} w={140} defaultValue={q ?? ''} onChange={(event) => search(event.currentTarget.value)} />
            <Select
              aria-label={t('status')}
              placeholder={t('status')}
              clearable
              w={200}
              data={STATUSES.map((value) => ({ value, label: status(value) }))}
              value={chosen ?? null}
              onChange={(value) => setParams({ status: value })}
            />
            <CitySelect value={cityId} onChange={(city) => setParams({ city })} />
            <Switch label={t('late')} checked={late} onChange={(event) => setParams({ late: event.currentTarget.checked ? '1' : null })} />
          </>
        }
      />
      <Panel flush>
        {orders.isError && <ErrorState text={orders.error.message} onRetry={() => void orders.refetch()} />}
        {orders.isPending && <TableSkeleton rows={10} columns={7} />}
        {orders.data && (
          <DataTable
            caption={t('title')}
            rows={rows}
            rowKey={(order) => order.id}
            empty={<EmptyState compact title={t('empty')} text={t('emptyText')} />}
            columns={[
              { key: 'code', header: t('column.code'), rowHeader: true, cell: (order) => <Link href={`/admin/orders/${order.id}`}>{order.code}</Link> },
              {
                key: 'placed',
                header: t('column.placed'),
                cell: (order) => `${formatDay(order.placedAt, locale)}, ${formatClock(order.placedAt, locale)}`,
                sortBy: (order) => order.placedAt,
              },
              { key: 'restaurant', header: t('column.restaurant'), cell: (order) => order.restaurant.name, sortBy: (order) => order.restaurant.name },
              { key: 'customer', header: t('column.customer'), cell: (order) => order.customerName ?? '–' },
              { key: 'status', header: t('column.status'), cell: (order) => <OrderStatusBadge status={order.status} />, sortBy: (order) => order.status },
              { key: 'promised', header: t('column.promised'), cell: (order) => formatClock(order.promised.to, locale) },
              { key: 'tender', header: t('column.tender'), cell: (order) => t(`tender.${order.tender}`) },
              { key: 'total', header: t('column.total'), align: 'end', cell: (order) => formatMoney(order.totalPaise), sortBy: (order) => order.totalPaise },
            ]}
          />
        )}
        {orders.hasNextPage && (
          <Button variant="subtle" fullWidth loading={orders.isFetchingNextPage} onClick={() => void orders.fetchNextPage()}>
            {t('more')}
          </Button>
        )}
      </Panel>
    </>
  );
}
