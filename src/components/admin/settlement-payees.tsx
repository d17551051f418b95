'use client';

import { Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { DataTable } from '@/components/ui/data-table.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { Panel } from '@/components/ui/panel.tsx';
import { TableSkeleton } from '@/components/ui/skeletons.tsx';
import { StatusBadge } from '@/components/ui/status-badge.tsx';
import { useTRPC } from '@/trpc/client.tsx';
import { AccountBadge } from './account-badge.tsx';
import { PayeeDialog } from './payee-dialog.tsx';

const SHOWN = 20;

/** Restaurants of a city: who bears their withheld tax, and where they are paid. */
export function SettlementPayees({ cityId }: { cityId: string }) {
  const t = useTranslations('settlement.admin');
  const trpc = useTRPC();
  const [q, setQ] = useState('');
  const [looked] = useDebouncedValue(q, 300);
  const [asked, setAsked] = useState<string | null>(null);
  const found = useQuery(trpc.catalog.adminRestaurants.queryOptions({ cityId, q: looked, limit: SHOWN }, { placeholderData: keepPreviousData }));
  const payeeIds = found.data?.restaurants.map(({ id }) => id) ?? [];
  const payees = useQuery(
    trpc.settlement.payees.queryOptions({ payeeType: 'restaurant', payeeIds }, { enabled: payeeIds.length > 0, placeholderData: keepPreviousData }),
  );
  const failed = found.error ?? payees.error;
  const rows = payeeIds.length > 0 ? payees.data?.payees : [];
  return (
    <Panel
      title={t('payees')}
      aside={<TextInput type="search" aria-label={t('search')} placeholder={t('search')} value={q} onChange={(event) => setQ(event.currentTarget.value)} />}
    >
      <Text c="dimmed" size="sm" mb="xs">
        {t('payeesText')}
      </Text>
      {failed && <ErrorState text={failed.message} onRetry={() => void found.refetch()} />}
      {!failed && !rows && <TableSkeleton rows={6} columns={5} />}
      {rows && (
        <DataTable
          caption={t('payees')}
          rows={rows}
          rowKey={(row) => row.payeeId}
          empty={t('none')}
          columns={[
            { key: 'name', header: t('payee'), rowHeader: true, cell: (row) => row.name },
            { key: 'legal', header: t('legalName'), cell: (row) => row.deductee?.legalName ?? t('notRecorded') },
            { key: 'entity', header: t('entity'), cell: (row) => (row.deductee?.panLast4 ? t(`kind.${row.deductee.kind}`) : '') },
            {
              key: 'pan',
              header: t('pan'),
              cell: (row) =>
                row.deductee?.panLast4 ? t('panEnds', { end: row.deductee.panLast4 }) : row.deductee && <StatusBadge tone="warn">{t('noPan')}</StatusBadge>,
            },
            {
              key: 'account',
              header: t('account'),
              cell: (row) => (
                <AccountBadge
                  name={row.name}
                  account={row.account && { account: row.account.account, verified: row.account.verifiedAt !== null }}
                  onPress={() => setAsked(row.payeeId)}
                />
              ),
            },
          ]}
        />
      )}
      {asked && <PayeeDialog key={asked} payeeType="restaurant" payeeId={asked} onClose={() => setAsked(null)} />}
    </Panel>
  );
}
