'use client';

import { Alert, Button, Checkbox, Paper, Radio, Stack, Text, Title } from '@mantine/core';
import { IconCircleCheck, IconFlask } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { formatMoney } from '@/i18n/format.ts';
import type { GatewayTender } from '@/server/modules/payments/contract.ts';
import { useTRPC } from '@/trpc/client.tsx';

const OUTCOMES = ['success', 'failure', 'late', 'twice'] as const;

interface GatewayPageProps {
  readonly reference: string;
  readonly method: GatewayTender;
  /** The bank's or the other wallet's code, or the saved card's token. */
  readonly instrument?: string | null;
}

/** Plays the customer's UPI app, or the gateway's card page and the bank's 3-D-secure page, or a bank's or a wallet's own. Nobody types a card number. No money moves. */
export function GatewayPage({ reference, method, instrument }: GatewayPageProps) {
  const t = useTranslations('checkout.sandbox');
  const trpc = useTRPC();
  const router = useRouter();
  const order = useQuery(trpc.payments.sandboxOrder.queryOptions({ ref: reference, method, ...(instrument && { instrument }) }));
  const [card, setCard] = useState<string | null>(null);
  const [keepCard, setKeepCard] = useState(false);
  const verify = useMutation(trpc.payments.verify.mutationOptions());
  const pay = useMutation(
    trpc.payments.sandboxPay.mutationOptions({
      // As a real checkout does: its word goes to the server beside the webhook, and the server asks the gateway. A UPI app knows no page to tell.
      async onSuccess({ proof }) {
        if (proof && method !== 'upi') await verify.mutateAsync(proof).catch(() => {});
        await order.refetch();
      },
    }),
  );
  const cards = order.data?.cards ?? [];
  const chosen = card ?? cards[0]?.last4;
  return (
    <Stack component="main" mih="100dvh" align="center" justify="center" p="md">
      <Paper p="xl" radius="lg" shadow="sm" withBorder w="100%" maw={420}>
        <Stack>
          <Alert color="jamun" icon={<IconFlask />}>
            {t(method === 'upi' ? 'notice' : 'bankNotice')}
          </Alert>
          {order.isError && <ErrorState level={1} text={order.error.message} onRetry={() => void order.refetch()} />}
          {order.data && (
            <>
              <div>
                <Title order={1} size="h2" className="tabular">
                  {formatMoney(order.data.amountPaise)}
                </Title>
                <Text c="dimmed">{t('to', { payee: order.data.payee })}</Text>
                {order.data.plays && <Text>{t('plays', { name: order.data.plays })}</Text>}
              </div>
              {cards.length > 0 && !pay.isSuccess && (
                <>
                  <Radio.Group label={t('card')} value={chosen ?? null} onChange={setCard}>
                    <Stack gap="xs" mt="xs">
                      {cards.map(({ network, last4 }) => (
                        <Radio key={last4} value={last4} label={`${network} •••• ${last4}`} />
                      ))}
                    </Stack>
                  </Radio.Group>
                  <Checkbox
                    label={t('keepCard')}
                    description={t('keepText')}
                    checked={keepCard}
                    onChange={(event) => setKeepCard(event.currentTarget.checked)}
                  />
                </>
              )}
              {pay.isSuccess && (
                <Alert color="leaf" icon={<IconCircleCheck />} role="status">
                  {t('done')}
                </Alert>
              )}
              {pay.error && (
                <Alert color="mirchi" role="alert">
                  {pay.error.message}
                </Alert>
              )}
              {!pay.isSuccess &&
                OUTCOMES.map((outcome) => (
                  <Button
                    key={outcome}
                    size={outcome === 'success' ? 'lg' : 'md'}
                    variant={outcome === 'success' ? 'filled' : 'default'}
                    loading={pay.isPending && pay.variables.outcome === outcome}
                    disabled={order.data.status === 'paid'}
                    onClick={() => pay.mutate({ ref: reference, outcome, method, ...(chosen && { card: chosen, keepCard }) })}
                  >
                    {t(outcome)}
                  </Button>
                ))}
              {method !== 'upi' && (
                <Button variant={pay.isSuccess ? 'filled' : 'subtle'} onClick={() => router.back()}>
                  {t('back')}
                </Button>
              )}
            </>
          )}
        </Stack>
      </Paper>
    </Stack>
  );
}
