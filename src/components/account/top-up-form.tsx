'use client';

import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type FormEvent, useRef, useState } from 'react';
import { isComplete, type TenderChoice, TenderPicker } from '@/components/pay/tender-picker.tsx';
import { RupeeInput } from '@/components/ui/rupee-input.tsx';
import { formatMoney } from '@/i18n/format.ts';
import { gatewayTender } from '@/server/modules/payments/contract.ts';
import { useTRPC } from '@/trpc/client.tsx';

const USUAL_PAISE = 50_000;

interface TopUpFormProps {
  readonly limits: { readonly leastPaise: number; readonly mostPaise: number };
  readonly onStarted: (topUpId: string) => void;
  readonly onClose: () => void;
}

/** How much to pay into the wallet, and how. */
export function TopUpForm({ limits: { leastPaise, mostPaise }, onStarted, onClose }: TopUpFormProps) {
  const t = useTranslations('account.wallet');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const options = useQuery(trpc.payments.options.queryOptions());
  const [amountPaise, setAmount] = useState(Math.min(USUAL_PAISE, mostPaise));
  const [choice, setChoice] = useState<TenderChoice>({ tender: 'upi', instrument: null });
  // The same wish is the same top-up, however often the button is pressed on a bad network.
  const key = useRef({ wish: '', key: '' });
  const start = useMutation(
    trpc.payments.topUp.mutationOptions({
      onSuccess(data) {
        queries.setQueryData(trpc.payments.topUpStatus.queryKey({ topUpId: data.topUpId }), data);
        onStarted(data.topUpId);
      },
    }),
  );
  const tender = gatewayTender.safeParse(choice.tender).data;
  const fits = amountPaise >= leastPaise && amountPaise <= mostPaise;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!tender || !fits) return;
    const body = { amountPaise, tender, ...(choice.instrument && { instrument: choice.instrument }) };
    const wish = JSON.stringify(body);
    if (key.current.wish !== wish) key.current = { wish, key: crypto.randomUUID() };
    start.mutate({ ...body, idempotencyKey: key.current.key });
  };
  if (mostPaise === 0) return <Text>{t('full')}</Text>;
  return (
    <form onSubmit={submit}>
      <Stack>
        <RupeeInput
          label={t('amount')}
          description={t('limits', { least: formatMoney(leastPaise), most: formatMoney(mostPaise) })}
          required
          value={amountPaise}
          onChange={setAmount}
          error={!fits}
        />
        <Text id="top-up-how" fw={600}>
          {t('how')}
        </Text>
        <TenderPicker labelledBy="top-up-how" options={options.data} value={choice} onChange={setChoice} />
        {start.error && (
          <Alert color="mirchi" icon={<IconAlertCircle />} role="alert">
            {start.error.message}
          </Alert>
        )}
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            {t('close')}
          </Button>
          <Button type="submit" loading={start.isPending} disabled={!fits || !tender || !isComplete(choice) || options.data?.gateway !== 'ready'}>
            {t('start', { amount: formatMoney(amountPaise) })}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
