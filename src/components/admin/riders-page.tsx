'use client';

import { Button, Select, Switch, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { useVehicleName } from '@/components/rider/vehicle-name.ts';
import { holds, useViewer } from '@/components/session/use-viewer.ts';
import { useUrlState } from '@/components/shell/use-url-state.ts';
import { DataTable } from '@/components/ui/data-table.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { PageHeader } from '@/components/ui/page-header.tsx';
import { Panel } from '@/components/ui/panel.tsx';
import { Rating } from '@/components/ui/rating.tsx';
import { TableSkeleton } from '@/components/ui/skeletons.tsx';
import { StatusBadge } from '@/components/ui/status-badge.tsx';
import { formatClock } from '@/i18n/format.ts';
import { useTRPC } from '@/trpc/client.tsx';
import { AdminFrame } from './admin-frame.tsx';
import { APPROVALS, type Approval, ApprovalBadge, approvalOf, nextApprovals } from './approval.tsx';
import { ApprovalDialog } from './approval-dialog.tsx';
import { CitySelect } from './city-select.tsx';

/** Riders of the platform: approve, suspend and bring back, each with a reason. */
export function RidersPage() {
  return (
    <AdminFrame>
      <Riders />
    </AdminFrame>
  );
}

function Riders() {
  const t = useTranslations('admin.riders');
  const a = useTranslations('admin.approval');
  const vehicleName = useVehicleName();
  const locale = useLocale();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { viewer } = useViewer();
  const [params, setParams] = useUrlState();
  const cityId = params.get('city');
  const status = approvalOf(params.get('status'));
  const online = params.get('online') === '1';
  const q = params.get('q');
  const search = useDebouncedCallback((text: string) => setParams({ q: text.trim() }), 250);
  const [asked, setAsked] = useState<{ id: string; name: string; to: Approval }>();
  const riders = useQuery(
    trpc.dispatch.riders.queryOptions(
      { ...(cityId && { cityId }), ...(status && { status }), ...(online && { online }), ...(q && { q }) },
      { refetchInterval: 30_000 },
    ),
  );
  const change = useMutation(
    trpc.dispatch.setRiderStatus.mutationOptions({
      async onSuccess() {
        await queries.invalidateQueries({ queryKey: trpc.dispatch.riders.pathKey() });
        setAsked(undefined);
      },
    }),
  );
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
            <Switch label={t('online')} checked={online} onChange={(event) => setParams({ online: event.currentTarget.checked ? '1' : null })} />
          </>
        }
      />
      <Panel flush>
        {riders.isError && <ErrorState text={riders.error.message} onRetry={() => void riders.refetch()} />}
        {riders.isPending && <TableSkeleton rows={10} columns={6} />}
        {riders.data && (
          <DataTable
            caption={t('title')}
            rows={riders.data.riders}
            rowKey={(row) => row.id}
            empty={<EmptyState compact title={t('empty')} />}
            columns={[
              { key: 'name', header: t('column.name'), rowHeader: true, cell: (row) => row.name, sortBy: (row) => row.name },
              { key: 'vehicle', header: t('column.vehicle'), cell: (row) => [vehicleName(row.vehicle), row.plate].filter(Boolean).join(' · ') },
              {
                key: 'status',
                header: t('column.status'),
                cell: (row) => <ApprovalBadge status={row.status} reason={row.statusReason} />,
                sortBy: (row) => row.status,
              },
              {
                key: 'duty',
                header: t('column.duty'),
                cell: (row) => <StatusBadge tone={row.online ? 'good' : 'neutral'}>{row.online ? t('on') : t('off')}</StatusBadge>,
                sortBy: (row) => (row.online ? 1 : 0),
              },
              { key: 'active', header: t('column.active'), align: 'end', cell: (row) => row.activeOrders, sortBy: (row) => row.activeOrders },
              {
                key: 'seen',
                header: t('column.seen'),
                cell: (row) => (row.positionAt ? formatClock(row.positionAt, locale) : '–'),
                sortBy: (row) => row.positionAt,
              },
              {
                key: 'rating',
                header: t('column.rating'),
                cell: (row) => (row.rating === null ? '–' : <Rating value={row.rating} />),
                sortBy: (row) => row.rating,
              },
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
      </Panel>
      <ApprovalDialog
        asked={asked}
        onClose={() => setAsked(undefined)}
        pending={change.isPending}
        error={change.error?.message}
        onConfirm={(riderId, status, reason) => change.mutate({ riderId, status, reason })}
      />
    </>
  );
}
