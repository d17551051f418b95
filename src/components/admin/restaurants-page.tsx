'use client';

import { Button, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { holds, useViewer } from '@/components/session/use-viewer.ts';
import { useUrlState } from '@/components/shell/use-url-state.ts';
import { DataTable } from '@/components/ui/data-table.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { PageHeader } from '@/components/ui/page-header.tsx';
import { Panel } from '@/components/ui/panel.tsx';
import { Rating } from '@/components/ui/rating.tsx';
import { TableSkeleton } from '@/components/ui/skeletons.tsx';
import { formatDay } from '@/i18n/format.ts';
import { useTRPC } from '@/trpc/client.tsx';
import { AdminFrame } from './admin-frame.tsx';
import { APPROVALS, type Approval, ApprovalBadge, approvalOf, nextApprovals } from './approval.tsx';
import { ApprovalDialog } from './approval-dialog.tsx';
import { CitySelect } from './city-select.tsx';

/** Kitchens of the platform: approve, suspend and bring back, each with a reason. */
export function RestaurantsPage() {
  return (
    <AdminFrame>
      <Restaurants />
    </AdminFrame>
  );
}

function Restaurants() {
  const t = useTranslations('admin.restaurants');
  const a = useTranslations('admin.approval');
  const locale = useLocale();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { viewer } = useViewer();
  const [params, setParams] = useUrlState();
  const cityId = params.get('city');
  const status = approvalOf(params.get('status'));
  const q = params.get('q');
  const search = useDebouncedCallback((text: string) => setParams({ q: text.trim() }), 250);
  const [asked, setAsked] = useState<{ id: string; name: string; to: Approval }>();
  const list = useInfiniteQuery(
    trpc.catalog.adminRestaurants.infiniteQueryOptions(
      { limit: 50, ...(cityId && { cityId }), ...(status && { status }), ...(q && { q }) },
      { getNextPageParam: (page) => page.nextCursor ?? undefined },
    ),
  );
  const change = useMutation(
    trpc.catalog.setRestaurantStatus.mutationOptions({
      async onSuccess() {
        await queries.invalidateQueries({ queryKey: trpc.catalog.adminRestaurants.pathKey() });
        setAsked(undefined);
      },
    }),
  );
  const rows = list.data?.pages.flatMap((page) => page.restaurants) ?? [];
  const mayAct = holds(viewer, ['admin', 'operations']);
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          <>
            <TextInput aria-label={t('search')} placeholder={t('search')} defaultValue={q ?? ''} onChange={(event) => search(event.currentTarget.value)} />
            <Select
              aria-label={a('status')}
              placeholder={a('status')}
              clearable
              w={160}
              data={APPROVALS.map((value) => ({ value, label: a(value) }))}
              value={status ?? null}
              onChange={(value) => setParams({ status: value })}
            />
            <CitySelect value={cityId} onChange={(city) => setParams({ city })} />
          </>
        }
      />
      <Panel flush>
        {list.isError && <ErrorState text={list.error.message} onRetry={() => void list.refetch()} />}
        {list.isPending && <TableSkeleton rows={10} columns={6} />}
        {list.data && (
          <DataTable
            caption={t('title')}
            rows={rows}
            rowKey={(row) => row.id}
            empty={<EmptyState compact title={t('empty')} />}
            columns={[
              {
                key: 'name',
                header: t('column.name'),
                rowHeader: true,
                cell: (row) => <Link href={`/restaurant/${row.slug}`}>{row.name}</Link>,
                sortBy: (row) => row.name,
              },
              { key: 'where', header: t('column.where'), cell: (row) => `${row.localityName}, ${row.cityName}`, sortBy: (row) => row.cityName },
              {
                key: 'status',
                header: t('column.status'),
                cell: (row) => <ApprovalBadge status={row.status} reason={row.statusReason} />,
                sortBy: (row) => row.status,
              },
              { key: 'papers', header: t('column.papers'), cell: (row) => `${row.fssai}${row.gstin ? ` · ${row.gstin}` : ''}` },
              {
                key: 'rating',
                header: t('column.rating'),
                cell: (row) => (row.rating === null ? '–' : <Rating value={row.rating} count={row.ratingCount} />),
                sortBy: (row) => row.rating,
              },
              { key: 'since', header: t('column.since'), cell: (row) => formatDay(row.createdAt, locale), sortBy: (row) => row.createdAt },
              {
                key: 'act',
                header: t('column.act'),
                cell: (row) =>
                  mayAct &&
                  nextApprovals(row.status).map((to) => (
                    <Button
                      key={to}
                      size="xs"
                      mr={6}
                      variant={to === 'suspended' ? 'default' : 'light'}
                      onClick={() => setAsked({ id: row.id, name: row.name, to })}
                    >
                      {a(`do.${to}`)}
                    </Button>
                  )),
              },
            ]}
          />
        )}
        {list.hasNextPage && (
          <Button variant="subtle" fullWidth loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('more')}
          </Button>
        )}
      </Panel>
      <ApprovalDialog
        asked={asked}
        onClose={() => setAsked(undefined)}
        pending={change.isPending}
        error={change.error?.message}
        onConfirm={(restaurantId, status, reason) => change.mutate({ restaurantId, status, reason })}
      />
    </>
  );
}
