'use client';

import { Button, Group, Stack, Text } from '@mantine/core';
import { IconCreditCard, IconTrash } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { Panel } from '@/components/ui/panel.tsx';
import { useTRPC } from '@/trpc/client.tsx';

/** The cards that the customer let the gateway keep: forgetting one is as easy as saving it was. */
export function CardsPanel() {
  const t = useTranslations('account.wallet');
  const c = useTranslations('checkout.pay');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const options = useQuery(trpc.payments.options.queryOptions());
  const forget = useMutation(
    trpc.payments.forgetCard.mutationOptions({ onSuccess: () => queries.invalidateQueries({ queryKey: trpc.payments.options.queryKey() }) }),
  );
  if (!options.data || options.data.gateway === 'none') return null;
  const { cards, gateway } = options.data;
  return (
    <Panel title={t('cards')}>
      <Stack gap="xs">
        {cards.length === 0 && <EmptyState compact level={3} title={t(gateway === 'away' ? 'away' : 'noCards')} />}
        {cards.map(({ token, network, last4, expiryMonth, expiryYear }) => (
          <Group key={token} justify="space-between" wrap="nowrap">
            <Group gap="sm" wrap="nowrap" miw={0}>
              <IconCreditCard size={20} aria-hidden />
              <div>
                <b>{c('savedCard', { network, last4 })}</b>
                <Text c="dimmed">{c('expiresPlain', { month: String(expiryMonth).padStart(2, '0'), year: expiryYear })}</Text>
              </div>
            </Group>
            <Button
              flex="none"
              variant="subtle"
              color="mirchi"
              leftSection={<IconTrash size={18} aria-hidden />}
              loading={forget.isPending && forget.variables.token === token}
              onClick={() => forget.mutate({ token })}
            >
              {t('forget')}
            </Button>
          </Group>
        ))}
      </Stack>
    </Panel>
  );
}
