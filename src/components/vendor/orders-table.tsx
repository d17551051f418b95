'use client';

import { Table } from '@mantine/core';
import { useLocale, useTranslations } from 'next-intl';
import { OrderStatusBadge } from '@/components/ui/order-status-badge.tsx';
import { formatClock, formatMoney } from '@/i18n/format.ts';
import type { Ticket } from '@/server/modules/orders/contract.ts';

/** Orders of a restaurant, one a row. `time` picks the instant shown: when it was placed, or for when. */
export function OrdersTable({ orders, time, label }: { orders: readonly Ticket[]; time: 'placedAt' | 'scheduledFor'; label: string }) {
  const t = useTranslations('vendor.orders');
  const locale = useLocale();
  return (
    <Table.ScrollContainer minWidth={640}>
      <Table verticalSpacing="xs" aria-label={label}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('code')}</Table.Th>
            <Table.Th>{t('time')}</Table.Th>
            <Table.Th>{t('customer')}</Table.Th>
            <Table.Th>{t('items')}</Table.Th>
            <Table.Th>{t('status')}</Table.Th>
            <Table.Th ta="end">{t('total')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {orders.map((order) => (
            <Table.Tr key={order.id}>
              <Table.Td fw={750}>{order.code}</Table.Td>
              <Table.Td className="tabular" style={{ whiteSpace: 'nowrap' }}>
                {formatClock(order[time] ?? order.placedAt, locale)}
              </Table.Td>
              <Table.Td>{order.customerName ?? t('guest')}</Table.Td>
              <Table.Td>{order.lines.map((line) => `${line.quantity}× ${line.name}`).join(', ')}</Table.Td>
              <Table.Td>
                <OrderStatusBadge status={order.status} />
              </Table.Td>
              <Table.Td ta="end" className="tabular">
                {formatMoney(order.totalPaise)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
