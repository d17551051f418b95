'use client';

import { Alert, Button } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { isComplete, type TenderChoice, TenderPicker } from '@/components/pay/tender-picker.tsx';
import { formatMoney } from '@/i18n/format.ts';
import { gatewayTender, type PaymentView } from '@/server/modules/payments/contract.ts';
import { useTRPC } from '@/trpc/client.tsx';
import classes from './pay-panel.module.css';

/** Another way to pay the same order; the server keeps it to one charge. */
export function PayAgain({ payment, onDone }: { payment: PaymentView; onDone: () => void }) {
  const t = useTranslations('tracking.pay');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const options = useQuery(trpc.payments.options.queryOptions());
  const [choice, setChoice] = useState<TenderChoice>({ tender: payment.method, instrument: payment.instrument });
  const retry = useMutation(
    trpc.payments.retry.mutationOptions({
      onSuccess(data) {
        queries.setQueryData(trpc.payments.forOrder.queryKey({ orderId: payment.orderId }), data);
        onDone();
      },
    }),
  );
  const tender = gatewayTender.safeParse(choice.tender).data;
  return (
    <div className={classes.again}>
      <h2 id="again" className={classes.subtitle}>
        {t('again')}
      </h2>
      <TenderPicker labelledBy="again" options={options.data} value={choice} onChange={setChoice} />
      {retry.error && (
        <Alert color="mirchi" icon={<IconAlertCircle />} role="alert">
          {retry.error.message}
        </Alert>
      )}
      <Button
        size="lg"
        fullWidth
        loading={retry.isPending}
        disabled={!tender || !isComplete(choice)}
        onClick={() => tender && retry.mutate({ orderId: payment.orderId, tender, ...(choice.instrument && { instrument: choice.instrument }) })}
      >
        {t('payNow', { amount: formatMoney(payment.amountPaise) })}
      </Button>
    </div>
  );
}
