'use client';

import { Alert, Button } from '@mantine/core';
import { IconAlertCircle, IconDeviceMobile } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { BillBreakdown } from '@/components/ui/bill-breakdown.tsx';
import { CountdownRing } from '@/components/ui/countdown-ring.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { BillSkeleton, Loading } from '@/components/ui/skeletons.tsx';
import { secondsUntil, useNow } from '@/components/ui/use-now.ts';
import { formatMoney } from '@/i18n/format.ts';
import type { OrderView } from '@/server/modules/orders/contract.ts';
import { useTRPC } from '@/trpc/client.tsx';
import { CancelOrder } from './cancel-order.tsx';
import classes from './pay-panel.module.css';

const PAY_SECONDS = 8 * 60;
const ASK_EVERY_MS = 4_000;

/** The payment of a placed order: QR for a desktop, link for a phone. Only the gateway's word to the server counts as paid. */
export function PayPanel({ order }: { order: OrderView }) {
  const t = useTranslations('tracking.pay');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const now = useNow();
  const payment = useQuery(trpc.payments.forOrder.queryOptions({ orderId: order.id }, { refetchInterval: ASK_EVERY_MS }));
  const retry = useMutation(
    trpc.payments.retry.mutationOptions({ onSuccess: (data) => queries.setQueryData(trpc.payments.forOrder.queryKey({ orderId: order.id }), data) }),
  );
  if (payment.isError && !payment.data) return <ErrorState level={1} text={payment.error.message} onRetry={() => void payment.refetch()} />;
  if (!payment.data)
    return (
      <Loading>
        <BillSkeleton />
      </Loading>
    );
  const { status, upiLink, qrSvg, sandboxUrl, expiresAt } = payment.data;
  const payable = status === 'created' && upiLink !== null;
  return (
    <div className={classes.page}>
      <section className={classes.pay}>
        <h1 className={classes.title}>{t('title', { amount: formatMoney(order.totalPaise) })}</h1>
        {payable && (
          <>
            <p className={classes.text}>{t('text')}</p>
            {expiresAt && <CountdownRing secondsLeft={secondsUntil(expiresAt, now)} totalSeconds={PAY_SECONDS} label={t('left')} />}
            {qrSvg && <img className={classes.qr} alt={t('qr')} src={`data:image/svg+xml;utf8,${encodeURIComponent(qrSvg)}`} width={240} height={240} />}
            <Button component="a" href={upiLink} size="lg" leftSection={<IconDeviceMobile size={22} aria-hidden />} className={classes.phone}>
              {t('openApp')}
            </Button>
            {sandboxUrl && (
              <Button component="a" href={sandboxUrl} target="_blank" rel="noreferrer" variant="default" size="lg">
                {t('sandbox')}
              </Button>
            )}
            <p role="status">{t('waiting')}</p>
          </>
        )}
        {status === 'captured' && <p role="status">{t('paid')}</p>}
        {(status === 'failed' || status === 'expired') && (
          <>
            <Alert color="mirchi" icon={<IconAlertCircle />} role="alert">
              {t(status)}
            </Alert>
            <Button size="lg" loading={retry.isPending} onClick={() => retry.mutate({ orderId: order.id })}>
              {t('retry')}
            </Button>
            {retry.error && <p role="alert">{retry.error.message}</p>}
          </>
        )}
        <CancelOrder order={order} />
      </section>
      <section className={classes.bill} aria-label={t('bill')}>
        <BillBreakdown lines={order.bill.lines} totalPaise={order.bill.totalPaise} />
      </section>
    </div>
  );
}
