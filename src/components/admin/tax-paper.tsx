'use client';

import { Button, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { download } from '@/components/billing/download.ts';
import { Panel } from '@/components/ui/panel.tsx';
import { formatMoney } from '@/i18n/format.ts';

export type PaperName = 'summary' | 'table12' | 'table13' | 'table14' | 'table15' | 'exceptions' | 'gstr8' | 'tds' | 'held';
type Amount =
  | 'taxablePaise'
  | 'netPaise'
  | 'grossPaise'
  | 'returnedPaise'
  | 'igstPaise'
  | 'cgstPaise'
  | 'sgstPaise'
  | 'payableIgstPaise'
  | 'payableCgstPaise'
  | 'payableSgstPaise'
  | 'tdsPaise'
  | 'bookedPaise';

interface TaxPaperProps {
  readonly table: PaperName;
  readonly file: () => Promise<{ fileName: string; contentType: string; text: string }>;
  readonly children: ReactNode;
}

/** One working paper: what it is for, what it says, and the same as CSV. */
export function TaxPaper({ table, file, children }: TaxPaperProps) {
  const t = useTranslations('admin.tax');
  const asked = useMutation({
    mutationFn: file,
    onSuccess: ({ fileName, contentType, text }) => download(fileName, new Blob([text], { type: contentType })),
    onError: (error) => void notifications.show({ color: 'mirchi', message: error.message }),
  });
  return (
    <Panel
      title={t(`table.${table}`)}
      aside={
        <Button
          variant="subtle"
          size="sm"
          aria-label={t('download', { table: t(`table.${table}`) })}
          leftSection={<IconDownload size={18} aria-hidden />}
          loading={asked.isPending}
          onClick={() => asked.mutate()}
        >
          CSV
        </Button>
      }
    >
      <Text c="dimmed" size="sm" mb="xs">
        {t(`about.${table}`)}
      </Text>
      {children}
    </Panel>
  );
}

/** Columns of amounts in paise, in the order asked for. */
export function useAmounts<K extends Amount>(keys: readonly K[]) {
  const t = useTranslations('admin.tax');
  const header = (key: Amount) => t(key);
  return keys.map((key) => ({ key, header: header(key), align: 'end' as const, cell: (row: Readonly<Record<K, number>>) => formatMoney(row[key]) }));
}
