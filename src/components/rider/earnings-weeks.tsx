'use client';

import { Alert, Stack, Text, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { daysOf } from '@/components/settlement/period.ts';
import { StatementStatus } from '@/components/settlement/statement-status.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { TableSkeleton } from '@/components/ui/skeletons.tsx';
import { formatMoney } from '@/i18n/format.ts';
import { useTRPC } from '@/trpc/client.tsx';
import classes from './earnings-page.module.css';
import { EarningsWeek } from './earnings-week.tsx';

/** The weeks that have ended, each a statement; and what is owed now. */
export function EarningsWeeks({ week, onWeek }: { week: string | null; onWeek: (week: string | null) => void }) {
  const t = useTranslations('settlement');
  const locale = useLocale();
  const trpc = useTRPC();
  const mine = useQuery(trpc.settlement.myStatements.queryOptions({ limit: 60 }));
  if (week) return <EarningsWeek statementId={week} onBack={() => onWeek(null)} />;
  if (mine.isError) return <ErrorState text={mine.error.message} onRetry={() => void mine.refetch()} />;
  if (!mine.data) return <TableSkeleton rows={4} columns={2} />;
  const { balancePaise, debtPaise, statements } = mine.data;
  return (
    <>
      <Text size="xl" fw={750} className="tabular">
        {t('rider.owed')}: {formatMoney(balancePaise)}
      </Text>
      {debtPaise > 0 && (
        <Alert color="turmeric" title={`${t('rider.debt')}: ${formatMoney(debtPaise)}`}>
          {t('rider.debtText')}
        </Alert>
      )}
      {statements.length === 0 && <EmptyState title={t('rider.none')} text={t('rider.noneText')} />}
      <Stack gap="sm">
        {statements.map((statement) => {
          const period = t('period', daysOf(statement, locale));
          return (
            <UnstyledButton key={statement.id} className={classes.week} aria-label={t('rider.show', { period })} onClick={() => onWeek(statement.id)}>
              <span>
                <b>{period}</b>
                <br />
                <StatementStatus {...statement} />
              </span>
              <b className="tabular">{formatMoney(statement.payablePaise)}</b>
            </UnstyledButton>
          );
        })}
      </Stack>
    </>
  );
}
