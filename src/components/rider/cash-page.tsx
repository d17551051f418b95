'use client';

import { Alert, Button, Progress, Stack, Text, Title } from '@mantine/core';
import { IconCoins } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { TableSkeleton } from '@/components/ui/skeletons.tsx';
import { formatClock, formatDay, formatMoney } from '@/i18n/format.ts';
import type { RiderMe } from '@/server/modules/dispatch/contract.ts';
import { useTRPC, useTRPCClient } from '@/trpc/client.tsx';
import classes from './cash-page.module.css';
import { RiderPortal } from './rider-portal.tsx';

const ORDER_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Customers' cash: how much is in hand, how much may be, how to hand it in, and what came and went. */
export function CashPage() {
  return <RiderPortal>{({ me }) => <Cash me={me} />}</RiderPortal>;
}

function Cash({ me }: { me: RiderMe | undefined }) {
  const t = useTranslations('settlement.rider');
  return (
    <Stack p="lg" gap="lg">
      <Title order={1} size="h2">
        {t('cash')}
      </Title>
      {me && <InHand cash={me.cash} />}
      <HowTo />
      <History />
    </Stack>
  );
}

function InHand({ cash: { inHandPaise, toCollectPaise, limitPaise } }: { cash: RiderMe['cash'] }) {
  const t = useTranslations('settlement.rider');
  const room = limitPaise - inHandPaise - toCollectPaise;
  return (
    <section className={classes.gauge}>
      <Text component="h2" size="lg">
        {t('inHand')}
      </Text>
      <span className={`${classes.amount} tabular`}>{formatMoney(inHandPaise)}</span>
      <Progress
        value={Math.min(100, ((inHandPaise + toCollectPaise) / limitPaise) * 100)}
        size="xl"
        color={room <= 0 ? 'mirchi' : 'leaf'}
        aria-label={t('limit', { limit: formatMoney(limitPaise) })}
      />
      <Text>
        {t('limit', { limit: formatMoney(limitPaise) })} · {t('room', { room: formatMoney(Math.max(0, room)) })}
      </Text>
      {toCollectPaise > 0 && <Text>{t('toCollect', { amount: formatMoney(toCollectPaise) })}</Text>}
      {room <= 0 && (
        <Alert color="turmeric" icon={<IconCoins />}>
          {t('full')}
        </Alert>
      )}
    </section>
  );
}

function HowTo() {
  const t = useTranslations('settlement.rider');
  return (
    <section>
      <Title order={2} size="h3" mb="xs">
        {t('how')}
      </Title>
      <ol className={classes.steps}>
        <li>{t('how1')}</li>
        <li>{t('how2')}</li>
        <li>{t('how3')}</li>
      </ol>
    </section>
  );
}

function History() {
  const t = useTranslations('settlement.rider');
  const locale = useLocale();
  const trpc = useTRPC();
  const client = useTRPCClient();
  const cash = useInfiniteQuery({
    queryKey: [...trpc.payments.myCash.pathKey(), 'pages'],
    initialPageParam: 0,
    queryFn: ({ pageParam }) => client.payments.myCash.query({ limit: 30, ...(pageParam > 0 && { before: pageParam }) }),
    getNextPageParam: (page) => page.nextBefore ?? undefined,
  });
  const entries = cash.data?.pages.flatMap((page) => page.entries);
  return (
    <section>
      <Title order={2} size="h3" mb="xs">
        {t('history')}
      </Title>
      {cash.isError && <ErrorState text={cash.error.message} onRetry={() => void cash.refetch()} />}
      {cash.isPending && <TableSkeleton rows={4} columns={2} />}
      {entries?.length === 0 && <EmptyState title={t('noHistory')} text={t('noHistoryText')} />}
      <ol className={classes.entries}>
        {entries?.map((entry) => (
          <li key={entry.id}>
            <div>
              <b>{t(`kind.${entry.kind}`)}</b>
              <div className={classes.meta}>
                {formatDay(entry.at, locale)}, {formatClock(entry.at, locale)}
                {!ORDER_ID.test(entry.reference) && ` · ${entry.reference}`}
              </div>
            </div>
            <div>
              <b className="tabular">{formatMoney(entry.amountPaise)}</b>
              <div className={classes.meta}>{t('after', { amount: formatMoney(entry.inHandPaise) })}</div>
            </div>
          </li>
        ))}
      </ol>
      {cash.hasNextPage && (
        <Button mt="sm" variant="default" size="lg" fullWidth loading={cash.isFetchingNextPage} onClick={() => void cash.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </section>
  );
}
