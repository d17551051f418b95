'use client';

import { Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { DataTable } from '@/components/ui/data-table.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { TableSkeleton } from '@/components/ui/skeletons.tsx';
import { useTRPC, useTRPCClient } from '@/trpc/client.tsx';
import { TaxPaper, useAmounts } from './tax-paper.tsx';

interface Month {
  readonly gstin: string;
  readonly month: string;
}

/** What is held back from restaurants in a month: GSTR-8, income tax, and what of it does not add up. */
export function WithholdingPapers(of: Month) {
  const t = useTranslations('admin.tax');
  const trpc = useTRPC();
  const client = useTRPCClient();
  const papers = useQuery(trpc.settlement.withholding.queryOptions(of));
  const collected = useAmounts(['grossPaise', 'returnedPaise', 'netPaise', 'igstPaise', 'cgstPaise', 'sgstPaise']);
  const withheld = useAmounts(['grossPaise', 'tdsPaise', 'bookedPaise']);
  const file = (table: 'gstr8' | 'tds' | 'exceptions') => () => client.settlement.withholdingFile.query({ ...of, table });
  if (papers.isError) return <ErrorState text={papers.error.message} onRetry={() => void papers.refetch()} />;
  if (!papers.data) return <TableSkeleton rows={4} columns={6} />;
  return (
    <>
      <TaxPaper table="gstr8" file={file('gstr8')}>
        <DataTable
          caption={t('table.gstr8')}
          rows={papers.data.gstr8}
          rowKey={(row) => row.gstinSupplier}
          columns={[
            { key: 'gstinSupplier', header: t('supplier'), rowHeader: true, cell: (row) => row.gstinSupplier },
            { key: 'placeOfSupply', header: t('place'), cell: (row) => row.placeOfSupply },
            ...collected,
          ]}
        />
      </TaxPaper>
      <TaxPaper table="tds" file={file('tds')}>
        <DataTable
          caption={t('table.tds')}
          rows={papers.data.tds}
          rowKey={(row) => row.deducteeId}
          columns={[
            { key: 'legalName', header: t('deductee'), rowHeader: true, cell: (row) => row.legalName },
            { key: 'pan', header: t('pan'), cell: (row) => row.pan ?? t('noPan') },
            { key: 'section', header: t('section'), cell: (row) => `${row.section} · ${row.paymentCode}` },
            { key: 'orders', header: t('orders'), align: 'end', cell: (row) => row.orders },
            ...withheld,
          ]}
        />
      </TaxPaper>
      <TaxPaper table="held" file={file('exceptions')}>
        {papers.data.exceptions.length === 0 && <Text>{t('noHeldExceptions')}</Text>}
        {papers.data.exceptions.map(({ code, about }) => (
          <Group key={`${code}${about}`} gap="sm">
            <b>{about}</b>
            <span>{t(`exception.${code}`)}</span>
          </Group>
        ))}
      </TaxPaper>
    </>
  );
}
