'use client';

import { Group, Skeleton, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useUrlState } from '@/components/shell/use-url-state.ts';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { formatMoney, TIME_ZONE } from '@/i18n/format.ts';
import { useTRPC } from '@/trpc/client.tsx';
import { IssuesPanel } from './issues-panel.tsx';
import { OrdersTable } from './orders-table.tsx';
import { VendorFrame, VendorPortal } from './vendor-portal.tsx';

const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: TIME_ZONE }).format(new Date());

/** The orders of a day. */
export function HistoryPage() {
  return (
    <VendorPortal>
      {(restaurant, viewer) => (
        <VendorFrame restaurant={restaurant} viewer={viewer}>
          <History restaurantId={restaurant.id} />
        </VendorFrame>
      )}
    </VendorPortal>
  );
}

function History({ restaurantId }: { restaurantId: string }) {
  const t = useTranslations('vendor.history');
  const trpc = useTRPC();
  const [state, setState] = useUrlState();
  const date = /^\d{4}-\d{2}-\d{2}$/.exec(state.get('date') ?? '')?.[0] ?? today();
  const history = useQuery(trpc.orders.history.queryOptions({ restaurantId, date }));
  const delivered = history.data?.orders.filter((order) => order.status === 'delivered') ?? [];
  return (
    <Stack gap="md">
      <Group justify="space-between" align="end">
        <Title order={1} size="h3">
          {t('title')}
        </Title>
        <TextInput type="date" label={t('day')} max={today()} value={date} onChange={(event) => setState({ date: event.currentTarget.value })} />
      </Group>
      {history.isError && <ErrorState text={history.error.message} onRetry={() => void history.refetch()} />}
      {history.isPending && <Skeleton height={320} />}
      {history.data && history.data.orders.length === 0 && <EmptyState title={t('empty')} text={t('emptyText')} />}
      {history.data && history.data.orders.length > 0 && (
        <>
          <Text>{t('summary', { count: delivered.length, amount: formatMoney(delivered.reduce((sum, order) => sum + order.totalPaise, 0)) })}</Text>
          <OrdersTable orders={history.data.orders} time="placedAt" label={t('title')} />
        </>
      )}
      <IssuesPanel restaurantId={restaurantId} />
    </Stack>
  );
}
