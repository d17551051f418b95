'use client';

import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { daysOf } from '@/components/settlement/period.ts';
import { useUrlState } from '@/components/shell/use-url-state.ts';
import { DataTable } from '@/components/ui/data-table.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { Panel } from '@/components/ui/panel.tsx';
import { TableSkeleton } from '@/components/ui/skeletons.tsx';
import { StatusBadge } from '@/components/ui/status-badge.tsx';
import { formatCount, formatDay, formatMoney } from '@/i18n/format.ts';
import type { CycleView } from '@/server/modules/settlement/contract.ts';
import { useTRPC } from '@/trpc/client.tsx';
import { SettlementStatements } from './settlement-statements.tsx';

const LOOK_AGAIN_MS = 1_000;

const both = (cycle: CycleView, key: keyof CycleView['riders']) => cycle.restaurants[key] + cycle.riders[key];

/** The weeks of a city with what they come to; closing the last one, with how far it is; and the statements of the one that is chosen. */
export function SettlementCycles({ cityId }: { cityId: string }) {
  const t = useTranslations('settlement');
  const locale = useLocale();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [params, setParams] = useUrlState();
  const run = useMutation(
    trpc.settlement.runCycle.mutationOptions({
      async onSuccess({ cycleId, issued, ridersIssued }) {
        await queries.invalidateQueries({ queryKey: trpc.settlement.pathKey() });
        notifications.show({ color: 'leaf', message: t('admin.ran', { restaurants: issued, riders: ridersIssued }) });
        setParams({ week: cycleId });
      },
    }),
  );
  const cycles = useQuery(trpc.settlement.cycles.queryOptions({ cityId }, { refetchInterval: run.isPending ? LOOK_AGAIN_MS : 30_000 }));
  const all = cycles.data?.cycles ?? [];
  const chosen = all.find(({ id }) => id === params.get('week')) ?? all[0];
  return (
    <>
      <Panel
        title={t('admin.cycles')}
        aside={
          <Button loading={run.isPending} onClick={() => run.mutate({ cityId })}>
            {t('admin.run')}
          </Button>
        }
      >
        <Text c="dimmed" size="sm" mb="xs">
          {t('admin.runText')}
        </Text>
        {run.isPending && <Running cycle={all[0]} />}
        {run.isError && <ErrorState text={run.error.message} onRetry={() => run.mutate({ cityId })} />}
        {cycles.isError && <ErrorState text={cycles.error.message} onRetry={() => void cycles.refetch()} />}
        {cycles.isPending && <TableSkeleton rows={4} columns={7} />}
        {cycles.data && (
          <DataTable
            caption={t('admin.cycles')}
            rows={all}
            rowKey={({ id }) => id}
            selectedKey={chosen?.id ?? null}
            empty={t('admin.noCycles')}
            columns={[
              {
                key: 'week',
                header: t('admin.week'),
                rowHeader: true,
                cell: (cycle) => {
                  const period = t('period', daysOf(cycle, locale));
                  return (
                    <Button variant="subtle" size="compact-md" aria-label={t('admin.show', { period })} onClick={() => setParams({ week: cycle.id })}>
                      {period}
                    </Button>
                  );
                },
              },
              { key: 'restaurants', header: t('admin.restaurants'), align: 'end', cell: (cycle) => formatCount(cycle.restaurants.statements) },
              { key: 'riders', header: t('admin.riders'), align: 'end', cell: (cycle) => formatCount(cycle.riders.statements) },
              { key: 'toPay', header: t('admin.toPay'), align: 'end', cell: (cycle) => formatMoney(both(cycle, 'payablePaise')) },
              { key: 'paid', header: t('admin.paidPart'), align: 'end', cell: (cycle) => formatMoney(both(cycle, 'paidPaise')) },
              { key: 'held', header: t('admin.held'), align: 'end', cell: (cycle) => formatCount(both(cycle, 'held')) },
              {
                key: 'failed',
                header: t('admin.failed'),
                align: 'end',
                cell: (cycle) => (both(cycle, 'failed') > 0 ? <StatusBadge tone="bad">{formatCount(both(cycle, 'failed'))}</StatusBadge> : formatCount(0)),
              },
              { key: 'payableFrom', header: t('admin.payableFrom'), cell: (cycle) => formatDay(cycle.payableFrom, locale) },
            ]}
          />
        )}
      </Panel>
      {chosen && <SettlementStatements key={chosen.id} cycle={chosen} />}
    </>
  );
}

/** How many of the statements that were drafted have been issued. */
function Running({ cycle }: { cycle: CycleView | undefined }) {
  const t = useTranslations('settlement.admin');
  const all = cycle ? both(cycle, 'statements') : 0;
  const done = cycle ? all - both(cycle, 'drafts') : 0;
  return (
    <Stack gap={4} mb="xs" role="status">
      <Group justify="space-between">
        <Text size="sm">{t('running')}</Text>
        <Text size="sm" className="tabular">
          {t('progress', { done, all })}
        </Text>
      </Group>
      <Progress animated value={all > 0 ? (done / all) * 100 : 5} aria-label={t('running')} />
    </Stack>
  );
}
