'use client';

import { Button, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconFileInvoice, IconWallet } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { daysOf } from '@/components/settlement/period.ts';
import { StatementStatus } from '@/components/settlement/statement-status.tsx';
import { useUrlState } from '@/components/shell/use-url-state.ts';
import { DataTable } from '@/components/ui/data-table.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { KpiTile } from '@/components/ui/kpi-tile.tsx';
import { Panel } from '@/components/ui/panel.tsx';
import { TableSkeleton } from '@/components/ui/skeletons.tsx';
import { formatDay, formatMoney } from '@/i18n/format.ts';
import { useTRPC } from '@/trpc/client.tsx';
import classes from './finance-page.module.css';
import { StatementDetail } from './statement-detail.tsx';
import { VendorFrame, VendorPortal } from './vendor-portal.tsx';

/** What the restaurant is owed, week by week and order by order. */
export function VendorFinancePage() {
  return (
    <VendorPortal>
      {(restaurant, viewer) => (
        <VendorFrame restaurant={restaurant} viewer={viewer}>
          <Finance restaurantId={restaurant.id} />
        </VendorFrame>
      )}
    </VendorPortal>
  );
}

function Finance({ restaurantId }: { restaurantId: string }) {
  const t = useTranslations('settlement.vendor');
  const [params, setParams] = useUrlState();
  const statementId = params.get('statement');
  if (statementId) return <StatementDetail key={statementId} statementId={statementId} onBack={() => setParams({ statement: null })} />;
  return (
    <Stack gap="md">
      <Title order={1} size="h3">
        {t('title')}
      </Title>
      <Balance restaurantId={restaurantId} />
      <Statements restaurantId={restaurantId} onOpen={(id) => setParams({ statement: id })} />
    </Stack>
  );
}

function Balance({ restaurantId }: { restaurantId: string }) {
  const t = useTranslations('settlement.vendor');
  const trpc = useTRPC();
  const balance = useQuery(trpc.settlement.balance.queryOptions({ restaurantId }, { refetchInterval: 60_000 }));
  if (balance.isError) return <ErrorState text={balance.error.message} onRetry={() => void balance.refetch()} />;
  const told = (amount: number | undefined) => (amount === undefined ? '…' : formatMoney(amount));
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <div>
        <KpiTile label={t('owed')} icon={<IconWallet size={18} aria-hidden />} value={told(balance.data?.balancePaise)} />
        <Text c="dimmed" size="sm" mt={4}>
          {t('owedText')}
        </Text>
      </div>
      <div>
        <KpiTile label={t('issued')} icon={<IconFileInvoice size={18} aria-hidden />} value={told(balance.data?.issuedPaise)} />
        <Text c="dimmed" size="sm" mt={4}>
          {t('issuedText')}
        </Text>
      </div>
    </SimpleGrid>
  );
}

function Statements({ restaurantId, onOpen }: { restaurantId: string; onOpen: (id: string) => void }) {
  const t = useTranslations('settlement');
  const locale = useLocale();
  const trpc = useTRPC();
  const statements = useQuery(trpc.settlement.statements.queryOptions({ restaurantId, limit: 100 }, { placeholderData: keepPreviousData }));
  if (statements.isError) return <ErrorState text={statements.error.message} onRetry={() => void statements.refetch()} />;
  if (!statements.data) return <TableSkeleton rows={4} columns={5} />;
  const rows = statements.data.statements;
  if (rows.length === 0) return <EmptyState title={t('vendor.none')} text={t('vendor.noneText')} />;
  return (
    <Panel title={t('vendor.statements')} flush>
      <DataTable
        caption={t('vendor.statements')}
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          {
            key: 'week',
            header: t('vendor.week'),
            rowHeader: true,
            cell: (row) => {
              const period = t('period', daysOf(row, locale));
              return (
                <Button variant="subtle" size="compact-md" aria-label={t('vendor.open', { period })} onClick={() => onOpen(row.id)}>
                  {period}
                </Button>
              );
            },
          },
          { key: 'net', header: t('columns.net'), align: 'end', cell: (row) => formatMoney(row.netPaise) },
          { key: 'carried', header: t('columns.carried'), align: 'end', cell: (row) => formatMoney(row.carriedPaise) },
          { key: 'payable', header: t('columns.payable'), align: 'end', cell: (row) => <b>{formatMoney(row.payablePaise)}</b> },
          {
            key: 'status',
            header: t('columns.status'),
            cell: (row) => (
              <span className={classes.state}>
                <StatementStatus {...row} /> {row.paidAt ? t('vendor.paidOn', { day: formatDay(row.paidAt, locale) }) : null}
                {row.status === 'issued' && row.payablePaise > 0 ? t('vendor.payableFrom', { day: formatDay(row.payableFrom, locale) }) : null}
              </span>
            ),
          },
        ]}
      />
    </Panel>
  );
}
