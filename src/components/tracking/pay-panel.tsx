'use client';

import { Alert, Button } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { PayMeans } from '@/components/pay/pay-means.tsx';
import { BillBreakdown } from '@/components/ui/bill-breakdown.tsx';
import { CountdownRing } from '@/components/ui/countdown-ring.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { BillSkeleton, Loading } from '@/components/ui/skeletons.tsx';
import { secondsUntil, useNow } from '@/components/ui/use-now.ts';
import { formatMoney } from '@/i18n/format.ts';
import type { OrderView } from '@/server/modules/orders/contract.ts';
import { useTRPC } from '@/trpc/client.tsx';
import { CancelOrder } from './cancel-order.tsx';
import { PayAgain } from './pay-again.tsx';
import classes from './pay-panel.module.css';

const PAY_SECONDS = 8 * 60;
const ASK_EVERY_MS = 4_000;

/** The payment of a placed order, and another way to pay it. Only the gateway's word to the server counts as paid. */
export function PayPanel({ order }: { order: OrderView }) {
  const t = useTranslations('tracking.pay');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const now = useNow();
  const [choosing, setChoosing] = useState(false);
  const payment = useQuery(trpc.payments.forOrder.queryOptions({ orderId: order.id }, { refetchInterval: ASK_EVERY_MS }));
  if (payment.isError && !payment.data) return <ErrorState level={1} text={payment.error.message} onRetry={() => void payment.refetch()} />;
  if (!payment.data)
    return (
      <Loading>
        <BillSkeleton />
      </Loading>
    );
  const { status, amountPaise, expiresAt, gatewayAway } = payment.data;
  const open = status === 'created';
  const failed = status === 'failed';
  return (
    <div className={classes.page}>
      <section className={classes.pay}>
        <h1 className={classes.title}>{t('title', { amount: formatMoney(amountPaise) })}</h1>
        {order.walletPaise > 0 && <p className={classes.text}>{t('rest', { amount: formatMoney(order.walletPaise) })}</p>}
        {open && expiresAt && <CountdownRing secondsLeft={secondsUntil(expiresAt, now)} totalSeconds={PAY_SECONDS} label={t('left')} />}
        {open && gatewayAway && (
          <Alert ta="start" color="turmeric" icon={<IconAlertCircle />} role="alert">
            {t('away')}
          </Alert>
        )}
        {open && !gatewayAway && !choosing && (
          <>
            <PayMeans
              payment={payment.data}
              onTold={() => {
                void payment.refetch();
                void queries.invalidateQueries({ queryKey: trpc.orders.get.queryKey({ orderId: order.id }) });
              }}
            />
            <p className={classes.text}>{t('text')}</p>
            <p role="status">{t('waiting')}</p>
          </>
        )}
        {status === 'captured' && <p role="status">{t('paid')}</p>}
        {(failed || status === 'expired') && (
          <Alert ta="start" color="mirchi" icon={<IconAlertCircle />} role="alert">
            {t(failed ? 'failed' : 'expired')}
          </Alert>
        )}
        {(failed || (open && choosing)) && <PayAgain payment={payment.data} onDone={() => setChoosing(false)} />}
        {open && !gatewayAway && (
          <Button variant="subtle" onClick={() => setChoosing(!choosing)}>
            {t(choosing ? 'keep' : 'another')}
          </Button>
        )}
        <CancelOrder order={order} />
      </section>
      <section className={classes.bill} aria-label={t('bill')}>
        <BillBreakdown lines={order.bill.lines} totalPaise={order.bill.totalPaise} />
      </section>
    </div>
  );
}
