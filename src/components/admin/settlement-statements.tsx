'use client';

import { Button, Group, SegmentedControl, Select } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { daysOf } from '@/components/settlement/period.ts';
import { StatementStatus } from '@/components/settlement/statement-status.tsx';
import { ConfirmDialog } from '@/components/ui/confirm-dialog.tsx';
import { DataTable } from '@/components/ui/data-table.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { Panel } from '@/components/ui/panel.tsx';
import { TableSkeleton } from '@/components/ui/skeletons.tsx';
import { formatMoney } from '@/i18n/format.ts';
import type { BoardStatement, CycleView } from '@/server/modules/settlement/contract.ts';
import { useTRPC } from '@/trpc/client.tsx';
import { AccountBadge } from './account-badge.tsx';
import { PayeeDialog } from './payee-dialog.tsx';
import { StatementDialog, type StatementTask } from './statement-dialog.tsx';

const LOOK_AGAIN_MS = 2_000;
const FILTERS = ['all', 'unpaid', 'held', 'failed'] as const;
const FILTER_WORDS = { all: 'onlyAll', unpaid: 'onlyUnpaid', held: 'onlyHeld', failed: 'onlyFailed' } as const;
const PAYEES = ['restaurant', 'rider'] as const;
const REFUSALS = ['statement_held', 'statement_not_due', 'payout_account_missing', 'payout_account_unverified'] as const;

/** The statements of a week: who gets what, what holds it up, and paying, one by one or all that is due. */
export function SettlementStatements({ cycle }: { cycle: CycleView }) {
  const t = useTranslations('settlement');
  const locale = useLocale();
  const trpc = useTRPC();
  const [payeeType, setPayeeType] = useState<(typeof PAYEES)[number]>('restaurant');
  const [only, setOnly] = useState<(typeof FILTERS)[number]>('all');
  const [task, setTask] = useState<StatementTask | null>(null);
  const [payee, setPayee] = useState<BoardStatement | null>(null);
  const statements = useInfiniteQuery(
    trpc.settlement.cycleStatements.infiniteQueryOptions(
      { cycleId: cycle.id, payeeType, only },
      {
        getNextPageParam: (page) => page.nextCursor ?? undefined,
        // The gateway tells within moments what became of a payout.
        refetchInterval: ({ state }) => (state.data?.pages.some((page) => page.statements.some(({ status }) => status === 'paying')) ? LOOK_AGAIN_MS : false),
      },
    ),
  );
  const rows = statements.data?.pages.flatMap((page) => page.statements);
  return (
    <Panel title={t('admin.selected', { period: t('period', daysOf(cycle, locale)) })} aside={<PayAll cycleId={cycle.id} />}>
      <Group mb="xs">
        <SegmentedControl
          aria-label={t('admin.payee')}
          value={payeeType}
          onChange={(value) => setPayeeType(PAYEES.find((one) => one === value) ?? 'restaurant')}
          data={[
            { value: 'restaurant', label: t('admin.restaurants') },
            { value: 'rider', label: t('admin.riders') },
          ]}
        />
        <Select
          aria-label={t('admin.only')}
          allowDeselect={false}
          value={only}
          onChange={(value) => setOnly(FILTERS.find((one) => one === value) ?? 'all')}
          data={FILTERS.map((value) => ({ value, label: t(`admin.${FILTER_WORDS[value]}`) }))}
        />
      </Group>
      {statements.isError && <ErrorState text={statements.error.message} onRetry={() => void statements.refetch()} />}
      {statements.isPending && <TableSkeleton rows={6} columns={6} />}
      {rows && (
        <DataTable
          caption={t('admin.statements')}
          rows={rows}
          rowKey={(row) => row.id}
          empty={t('admin.none')}
          columns={[
            { key: 'payee', header: t('admin.payee'), rowHeader: true, cell: (row) => row.name || row.payeeId.slice(-6), sortBy: (row) => row.name },
            { key: 'net', header: t('admin.net'), align: 'end', cell: (row) => formatMoney(row.netPaise), sortBy: (row) => row.netPaise },
            {
              key: 'payable',
              header: t('admin.toPay'),
              align: 'end',
              cell: (row) => <b>{formatMoney(row.payablePaise)}</b>,
              sortBy: (row) => row.payablePaise,
            },
            { key: 'state', header: t('admin.state'), cell: (row) => <StatementStatus {...row} held={row.holdReason !== null} /> },
            { key: 'account', header: t('admin.account'), cell: (row) => <AccountBadge account={row.account} onPress={() => setPayee(row)} name={row.name} /> },
            { key: 'do', header: t('columns.do'), cell: (row) => <Actions row={row} onTask={(kind) => setTask({ kind, statement: row })} /> },
          ]}
        />
      )}
      {statements.hasNextPage && (
        <Button mt="xs" variant="default" loading={statements.isFetchingNextPage} onClick={() => void statements.fetchNextPage()}>
          {t('admin.more')}
        </Button>
      )}
      {task && <StatementDialog task={task} onClose={() => setTask(null)} />}
      {payee && <PayeeDialog payeeType={payeeType} payeeId={payee.payeeId} onClose={() => setPayee(null)} />}
    </Panel>
  );
}

function Actions({ row, onTask }: { row: BoardStatement; onTask: (kind: StatementTask['kind']) => void }) {
  const t = useTranslations('settlement.admin');
  if (row.status !== 'issued' && row.status !== 'draft') return null;
  const held = row.holdReason !== null;
  const payable = row.status === 'issued' && !held && row.payablePaise > 0 && row.account?.verified === true;
  return (
    <Group gap={6} wrap="nowrap">
      {row.payablePaise > 0 && (
        <Button size="compact-md" disabled={!payable} onClick={() => onTask('pay')}>
          {t(row.failed ? 'retry' : 'pay')}
        </Button>
      )}
      <Button size="compact-md" variant="default" onClick={() => onTask(held ? 'release' : 'hold')}>
        {t(held ? 'release' : 'hold')}
      </Button>
    </Group>
  );
}

function PayAll({ cycleId }: { cycleId: string }) {
  const t = useTranslations('settlement.admin');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [asked, setAsked] = useState(false);
  const pay = useMutation(
    trpc.settlement.payCycle.mutationOptions({
      async onSuccess({ asked: sent, refused }) {
        await queries.invalidateQueries({ queryKey: trpc.settlement.pathKey() });
        notifications.show({ color: 'leaf', message: t('paidAll', { count: sent }) });
        for (const { code, count } of refused) {
          const why = t(`refusals.${REFUSALS.find((known) => known === code) ?? 'other'}`);
          notifications.show({ color: 'turmeric', message: t('refusedSome', { count, why }) });
        }
        setAsked(false);
      },
    }),
  );
  return (
    <>
      <Button variant="default" onClick={() => setAsked(true)}>
        {t('payAll')}
      </Button>
      <ConfirmDialog
        opened={asked}
        onClose={() => setAsked(false)}
        title={t('payAll')}
        confirmLabel={t('payAll')}
        pending={pay.isPending}
        error={pay.error?.message}
        onConfirm={() => pay.mutate({ cycleId })}
      >
        {t('payAllText')}
      </ConfirmDialog>
    </>
  );
}
