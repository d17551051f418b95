'use client';

import { Button, Stack, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { useUrlState } from '@/components/shell/use-url-state.ts';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { Panel } from '@/components/ui/panel.tsx';
import { Loading, TableSkeleton } from '@/components/ui/skeletons.tsx';
import { formatClock, formatDay, formatMoney } from '@/i18n/format.ts';
import { useTRPC } from '@/trpc/client.tsx';
import { TopUpForm } from './top-up-form.tsx';
import { TopUpStatus } from './top-up-status.tsx';
import classes from './wallet-panel.module.css';

const PAGE = 10;
const FIRST: number | null = null;

/** The wallet: what it holds, a way to pay into it, and every change with the balance after it. */
export function WalletPanel() {
  const t = useTranslations('account.wallet');
  const locale = useLocale();
  const trpc = useTRPC();
  const [adding, setAdding] = useState(false);
  const [url, setUrl] = useUrlState();
  const topUpId = url.get('topUp');
  const queries = useQueryClient();
  const wallet = useInfiniteQuery({
    queryKey: [...trpc.payments.wallet.pathKey(), 'pages'],
    queryFn: ({ pageParam }) =>
      queries.fetchQuery(trpc.payments.wallet.queryOptions({ limit: PAGE, ...(pageParam !== null && { before: pageParam }) }, { staleTime: 0 })),
    initialPageParam: FIRST,
    getNextPageParam: (page) => page.nextBefore,
  });
  const [first] = wallet.data?.pages ?? [];
  if (wallet.isError && !first)
    return (
      <Panel title={t('title')}>
        <ErrorState compact level={3} text={wallet.error.message} onRetry={() => void wallet.refetch()} />
      </Panel>
    );
  if (!first)
    return (
      <Panel title={t('title')}>
        <Loading>
          <TableSkeleton rows={3} />
        </Loading>
      </Panel>
    );
  const entries = wallet.data?.pages.flatMap((page) => page.entries) ?? [];
  return (
    <Panel title={t('title')}>
      <Stack>
        <div>
          {t('balance')}
          <div className={`${classes.balance} tabular`}>{formatMoney(first.balancePaise)}</div>
        </div>
        {topUpId && <TopUpStatus key={topUpId} topUpId={topUpId} onClose={() => setUrl({ topUp: null })} />}
        {!topUpId && adding && (
          <TopUpForm
            limits={first.topUp}
            onStarted={(id) => {
              setAdding(false);
              setUrl({ topUp: id });
            }}
            onClose={() => setAdding(false)}
          />
        )}
        {!topUpId && !adding && (
          <Button variant="light" leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setAdding(true)}>
            {t('topUp')}
          </Button>
        )}
        <Title order={3} size="h4">
          {t('entries')}
        </Title>
        {entries.length === 0 && <EmptyState compact level={3} title={t('none')} />}
        <ul className={classes.entries}>
          {entries.map((entry) => (
            <li key={entry.id}>
              <b>{t(`kind.${entry.kind}`)}</b>
              <b className="tabular">{formatMoney(entry.amountPaise)}</b>
              <span className={classes.quiet}>{`${formatDay(entry.at, locale)}, ${formatClock(entry.at, locale)}`}</span>
              <span className={`${classes.quiet} tabular`}>{t('after', { amount: formatMoney(entry.balancePaise) })}</span>
            </li>
          ))}
        </ul>
        {wallet.hasNextPage && (
          <Button variant="default" loading={wallet.isFetchingNextPage} onClick={() => void wallet.fetchNextPage()}>
            {t('more')}
          </Button>
        )}
      </Stack>
    </Panel>
  );
}
