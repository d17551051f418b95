'use client';

import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { DataTable } from '@/components/ui/data-table.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { Panel } from '@/components/ui/panel.tsx';
import { TableSkeleton } from '@/components/ui/skeletons.tsx';
import { StatusBadge } from '@/components/ui/status-badge.tsx';
import { formatDay, formatMoney } from '@/i18n/format.ts';
import { useTRPC } from '@/trpc/client.tsx';

/** What the gateways paid into the bank, and where that is not what we know. */
export function GatewaySettlements() {
  const t = useTranslations('settlement.admin');
  const locale = useLocale();
  const trpc = useTRPC();
  const told = useQuery(trpc.settlement.gatewaySettlements.queryOptions());
  return (
    <Panel title={t('gateway')}>
      {told.isError && <ErrorState text={told.error.message} onRetry={() => void told.refetch()} />}
      {told.isPending && <TableSkeleton rows={3} columns={7} />}
      {told.data && told.data.late.count > 0 && (
        <Alert color="turmeric" mb="xs">
          {t('late', { count: told.data.late.count, amount: formatMoney(told.data.late.paise) })}
        </Alert>
      )}
      {told.data && (
        <DataTable
          caption={t('gateway')}
          rows={told.data.settlements}
          rowKey={(row) => row.id}
          empty={t('gatewayNone')}
          columns={[
            { key: 'settled', header: t('settled'), rowHeader: true, cell: (row) => formatDay(row.settledAt, locale) },
            { key: 'utr', header: t('utr'), cell: (row) => row.utr ?? '' },
            { key: 'gross', header: t('gross'), align: 'end', cell: (row) => formatMoney(row.grossPaise) },
            { key: 'fee', header: t('fee'), align: 'end', cell: (row) => formatMoney(row.feePaise) },
            { key: 'feeGst', header: t('feeGst'), align: 'end', cell: (row) => formatMoney(row.feeGstPaise) },
            { key: 'bank', header: t('bank'), align: 'end', cell: (row) => <b>{formatMoney(row.netPaise)}</b> },
            {
              key: 'differences',
              header: t('differences'),
              cell: (row) =>
                row.differences.length === 0 ? (
                  t('noDifferences')
                ) : (
                  <StatusBadge tone="bad">{row.differences.map(({ entityId, code }) => `${entityId}: ${t(`difference.${code}`)}`).join(', ')}</StatusBadge>
                ),
            },
          ]}
        />
      )}
    </Panel>
  );
}
