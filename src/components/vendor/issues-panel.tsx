'use client';

import { Button, Stack, Table, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { aboutIssue } from '@/components/aftercare/order-aftercare.tsx';
import { Panel } from '@/components/ui/panel.tsx';
import { StatusBadge } from '@/components/ui/status-badge.tsx';
import { formatClock, formatDay, formatMoney } from '@/i18n/format.ts';
import { useTRPC } from '@/trpc/client.tsx';

const TONES = { open: 'info', refunded: 'warn', declined: 'neutral' } as const;

/** What customers reported about the restaurant's orders, newest first, and what it bears of each. */
export function IssuesPanel({ restaurantId }: { restaurantId: string }) {
  const t = useTranslations('aftercare.vendor');
  const reasons = useTranslations('aftercare.reason');
  const locale = useLocale();
  const trpc = useTRPC();
  const issues = useInfiniteQuery(
    trpc.aftercare.restaurantIssues.infiniteQueryOptions({ restaurantId }, { getNextPageParam: (page) => page.nextCursor, refetchInterval: 60_000 }),
  );
  const rows = issues.data?.pages.flatMap((page) => page.issues) ?? [];
  if (!issues.data) return null;
  return (
    <Panel title={t('title')}>
      {rows.length === 0 ? (
        <Text c="dimmed">{t('empty')}</Text>
      ) : (
        <Stack>
          <Table.ScrollContainer minWidth={460}>
            <Table verticalSpacing="xs" aria-label={t('title')}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('order')}</Table.Th>
                  <Table.Th>{t('what')}</Table.Th>
                  <Table.Th>{t('state')}</Table.Th>
                  <Table.Th ta="end">{t('bears')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {rows.map((issue) => (
                  <Table.Tr key={issue.id}>
                    <Table.Td>
                      <b>{issue.orderCode}</b>
                      <Text size="sm" c="dimmed">{`${formatDay(issue.createdAt, locale)}, ${formatClock(issue.createdAt, locale)}`}</Text>
                    </Table.Td>
                    <Table.Td>
                      <b>{reasons(issue.reason)}</b> {aboutIssue(issue)}
                      {issue.text && <q style={{ display: 'block' }}>{issue.text}</q>}
                    </Table.Td>
                    <Table.Td>
                      <StatusBadge tone={TONES[issue.status]}>{t(issue.status)}</StatusBadge>
                    </Table.Td>
                    <Table.Td ta="end" className="tabular">
                      {issue.restaurantPaise > 0 ? formatMoney(issue.restaurantPaise) : issue.status !== 'open' && t('bearsNothing')}
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
          {issues.hasNextPage && (
            <Button variant="default" loading={issues.isFetchingNextPage} onClick={() => void issues.fetchNextPage()}>
              {t('more')}
            </Button>
          )}
        </Stack>
      )}
    </Panel>
  );
}
