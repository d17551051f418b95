'use client';

import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { DataTable } from '@/components/ui/data-table.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { PageHeader } from '@/components/ui/page-header.tsx';
import { Panel } from '@/components/ui/panel.tsx';
import { TableSkeleton } from '@/components/ui/skeletons.tsx';
import { StatusBadge } from '@/components/ui/status-badge.tsx';
import { formatCount, formatMoney } from '@/i18n/format.ts';
import { useTRPC } from '@/trpc/client.tsx';
import { AdminFrame } from './admin-frame.tsx';
import { RidersCash } from './riders-cash.tsx';

/** The books: what every account stands at, and the cash that riders carry. */
export function FinancePage() {
  return (
    <AdminFrame>
      <Finance />
    </AdminFrame>
  );
}

function Finance() {
  const t = useTranslations('admin.finance');
  return (
    <>
      <PageHeader title={t('title')} />
      <Stack gap="sm">
        <RidersCash />
        <TrialBalance />
      </Stack>
    </>
  );
}

function TrialBalance() {
  const t = useTranslations('admin.finance');
  const trpc = useTRPC();
  const books = useQuery(trpc.ledger.trialBalance.queryOptions(undefined, { refetchInterval: 60_000 }));
  if (books.isError) return <ErrorState text={books.error.message} onRetry={() => void books.refetch()} />;
  if (!books.data) return <TableSkeleton rows={10} columns={4} />;
  const { lines, netPaise } = books.data;
  return (
    <Panel
      title={t('books')}
      aside={
        <StatusBadge tone={netPaise === 0 ? 'good' : 'bad'}>{netPaise === 0 ? t('balanced') : t('unbalanced', { amount: formatMoney(netPaise) })}</StatusBadge>
      }
    >
      <Text c="dimmed" size="sm" mb="xs">
        {t('booksText')}
      </Text>
      <DataTable
        caption={t('books')}
        rows={lines}
        rowKey={(line) => line.name}
        empty={t('noBooks')}
        columns={[
          { key: 'name', header: t('account'), rowHeader: true, cell: (line) => t(`accounts.${line.name as 'suspense'}`), sortBy: (line) => line.name },
          { key: 'kind', header: t('kind'), cell: (line) => t(`kinds.${line.kind}`), sortBy: (line) => line.kind },
          { key: 'accounts', header: t('count'), align: 'end', cell: (line) => formatCount(line.accounts) },
          {
            key: 'debit',
            header: t('debit'),
            align: 'end',
            cell: (line) => (line.paise > 0 ? formatMoney(line.paise) : ''),
            sortBy: (line) => Math.max(0, line.paise),
          },
          {
            key: 'credit',
            header: t('credit'),
            align: 'end',
            cell: (line) => (line.paise < 0 ? formatMoney(-line.paise) : ''),
            sortBy: (line) => Math.max(0, -line.paise),
          },
        ]}
      />
    </Panel>
  );
}
