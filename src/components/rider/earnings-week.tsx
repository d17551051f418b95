'use client';

import { Button, Text, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { daysOf } from '@/components/settlement/period.ts';
import { StatementStatus } from '@/components/settlement/statement-status.tsx';
import { useSubjectName } from '@/components/settlement/subject-name.ts';
import { Totals } from '@/components/settlement/totals.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { TableSkeleton } from '@/components/ui/skeletons.tsx';
import { formatClock, formatDay, formatMoney } from '@/i18n/format.ts';
import type { RiderLineView } from '@/server/modules/settlement/contract.ts';
import { useTRPC } from '@/trpc/client.tsx';
import classes from './earnings-page.module.css';
import { PayFormula } from './pay-formula.tsx';

/** A week order by order: the formula of each, tips, bonuses, what was taken off, and what the welfare board got on top. */
export function EarningsWeek({ statementId, onBack }: { statementId: string; onBack: () => void }) {
  const t = useTranslations('settlement');
  const locale = useLocale();
  const trpc = useTRPC();
  const week = useQuery(trpc.settlement.riderStatement.queryOptions({ statementId }));
  const back = (
    <Button variant="default" size="lg" leftSection={<IconArrowLeft aria-hidden />} onClick={onBack}>
      {t('rider.back')}
    </Button>
  );
  if (week.isError) {
    return (
      <>
        {back}
        <ErrorState text={week.error.message} onRetry={() => void week.refetch()} />
      </>
    );
  }
  if (!week.data) return <TableSkeleton rows={6} columns={2} />;
  const { statement, lines } = week.data;
  const sum = (of: (line: RiderLineView) => number) => lines.reduce((total, line) => total + of(line), 0);
  const parts: (readonly [string, number])[] = [
    [t('rider.pay'), sum((line) => line.payPaise)],
    [t('rider.tip'), sum((line) => line.tipPaise)],
    [t('rider.bonuses'), sum((line) => line.bonusPaise)],
    [t('rider.kept'), 0 - sum((line) => line.cashKeptPaise)],
    [t('rider.deducted'), 0 - sum((line) => line.deductionPaise)],
    [t('rider.adjusted'), sum((line) => line.adjustmentsPaise)],
    [t('rider.carried'), statement.carriedPaise],
  ];
  const welfare = sum((line) => line.welfarePaise);
  return (
    <>
      {back}
      <Title order={2} size="h3">
        {t('rider.week', { period: t('period', daysOf(statement, locale)) })} <StatementStatus {...statement} />
      </Title>
      <Totals lines={parts.filter(([, paise]) => paise !== 0)} total={[t('rider.payable'), statement.payablePaise]} />
      {welfare > 0 && (
        <Text c="dimmed">
          {t('rider.welfareTotal')}: <span className="tabular">{formatMoney(welfare)}</span>
        </Text>
      )}
      <ol className={classes.trips}>
        {lines.map((line) => (
          <Line key={`${line.subjectType}:${line.subjectId}`} line={line} />
        ))}
      </ol>
    </>
  );
}

function Line({ line }: { line: RiderLineView }) {
  const t = useTranslations('settlement.rider');
  const locale = useLocale();
  const nameOf = useSubjectName();
  const bonus = line.parts.find(({ part }) => part === 'bonus');
  const priced = line.parts.flatMap(({ part, ...rest }) => (part === 'bonus' ? [] : [{ ...rest, part }]));
  return (
    <li>
      <div className={classes.head}>
        <b>{nameOf(line)}</b>
        <b className="tabular">{formatMoney(line.netPaise)}</b>
      </div>
      <div className={classes.meta}>
        {formatDay(line.occurredAt, locale)}, {formatClock(line.occurredAt, locale)}
        {line.formula !== null && ` · ${t('formula', { version: line.formula })}`}
      </div>
      {priced.length > 0 && <PayFormula parts={priced} />}
      {bonus && <span>{t('bonus', { amount: formatMoney(bonus.paise), trips: bonus.trips ?? 0, target: bonus.target ?? 0 })}</span>}
      {line.welfarePaise > 0 && <span className={classes.meta}>{t('welfare', { amount: formatMoney(line.welfarePaise) })}</span>}
    </li>
  );
}
