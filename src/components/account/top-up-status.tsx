'use client';

import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertCircle, IconCircleCheck } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { PayMeans } from '@/components/pay/pay-means.tsx';
import { isComplete, type TenderChoice, TenderPicker } from '@/components/pay/tender-picker.tsx';
import { formatMoney } from '@/i18n/format.ts';
import { gatewayTender } from '@/server/modules/payments/contract.ts';
import { useTRPC } from '@/trpc/client.tsx';

const ASK_EVERY_MS = 3_000;

/** A payment into the wallet on its way: what it is paid with, another way after a failure, and when it has come. */
export function TopUpStatus({ topUpId, onClose }: { topUpId: string; onClose: () => void }) {
  const t = useTranslations('account.wallet');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const status = useQuery(
    trpc.payments.topUpStatus.queryOptions({ topUpId }, { refetchInterval: ({ state }) => (state.data?.status === 'captured' ? false : ASK_EVERY_MS) }),
  );
  const options = useQuery(trpc.payments.options.queryOptions());
  const [choice, setChoice] = useState<TenderChoice>({ tender: 'upi', instrument: null });
  const retry = useMutation(
    trpc.payments.retryTopUp.mutationOptions({ onSuccess: (data) => queries.setQueryData(trpc.payments.topUpStatus.queryKey({ topUpId }), data) }),
  );
  const state = status.data?.status;
  const taken = state === 'captured' || state === 'partially_refunded';
  useEffect(() => {
    if (!taken) return;
    void queries.invalidateQueries({ queryKey: trpc.payments.wallet.pathKey() });
    void queries.invalidateQueries({ queryKey: trpc.payments.options.queryKey() });
    void queries.invalidateQueries({ queryKey: ['quote'] });
  }, [taken, queries, trpc]);
  const close = (
    <Button variant="default" onClick={onClose}>
      {t('close')}
    </Button>
  );
  if (status.isError && !status.data)
    return (
      <Alert color="mirchi" icon={<IconAlertCircle />} role="alert">
        {status.error.message} {close}
      </Alert>
    );
  if (!status.data) return null;
  const tender = gatewayTender.safeParse(choice.tender).data;
  return (
    <Stack aria-live="polite">
      {taken && (
        <Alert color="leaf" icon={<IconCircleCheck />} role="status">
          {t('done', { amount: formatMoney(status.data.amountPaise - status.data.refundedPaise) })}
        </Alert>
      )}
      {state === 'created' && (
        <>
          <PayMeans payment={status.data} onTold={() => void status.refetch()} />
          <Text ta="center" role="status">
            {t('waiting')}
          </Text>
        </>
      )}
      {(state === 'failed' || state === 'expired') && (
        <Alert color="mirchi" icon={<IconAlertCircle />} role="alert">
          {t(state)}
        </Alert>
      )}
      {state === 'failed' && (
        <>
          <Text id="top-up-again" fw={600}>
            {t('another')}
          </Text>
          <TenderPicker labelledBy="top-up-again" options={options.data} value={choice} onChange={setChoice} />
          {retry.error && (
            <Alert color="mirchi" icon={<IconAlertCircle />} role="alert">
              {retry.error.message}
            </Alert>
          )}
        </>
      )}
      <Group justify="end">
        {close}
        {state === 'failed' && (
          <Button
            loading={retry.isPending}
            disabled={!tender || !isComplete(choice)}
            onClick={() => tender && retry.mutate({ topUpId, tender, ...(choice.instrument && { instrument: choice.instrument }) })}
          >
            {t('again')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
