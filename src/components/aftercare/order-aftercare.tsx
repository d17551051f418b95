'use client';

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { StatusBadge, type Tone } from '@/components/ui/status-badge.tsx';
import { formatClock, formatDay, formatMoney } from '@/i18n/format.ts';
import type { IssueView } from '@/server/modules/aftercare/contract.ts';
import { useTRPC } from '@/trpc/client.tsx';
import classes from './order-aftercare.module.css';
import { RefundTrail } from './refund-trail.tsx';
import { ReportSheet } from './report-sheet.tsx';

const TONES: Readonly<Record<IssueView['status'], Tone>> = { open: 'info', refunded: 'good', declined: 'neutral' };

/** What comes after an order: reporting a problem, what became of the report, and every rupee that went back with its dates. */
export function OrderAftercare({ orderId }: { orderId: string }) {
  const t = useTranslations('aftercare');
  const locale = useLocale();
  const trpc = useTRPC();
  const [reporting, setReporting] = useState(false);
  const aftercare = useQuery(trpc.aftercare.ofOrder.queryOptions({ orderId }, { refetchInterval: 30_000 }));
  if (!aftercare.data) return null;
  const { report, lines, issues, refunds } = aftercare.data;
  const reportable = report.allowed && report.until && lines.some((line) => line.left > 0);
  return (
    <>
      {reportable && report.until && (
        <section aria-labelledby="report" className={classes.section}>
          <h2 id="report">{t('report.title')}</h2>
          <p>{t('report.until', { day: formatDay(report.until, locale), time: formatClock(report.until, locale) })}</p>
          <Button variant="default" justify="center" onClick={() => setReporting(true)}>
            {t('report.open')}
          </Button>
        </section>
      )}
      {issues.length > 0 && (
        <section aria-labelledby="issues" className={classes.section}>
          <h2 id="issues">{t('issue.title')}</h2>
          <ul className={classes.issues}>
            {issues.map((issue) => (
              <Issue key={issue.id} issue={issue} />
            ))}
          </ul>
        </section>
      )}
      {refunds.length > 0 && (
        <section aria-labelledby="refunds" className={classes.section}>
          <h2 id="refunds">{t('trail.title')}</h2>
          <RefundTrail refunds={refunds} />
        </section>
      )}
      {reporting && <ReportSheet orderId={orderId} lines={lines.filter((line) => line.left > 0)} onClose={() => setReporting(false)} />}
    </>
  );
}

/** What a report was about, in a few words. */
export const aboutIssue = ({ items }: Pick<IssueView, 'items'>): string => items.map(({ quantity, name }) => `${quantity}× ${name}`).join(', ');

function Issue({ issue }: { issue: IssueView }) {
  const t = useTranslations('aftercare.issue');
  const reasons = useTranslations('aftercare.reason');
  const locale = useLocale();
  const amount = issue.refundPaise === null ? '' : formatMoney(issue.refundPaise);
  return (
    <li>
      <StatusBadge tone={TONES[issue.status]}>{issue.status === 'refunded' ? t('refunded', { amount }) : t(issue.status)}</StatusBadge>
      <b>{[reasons(issue.reason), aboutIssue(issue)].filter(Boolean).join(' · ')}</b>
      {issue.text && <q>{issue.text}</q>}
      {issue.answer && <p className={classes.answer}>{issue.answer}</p>}
      <p>
        {t('sent', { day: formatDay(issue.createdAt, locale), time: formatClock(issue.createdAt, locale) })}
        {issue.automatic && ` · ${t('atOnce')}`}
      </p>
    </li>
  );
}
