'use client';

import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { OrderAftercare } from '@/components/aftercare/order-aftercare.tsx';
import { wasInvoiced } from '@/components/billing/invoiced.ts';
import { OrderDocuments } from '@/components/billing/order-documents.tsx';
import { refusalOf } from '@/components/orders/refusal.ts';
import { useReorder } from '@/components/orders/use-reorder.ts';
import { BillBreakdown } from '@/components/ui/bill-breakdown.tsx';
import { FoodMark } from '@/components/ui/food-mark.tsx';
import { OrderStatusBadge } from '@/components/ui/order-status-badge.tsx';
import { formatClock, formatDay, formatMoney } from '@/i18n/format.ts';
import type { OrderView } from '@/server/modules/orders/contract.ts';
import { useTRPC } from '@/trpc/client.tsx';
import classes from './ended-order.module.css';

/** A finished order: what became of it, the bill, and every rupee that went back with its dates. */
export function EndedOrder({ order }: { order: OrderView }) {
  const t = useTranslations('tracking.ended');
  const b = useTranslations('billing');
  const locale = useLocale();
  const router = useRouter();
  const reorder = useReorder();
  const trpc = useTRPC();
  const payment = useQuery(trpc.payments.forOrder.queryOptions({ orderId: order.id }, { enabled: order.tender !== 'cod' || order.walletPaise > 0 }));
  const cancelled = order.status === 'cancelled';
  const refusal = order.cancelledBy === 'restaurant' ? refusalOf(order.cancelReason) : undefined;
  const endedAt = order.deliveredAt ?? order.cancelledAt ?? order.placedAt;
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <OrderStatusBadge status={order.status} />
        <h1 className={classes.title}>{t(cancelled ? 'cancelled' : 'delivered', { name: order.restaurant.name })}</h1>
        <p>
          {t('when', { code: order.code, day: formatDay(endedAt, locale), time: formatClock(endedAt, locale) })}
          {cancelled && order.cancelledBy && ` · ${t(`by.${order.cancelledBy}`)}`}
        </p>
        {refusal && (
          <p>
            {t(`why.${refusal}`)}
            {order.cancelNote && <q className={classes.note}>{order.cancelNote}</q>}
          </p>
        )}
        {cancelled && order.tender === 'cod' && order.walletPaise === 0 && <p>{t('nothingPaid')}</p>}
        {cancelled && order.refundPaise > 0 && <p>{t('refunded', { amount: formatMoney(order.refundPaise) })}</p>}
        <Button
          leftSection={<IconRefresh size={20} aria-hidden />}
          onClick={() => {
            reorder(order);
            router.push('/cart');
          }}
        >
          {t('again')}
        </Button>
      </header>
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
      <BillBreakdown lines={order.bill.lines} totalPaise={order.bill.totalPaise} totalLabel={cancelled ? undefined : t('paid')} />
      {wasInvoiced(order) && (
        <section aria-labelledby="documents">
          <h2 id="documents">{b('title')}</h2>
          <OrderDocuments orderId={order.id} />
        </section>
      )}
      {payment.data && payment.data.paidBy.length > 0 && (
        <section aria-labelledby="paid-by">
          <h2 id="paid-by">{t('paidBy')}</h2>
          <ul className={classes.refunds}>
            {payment.data.paidBy.map((part, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the parts of an ended order never change
              <li key={index}>
                <span>{t(`part.${part.method}`)}</span>
                <b className="tabular">{formatMoney(part.amountPaise)}</b>
              </li>
            ))}
          </ul>
        </section>
      )}
      <OrderAftercare orderId={order.id} />
    </div>
  );
}
