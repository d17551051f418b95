'use client';

import { Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { formatClock, formatDay, formatMoney } from '@/i18n/format.ts';
import { useTRPC } from '@/trpc/client.tsx';

/** What the books say of an order: each entry with its postings, so that every rupee can be traced. */
export function OrderEntries({ orderId }: { orderId: string }) {
  const t = useTranslations('admin.finance');
  const locale = useLocale();
  const trpc = useTRPC();
  const books = useQuery(trpc.ledger.orderEntries.queryOptions({ orderId }));
  if (books.isError) return <ErrorState text={books.error.message} onRetry={() => void books.refetch()} />;
  if (!books.data) return null;
  if (books.data.entries.length === 0) return <Text c="dimmed">{t('noEntries')}</Text>;
  return books.data.entries.map((entry) => (
    <Table key={entry.entryId} verticalSpacing={4} mb="md" captionSide="top">
      <Table.Caption ta="start" mt={0}>
        <b>{t(`templates.${entry.template as 'payment_captured'}`)}</b> · {formatDay(entry.occurredAt, locale)}, {formatClock(entry.occurredAt, locale)}
      </Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('account')}</Table.Th>
          <Table.Th ta="end">{t('debit')}</Table.Th>
          <Table.Th ta="end">{t('credit')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {entry.postings.map((posting) => (
          <Table.Tr key={posting.account}>
            <Table.Td>{t(`accounts.${(posting.account.split(':')[0] ?? '') as 'suspense'}`)}</Table.Td>
            <Table.Td ta="end" className="tabular">
              {posting.paise > 0 && formatMoney(posting.paise)}
            </Table.Td>
            <Table.Td ta="end" className="tabular">
              {posting.paise < 0 && formatMoney(-posting.paise)}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  ));
}
