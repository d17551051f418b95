'use client';

import { Button, Group, Menu, Stack, Text } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { wasInvoiced } from '@/components/billing/invoiced.ts';
import { OrderDocuments } from '@/components/billing/order-documents.tsx';
import { holds, useViewer } from '@/components/session/use-viewer.ts';
import { BillBreakdown } from '@/components/ui/bill-breakdown.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { FoodMark } from '@/components/ui/food-mark.tsx';
import { OrderStatusBadge } from '@/components/ui/order-status-badge.tsx';
import { PageHeader } from '@/components/ui/page-header.tsx';
import { Panel } from '@/components/ui/panel.tsx';
import { BillSkeleton } from '@/components/ui/skeletons.tsx';
import { formatClock, formatDay, formatMoney } from '@/i18n/format.ts';
import type { AdminOrderDetail } from '@/server/modules/orders/contract.ts';
import { useTRPC } from '@/trpc/client.tsx';
import { useLive } from '@/trpc/live.ts';
import { AdminFrame } from './admin-frame.tsx';
import { OrderEntries } from './order-entries.tsx';
import classes from './order-page.module.css';
import { OverrideDialog } from './override-dialog.tsx';
import { ReassignDialog } from './reassign-dialog.tsx';
import { RefundPanel } from './refund-panel.tsx';

type Action = AdminOrderDetail['allowed'][number];

/** An order with its whole history; moved by hand only where its machine allows, and with a reason. */
export function OrderPage({ orderId }: { orderId: string }) {
  return (
    <AdminFrame>
      <Detail orderId={orderId} />
    </AdminFrame>
  );
}

function Detail({ orderId }: { orderId: string }) {
  const t = useTranslations('admin.order');
  const b = useTranslations('billing');
  const f = useTranslations('admin.finance');
  const locale = useLocale();
  const trpc = useTRPC();
  const { viewer } = useViewer();
  const detail = useQuery(trpc.orders.adminDetail.queryOptions({ orderId }));
  useLive(`order:${orderId}`, { onEvent: () => void detail.refetch(), onResync: () => void detail.refetch() });
  const [action, setAction] = useState<Action>();
  const [reassigning, setReassigning] = useState(false);
  if (detail.isError && !detail.data) return <ErrorState level={1} text={detail.error.message} onRetry={() => void detail.refetch()} />;
  if (!detail.data) return <BillSkeleton />;
  const { order, payments, entries, audit, allowed } = detail.data;
  const mayAct = holds(viewer, ['admin', 'operations']);
  const when = (iso: string) => `${formatDay(iso, locale)}, ${formatClock(iso, locale)}`;
  return (
    <>
      <PageHeader
        back={{ href: '/admin/orders', label: t('back') }}
        title={t('title', { code: order.code })}
        inline
        meta={<OrderStatusBadge status={order.status} />}
        actions={
          mayAct && (
            <>
              {['accepted', 'ready'].includes(order.status) && (
                <Button variant="default" onClick={() => setReassigning(true)}>
                  {t('reassign')}
                </Button>
              )}
              {allowed.length > 0 && (
                <Menu>
                  <Menu.Target>
                    <Button rightSection={<IconChevronDown size={18} aria-hidden />}>{t('override')}</Button>
                  </Menu.Target>
                  <Menu.Dropdown>
                    {allowed.map((each) => (
                      <Menu.Item key={each} onClick={() => setAction(each)} color={each === 'cancel' ? 'mirchi' : undefined}>
                        {t(`action.${each}`)}
                      </Menu.Item>
                    ))}
                  </Menu.Dropdown>
                </Menu>
              )}
            </>
          )
        }
      />
      <div className={classes.columns}>
        <Stack gap="sm">
          {order.status === 'delivered' && holds(viewer, ['admin', 'support']) && <RefundPanel order={order} />}
          <Panel title={t('timeline')}>
            <ol className={classes.timeline}>
              {entries.map((entry) => (
                <li key={entry.seq}>
                  <b>{t.has(`event.${entry.type.replace('.', '_')}` as never) ? t(`event.${entry.type.replace('.', '_')}` as never) : entry.type}</b>
                  <Text span c="dimmed" size="sm">
                    {when(entry.at)} · {entry.actor.split(':')[0]}
                  </Text>
                </li>
              ))}
            </ol>
          </Panel>
          <Panel title={t('audit')}>
            {audit.length === 0 && <Text c="dimmed">{t('noAudit')}</Text>}
            <ol className={classes.timeline}>
              {audit.map((entry) => (
                <li key={`${entry.at}${entry.action}`}>
                  <b>{entry.action}</b>
                  <Text span size="sm">
                    {entry.reason}
                  </Text>
                  <Text span c="dimmed" size="sm">
                    {when(entry.at)}
                  </Text>
                </li>
              ))}
            </ol>
          </Panel>
        </Stack>
        <Stack gap="sm">
          <Panel title={order.restaurant.name} aside={order.customerName}>
            <ul className={classes.lines}>
              {order.lines.map((line, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the lines of an order never change
                <li key={index}>
                  <span className="tabular">{line.quantity}×</span> <FoodMark mark={line.mark} />
                  <span>{[line.name, line.variantName, ...line.addOns.map((addOn) => addOn.name)].filter(Boolean).join(', ')}</span>
                  <b className="tabular">{formatMoney(line.totalPaise)}</b>
                </li>
              ))}
            </ul>
            <BillBreakdown lines={order.bill.lines} totalPaise={order.bill.totalPaise} />
          </Panel>
          <Panel title={t('payments')}>
            {payments.length === 0 && <Text c="dimmed">{t('cod')}</Text>}
            {payments.map((payment) => (
              <Group key={payment.id} justify="space-between">
                <span>{t(`payment.${payment.status}`)}</span>
                <b className="tabular">{formatMoney(payment.amountPaise)}</b>
                {payment.refunds.map((refund) => (
                  <Text key={refund.id} size="sm" c="dimmed" w="100%">
                    {t('refund', { amount: formatMoney(refund.amountPaise), bearer: t(`bearer.${refund.borneBy}`), when: when(refund.createdAt) })}
                  </Text>
                ))}
              </Group>
            ))}
          </Panel>
          {wasInvoiced(order) && holds(viewer, ['admin', 'finance', 'support']) && (
            <Panel title={b('title')}>
              <OrderDocuments orderId={order.id} />
            </Panel>
          )}
          {holds(viewer, ['admin', 'finance']) && (
            <Panel title={f('entries')}>
              <OrderEntries orderId={order.id} />
            </Panel>
          )}
        </Stack>
      </div>
      {action && <OverrideDialog order={order} action={action} onClose={() => setAction(undefined)} />}
      {reassigning && <ReassignDialog orderId={order.id} code={order.code} cityId={order.cityId} onClose={() => setReassigning(false)} />}
    </>
  );
}
