'use client';

import { ActionIcon } from '@mantine/core';
import { IconMessageQuestion } from '@tabler/icons-react';
import { useLocale, useTranslations } from 'next-intl';
import { useSubjectName } from '@/components/settlement/subject-name.ts';
import { DataTable } from '@/components/ui/data-table.tsx';
import { Panel } from '@/components/ui/panel.tsx';
import { formatDay, formatMoney } from '@/i18n/format.ts';
import type { LineView } from '@/server/modules/settlement/contract.ts';
import classes from './statement-lines.module.css';

type AmountKey = 'items' | 'packaging' | 'discount' | 'commission' | 'commissionGst' | 'tds' | 'tcs' | 'refunds' | 'adjustments';
/** Each amount with the sign that it has for the restaurant. */
const AMOUNTS: Readonly<Record<AmountKey, (line: LineView) => number>> = {
  items: (line) => line.itemsPaise,
  packaging: (line) => line.packagingPaise,
  discount: (line) => 0 - line.restaurantDiscountPaise,
  commission: (line) => 0 - line.commissionPaise,
  commissionGst: (line) => 0 - line.commissionGstPaise,
  tds: (line) => 0 - line.tdsPaise,
  tcs: (line) => 0 - line.tcsPaise,
  refunds: (line) => 0 - line.refundsPaise,
  adjustments: (line) => line.adjustmentsPaise,
};
const KEYS = Object.keys(AMOUNTS) as AmountKey[];

/** A statement's lines with every deduction; a button questions one. */
export function StatementLines({ lines, onQuestion }: { lines: readonly LineView[]; onQuestion: (line: LineView) => void }) {
  const t = useTranslations('settlement');
  const locale = useLocale();
  const nameOf = useSubjectName();
  return (
    <Panel title={t('vendor.lines')} flush>
      <DataTable
        caption={t('vendor.lines')}
        rows={lines}
        rowKey={(line) => `${line.subjectType}:${line.subjectId}`}
        columns={[
          { key: 'about', header: t('columns.about'), rowHeader: true, cell: nameOf },
          {
            key: 'date',
            header: t('columns.date'),
            cell: (line) => <span className={classes.day}>{formatDay(line.occurredAt, locale)}</span>,
            sortBy: (line) => line.occurredAt,
          },
          ...KEYS.map((key) => ({
            key,
            header: t(`columns.${key}`),
            align: 'end' as const,
            cell: (line: LineView) => formatMoney(AMOUNTS[key](line)),
            sortBy: AMOUNTS[key],
          })),
          { key: 'net', header: t('columns.net'), align: 'end', cell: (line) => <b>{formatMoney(line.netPaise)}</b>, sortBy: (line) => line.netPaise },
          {
            key: 'question',
            header: t('vendor.question'),
            cell: (line) => (
              <ActionIcon variant="subtle" aria-label={t('vendor.questionLine', { what: nameOf(line) })} onClick={() => onQuestion(line)}>
                <IconMessageQuestion size={18} aria-hidden />
              </ActionIcon>
            ),
          },
        ]}
      />
    </Panel>
  );
}
