'use client';

import { Button, Modal, Stack, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { DataTable } from '@/components/ui/data-table.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { Panel } from '@/components/ui/panel.tsx';
import { RupeeInput } from '@/components/ui/rupee-input.tsx';
import { TableSkeleton } from '@/components/ui/skeletons.tsx';
import { StatusBadge } from '@/components/ui/status-badge.tsx';
import { formatMoney } from '@/i18n/format.ts';
import { useTRPC } from '@/trpc/client.tsx';

interface Asked {
  readonly riderId: string;
  readonly name: string;
  readonly inHandPaise: number;
  /** One for each time the dialog is opened: pressing twice hands in once. */
  readonly key: string;
}

/** Cash in the riders' hands, most recent first, and what they hand in. */
export function RidersCash() {
  const t = useTranslations('admin.finance');
  const trpc = useTRPC();
  const cash = useQuery(trpc.payments.ridersCash.queryOptions({}, { refetchInterval: 60_000 }));
  const [asked, setAsked] = useState<Asked>();
  return (
    <Panel title={t('cash')}>
      {cash.isError && <ErrorState text={cash.error.message} onRetry={() => void cash.refetch()} />}
      {cash.isPending && <TableSkeleton rows={4} columns={4} />}
      {cash.data?.riders.length === 0 && <EmptyState compact level={3} title={t('noCash')} />}
      {cash.data && cash.data.riders.length > 0 && (
        <DataTable
          caption={t('cash')}
          rows={cash.data.riders}
          rowKey={(rider) => rider.riderId}
          columns={[
            { key: 'name', header: t('rider'), rowHeader: true, cell: (rider) => rider.name ?? rider.riderId.slice(-6) },
            { key: 'inHand', header: t('inHand'), align: 'end', cell: (rider) => formatMoney(rider.inHandPaise), sortBy: (rider) => rider.inHandPaise },
            {
              key: 'limit',
              header: t('limit'),
              align: 'end',
              cell: (rider) => (rider.inHandPaise >= rider.limitPaise ? <StatusBadge tone="bad">{t('atLimit')}</StatusBadge> : formatMoney(rider.limitPaise)),
            },
            {
              key: 'deposit',
              header: t('do'),
              cell: (rider) => (
                <Button
                  size="compact-md"
                  variant="default"
                  disabled={rider.inHandPaise === 0}
                  onClick={() =>
                    setAsked({ riderId: rider.riderId, name: rider.name ?? rider.riderId.slice(-6), inHandPaise: rider.inHandPaise, key: crypto.randomUUID() })
                  }
                >
                  {t('deposit')}
                </Button>
              ),
            },
          ]}
        />
      )}
      {asked && <DepositDialog key={asked.key} asked={asked} onClose={() => setAsked(undefined)} />}
    </Panel>
  );
}

function DepositDialog({ asked, onClose }: { asked: Asked; onClose: () => void }) {
  const t = useTranslations('admin.finance');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [amount, setAmount] = useState(asked.inHandPaise);
  const [reference, setReference] = useState('');
  const deposit = useMutation(
    trpc.payments.depositCash.mutationOptions({
      async onSuccess() {
        await queries.invalidateQueries({ queryKey: trpc.payments.ridersCash.pathKey() });
        await queries.invalidateQueries({ queryKey: trpc.ledger.trialBalance.pathKey() });
        notifications.show({ color: 'leaf', message: t('deposited', { name: asked.name }) });
        onClose();
      },
    }),
  );
  return (
    <Modal opened onClose={onClose} title={t('depositTitle', { name: asked.name })}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (amount > 0) deposit.mutate({ riderId: asked.riderId, amountPaise: amount, reference, idempotencyKey: asked.key });
        }}
      >
        <Stack>
          <RupeeInput label={t('amount')} required value={amount} onChange={setAmount} />
          <TextInput
            label={t('reference')}
            description={t('referenceHint')}
            required
            minLength={3}
            maxLength={80}
            value={reference}
            onChange={(event) => setReference(event.currentTarget.value)}
            error={deposit.error?.message}
          />
          <Button type="submit" loading={deposit.isPending} disabled={amount <= 0 || reference.trim().length < 3}>
            {t('deposit')}
          </Button>
        </Stack>
      </form>
    </Modal>
  );
}
