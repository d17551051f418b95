'use client';

import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { CustomerFrame } from '@/components/customer/customer-frame.tsx';
import { RequireRole } from '@/components/session/require-role.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { OrderStatusBadge } from '@/components/ui/order-status-badge.tsx';
import { PlatePicture } from '@/components/ui/plate-picture.tsx';
import { Loading, TableSkeleton } from '@/components/ui/skeletons.tsx';
import { formatClock, formatDay, formatMoney } from '@/i18n/format.ts';
import { useTRPC } from '@/trpc/client.tsx';
import classes from './orders-page.module.css';

/** The viewer's orders, newest first. */
export function OrdersPage() {
  return (
    <CustomerFrame>
      <RequireRole roles={['customer']}>{() => <Orders />}</RequireRole>
    </CustomerFrame>
  );
}

function Orders() {
  const t = useTranslations('customer.orders');
  const locale = useLocale();
  const trpc = useTRPC();
  const orders = useInfiniteQuery(trpc.orders.mine.infiniteQueryOptions({ limit: 20 }, { getNextPageParam: (page) => page.nextCursor ?? undefined }));
  const all = orders.data?.pages.flatMap((page) => page.orders) ?? [];
  return (
    <div className={classes.page}>
      <h1 className={classes.title}>{t('title')}</h1>
      {orders.isError && <ErrorState text={orders.error.message} onRetry={() => void orders.refetch()} />}
      {orders.isPending && (
        <Loading>
          <TableSkeleton rows={5} columns={3} />
        </Loading>
      )}
      {orders.data && all.length === 0 && <EmptyState title={t('empty')} text={t('emptyText')} action={<LinkButton href="/">{t('browse')}</LinkButton>} />}
      <ul className={classes.list}>
        {all.map((order) => (
          <li key={order.id}>
            <Link href={`/orders/${order.id}`} className={classes.order}>
              <PlatePicture picture={{ src: order.restaurant.picture, alt: '' }} size="row" ratio="1" className={classes.picture} />
              <span className={classes.text}>
                <b>{order.restaurant.name}</b>
                <span>{order.lines.map((line) => `${line.quantity}× ${line.name}`).join(', ')}</span>
                <span>{`${order.code} · ${formatDay(order.placedAt, locale)}, ${formatClock(order.placedAt, locale)}`}</span>
              </span>
              <span className={classes.end}>
                <OrderStatusBadge status={order.status} />
                <b className="tabular">{formatMoney(order.totalPaise)}</b>
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {orders.hasNextPage && (
        <Button variant="default" loading={orders.isFetchingNextPage} onClick={() => void orders.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </div>
  );
}
