'use client';

import { Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useUrlState } from '@/components/shell/use-url-state.ts';
import { DataTable } from '@/components/ui/data-table.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { PageHeader } from '@/components/ui/page-header.tsx';
import { TableSkeleton } from '@/components/ui/skeletons.tsx';
import { TIME_ZONE } from '@/i18n/format.ts';
import type { TaxReturns } from '@/server/modules/billing/contract.ts';
import { useTRPC, useTRPCClient } from '@/trpc/client.tsx';
import { AdminFrame } from './admin-frame.tsx';
import { TaxPaper, useAmounts } from './tax-paper.tsx';
import { WithholdingPapers } from './withholding-papers.tsx';

type Table = 'table12' | 'table13' | 'table14' | 'table15' | 'summary' | 'exceptions';
interface Month {
  readonly gstin: string;
  readonly month: string;
}

const thisMonth = () => new Intl.DateTimeFormat('en-CA', { timeZone: TIME_ZONE }).format(new Date()).slice(0, 7);

/** The GST working papers of a month and registration, with every table to download. */
export function TaxPage() {
  return (
    <AdminFrame>
      <Tax />
    </AdminFrame>
  );
}

function Tax() {
  const t = useTranslations('admin.tax');
  const trpc = useTRPC();
  const [params, setParams] = useUrlState();
  const registrations = useQuery(trpc.billing.registrations.queryOptions());
  const all = registrations.data?.registrations ?? [];
  const gstin = all.find((one) => one.gstin === params.get('gstin'))?.gstin ?? all[0]?.gstin;
  const asked = params.get('month') ?? '';
  const month = /^20\d\d-(0[1-9]|1[0-2])$/.test(asked) ? asked : thisMonth();
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          <>
            <Select
              aria-label={t('registration')}
              allowDeselect={false}
              w={300}
              maw="100%"
              value={gstin ?? null}
              onChange={(value) => setParams({ gstin: value })}
              data={all.map((one) => ({ value: one.gstin, label: `${one.gstin} · ${one.legalName}` }))}
            />
            <TextInput
              type="month"
              aria-label={t('month')}
              value={month}
              max={thisMonth()}
              onChange={(event) => setParams({ month: event.currentTarget.value })}
            />
          </>
        }
      />
      {registrations.isError && <ErrorState text={registrations.error.message} onRetry={() => void registrations.refetch()} />}
      {registrations.data && !gstin && <EmptyState title={t('none')} text={t('noneText')} />}
      {gstin && <Papers gstin={gstin} month={month} />}
    </>
  );
}

function Papers(of: Month) {
  const t = useTranslations('admin.tax');
  const trpc = useTRPC();
  const returns = useQuery(trpc.billing.returns.queryOptions(of));
  if (returns.isError) return <ErrorState text={returns.error.message} onRetry={() => void returns.refetch()} />;
  if (!returns.data) return <TableSkeleton rows={8} columns={6} />;
  return (
    <Stack gap="sm">
      <Summary of={of} returns={returns.data} />
      <Operator of={of} returns={returns.data} />
      <Own of={of} returns={returns.data} />
      <Issued of={of} returns={returns.data} />
      <Restaurants of={of} returns={returns.data} />
      <Paper table="exceptions" of={of}>
        {returns.data.exceptions.length === 0 && <Text>{t('noExceptions')}</Text>}
        {returns.data.exceptions.map((one) => (
          <Group key={one.documentId} gap="sm">
            <b>{one.number}</b>
            <span>{t(`exception.${one.code}`)}</span>
          </Group>
        ))}
      </Paper>
      <WithholdingPapers gstin={of.gstin} month={of.month} />
    </Stack>
  );
}

function Paper({ table, of, children }: { table: Table; of: Month; children: ReactNode }) {
  const client = useTRPCClient();
  return (
    <TaxPaper table={table} file={() => client.billing.returnsFile.query({ ...of, table })}>
      {children}
    </TaxPaper>
  );
}

interface PaperProps {
  of: Month;
  returns: TaxReturns;
}
const rateOf = ({ rateBasisPoints }: { rateBasisPoints: number }) => `${rateBasisPoints / 100}%`;

function Summary({ of, returns }: PaperProps) {
  const t = useTranslations('admin.tax');
  const payable = useAmounts(['payableIgstPaise', 'payableCgstPaise', 'payableSgstPaise']);
  const heads = useAmounts(['taxablePaise', 'igstPaise', 'cgstPaise', 'sgstPaise']);
  return (
    <Paper table="summary" of={of}>
      <DataTable
        caption={t('table.summary')}
        rows={returns.summary}
        rowKey={(row) => row.row}
        columns={[{ key: 'row', header: t('row'), rowHeader: true, cell: (row) => row.row }, ...heads, ...payable]}
      />
    </Paper>
  );
}

function Operator({ of, returns }: PaperProps) {
  const t = useTranslations('admin.tax');
  const heads = useAmounts(['taxablePaise', 'igstPaise', 'cgstPaise', 'sgstPaise']);
  return (
    <Paper table="table15" of={of}>
      <DataTable
        caption={t('table.table15')}
        rows={returns.table15}
        rowKey={(row) => `${row.gstinSupplier}${row.placeOfSupply}${row.rateBasisPoints}`}
        columns={[
          { key: 'gstinSupplier', header: t('supplier'), rowHeader: true, cell: (row) => row.gstinSupplier ?? t('unregistered') },
          { key: 'placeOfSupply', header: t('place'), cell: (row) => row.placeOfSupply },
          { key: 'rate', header: t('rate'), align: 'end', cell: rateOf },
          ...heads,
        ]}
      />
    </Paper>
  );
}

function Own({ of, returns }: PaperProps) {
  const t = useTranslations('admin.tax');
  const heads = useAmounts(['taxablePaise', 'igstPaise', 'cgstPaise', 'sgstPaise']);
  return (
    <Paper table="table12" of={of}>
      <DataTable
        caption={t('table.table12')}
        rows={returns.table12}
        rowKey={(row) => `${row.sac}${row.rateBasisPoints}`}
        columns={[
          { key: 'sac', header: t('sac'), rowHeader: true, cell: (row) => row.sac },
          { key: 'rate', header: t('rate'), align: 'end', cell: rateOf },
          { key: 'count', header: t('count'), align: 'end', cell: (row) => row.count },
          ...heads,
        ]}
      />
    </Paper>
  );
}

function Issued({ of, returns }: PaperProps) {
  const t = useTranslations('admin.tax');
  const b = useTranslations('billing.kind');
  return (
    <Paper table="table13" of={of}>
      <DataTable
        caption={t('table.table13')}
        rows={returns.table13}
        rowKey={(row) => row.first}
        columns={[
          { key: 'kind', header: t('nature'), rowHeader: true, cell: (row) => b(row.kind as 'food_invoice') },
          { key: 'first', header: t('from'), cell: (row) => row.first },
          { key: 'last', header: t('to'), cell: (row) => row.last },
          { key: 'count', header: t('count'), align: 'end', cell: (row) => row.count },
        ]}
      />
    </Paper>
  );
}

function Restaurants({ of, returns }: PaperProps) {
  const t = useTranslations('admin.tax');
  const amounts = useAmounts(['netPaise', 'igstPaise', 'cgstPaise', 'sgstPaise']);
  return (
    <Paper table="table14" of={of}>
      <DataTable
        caption={t('table.table14')}
        rows={returns.table14}
        rowKey={(row) => `${row.gstinSupplier}${row.nature}${row.name}`}
        columns={[
          { key: 'gstinSupplier', header: t('supplier'), rowHeader: true, cell: (row) => row.gstinSupplier },
          { key: 'name', header: t('restaurant'), cell: (row) => row.name },
          { key: 'nature', header: t('row'), cell: (row) => row.nature },
          ...amounts,
        ]}
      />
    </Paper>
  );
}
