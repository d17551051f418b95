'use client';

import { Alert, Button, Paper, Stack, Text, Title } from '@mantine/core';
import { IconCircleCheck, IconFlask } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { formatMoney } from '@/i18n/format.ts';
import { useTRPC } from '@/trpc/client.tsx';

const OUTCOMES = ['success', 'failure', 'late', 'twice'] as const;

/** Plays the customer's UPI app in the sandbox: pays, fails, pays late, or pays twice. No money moves. */
export function UpiApp({ reference }: { reference: string }) {
  const t = useTranslations('checkout.sandbox');
  const trpc = useTRPC();
  const order = useQuery(trpc.payments.sandboxOrder.queryOptions({ ref: reference }));
  const pay = useMutation(trpc.payments.sandboxPay.mutationOptions({ onSuccess: () => order.refetch() }));
  return (
    <Stack component="main" mih="100dvh" align="center" justify="center" p="md">
      <Paper p="xl" radius="lg" shadow="sm" withBorder w="100%" maw={420}>
        <Stack>
          <Alert color="jamun" icon={<IconFlask />}>
            {t('notice')}
          </Alert>
          {order.isError && <ErrorState level={1} text={order.error.message} onRetry={() => void order.refetch()} />}
          {order.data && (
            <>
              <div>
                <Title order={1} size="h2" className="tabular">
                  {formatMoney(order.data.amountPaise)}
                </Title>
                <Text c="dimmed">{t('to', { payee: order.data.payee })}</Text>
              </div>
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
              {OUTCOMES.map((outcome) => (
                <Button
                  key={outcome}
                  size={outcome === 'success' ? 'lg' : 'md'}
                  variant={outcome === 'success' ? 'filled' : 'default'}
                  loading={pay.isPending && pay.variables.outcome === outcome}
                  disabled={order.data.status === 'paid'}
                  onClick={() => pay.mutate({ ref: reference, outcome })}
                >
                  {t(outcome)}
                </Button>
              ))}
            </>
          )}
        </Stack>
      </Paper>
    </Stack>
  );
}
