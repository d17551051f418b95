'use client';

import { Alert, Button } from '@mantine/core';
import { IconAlertCircle, IconDeviceMobile, IconLock } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import type { PaymentView, TopUpView } from '@/server/modules/payments/contract.ts';
import { useTRPC } from '@/trpc/client.tsx';
import classes from './pay-means.module.css';
import { openCheckout } from './razorpay-checkout.ts';

/** What an open payment is paid with: a QR for a desktop and a link for a phone, the bank's page, or the gateway's own checkout. `onTold` when the gateway's checkout says it was paid. */
export function PayMeans({ payment, onTold }: { payment: PaymentView | TopUpView; onTold: () => void }) {
  const t = useTranslations('checkout.pay');
  const trpc = useTRPC();
  const verify = useMutation(trpc.payments.verify.mutationOptions({ onSettled: onTold }));
  const checkout = useMutation({
    mutationFn: () => openCheckout(payment),
    onSuccess: (proof) => proof && verify.mutate(proof),
  });
  const { method, upiLink, qrSvg, sandboxUrl } = payment;
  if (method === 'cod' || method === 'wallet') return null;
  return (
    <div className={classes.means}>
      <p className={classes.text}>{t(`text.${method}`)}</p>
      {qrSvg && <img className={classes.qr} alt={t('qr')} src={`data:image/svg+xml;utf8,${encodeURIComponent(qrSvg)}`} width={240} height={240} />}
      {upiLink && (
        <Button component="a" href={upiLink} size="lg" leftSection={<IconDeviceMobile size={22} aria-hidden />} className={classes.phone}>
          {t('openApp')}
        </Button>
      )}
      {upiLink && sandboxUrl && (
        <Button component="a" href={sandboxUrl} target="_blank" rel="noreferrer" variant="default" size="lg">
          {t('sandbox')}
        </Button>
      )}
      {!upiLink && sandboxUrl && (
        <Button component="a" href={sandboxUrl} size="lg" leftSection={<IconLock size={20} aria-hidden />}>
          {t(`go.${method}`)}
        </Button>
      )}
      {payment.checkout && (
        <Button size="lg" leftSection={<IconLock size={20} aria-hidden />} loading={checkout.isPending || verify.isPending} onClick={() => checkout.mutate()}>
          {t('openGateway')}
        </Button>
      )}
      {checkout.error && (
        <Alert color="mirchi" icon={<IconAlertCircle />} role="alert">
          {t('gatewayFailed')}
        </Alert>
      )}
    </div>
  );
}
