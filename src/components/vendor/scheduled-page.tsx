'use client';

import { Skeleton, Stack, Text, Title } from '@mantine/core';
import { useLocale, useTranslations } from 'next-intl';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { formatDay } from '@/i18n/format.ts';
import type { Ticket } from '@/server/modules/orders/contract.ts';
import { OrdersTable } from './orders-table.tsx';
import { useBoard } from './use-board.ts';
import { VendorFrame, VendorPortal } from './vendor-portal.tsx';

/** Orders for later, by day; they come to the board when their cooking has to start. */
export function ScheduledPage() {
  return (
    <VendorPortal>
      {(restaurant, viewer) => (
        <VendorFrame restaurant={restaurant} viewer={viewer}>
          <Scheduled restaurantId={restaurant.id} />
        </VendorFrame>
      )}
    </VendorPortal>
  );
}

function Scheduled({ restaurantId }: { restaurantId: string }) {
  const t = useTranslations('vendor.scheduled');
  const locale = useLocale();
  const board = useBoard(restaurantId);
  const days = new Map<string, Ticket[]>();
  for (const ticket of board.scheduled) {
    const day = formatDay(ticket.scheduledFor ?? ticket.placedAt, locale);
    days.set(day, [...(days.get(day) ?? []), ticket]);
  }
  return (
    <Stack gap="md">
      <div>
        <Title order={1} size="h3">
          {t('title')}
        </Title>
        <Text c="dimmed">{t('hint')}</Text>
      </div>
      {board.failed && <ErrorState text={board.failed} onRetry={board.retry} />}
      {board.loading && <Skeleton height={240} />}
      {!board.loading && !board.failed && days.size === 0 && <EmptyState title={t('empty')} text={t('emptyText')} />}
      {[...days].map(([day, tickets]) => (
        <section key={day} aria-label={day}>
          <Title order={2} size="h5">
            {day}
          </Title>
          <OrdersTable orders={tickets} time="scheduledFor" label={day} />
        </section>
      ))}
    </Stack>
  );
}
