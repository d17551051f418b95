'use client';

import { Button } from '@mantine/core';
import { IconAlertOctagonFilled } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { holds, useViewer } from '@/components/session/use-viewer.ts';
import { ConfirmDialog } from '@/components/ui/confirm-dialog.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { Panel } from '@/components/ui/panel.tsx';
import { TableSkeleton } from '@/components/ui/skeletons.tsx';
import { StatusBadge } from '@/components/ui/status-badge.tsx';
import { formatClock, formatDay } from '@/i18n/format.ts';
import type { IncidentView } from '@/server/modules/dispatch/duty-contract.ts';
import { useTRPC } from '@/trpc/client.tsx';
import { useLive } from '@/trpc/live.ts';
import classes from './incidents-panel.module.css';

interface IncidentsPanelProps {
  /** Of one city, or of all. */
  cityId?: string | null;
  status?: 'open' | 'resolved';
}

/** Riders' incidents, danger first, each with what happened to its order; operators say what they did. Kept true by the live topic. */
export function IncidentsPanel({ cityId = null, status = 'open' }: IncidentsPanelProps) {
  const t = useTranslations('duty.incidents');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { viewer } = useViewer();
  const [asked, setAsked] = useState<IncidentView>();
  const incidents = useQuery(trpc.dispatch.incidents.queryOptions({ status, ...(cityId && { cityId }) }, { refetchInterval: 30_000 }));
  const refresh = () => queries.invalidateQueries({ queryKey: trpc.dispatch.incidents.pathKey() });
  useLive(cityId === null ? 'ops' : `city:${cityId}`, {
    onEvent: ({ type }) => void (type.startsWith('incident.') && refresh()),
    onResync: () => void refresh(),
  });
  const resolve = useMutation(
    trpc.dispatch.resolveIncident.mutationOptions({
      async onSuccess() {
        await refresh();
        setAsked(undefined);
      },
    }),
  );
  const ask = (incident: IncidentView) => {
    resolve.reset();
    setAsked(incident);
  };
  const rows = incidents.data?.incidents;
  return (
    <Panel title={t(`list.${status}`)} aside={rows?.length} flush>
      {incidents.isError && <ErrorState text={incidents.error.message} onRetry={() => void incidents.refetch()} />}
      {incidents.isPending && <TableSkeleton rows={4} columns={2} />}
      {rows?.length === 0 && <EmptyState compact level={3} title={t(`none.${status}`)} />}
      <ul className={classes.list}>
        {rows?.map((incident) => (
          <Incident key={incident.id} incident={incident} onResolve={holds(viewer, ['admin', 'operations']) ? ask : undefined} />
        ))}
      </ul>
      {asked && (
        <ConfirmDialog
          opened
          onClose={() => setAsked(undefined)}
          title={t('resolveTitle', { code: asked.orderCode })}
          confirmLabel={t('resolve')}
          reason={{ label: t('resolution'), min: 5 }}
          pending={resolve.isPending}
          error={resolve.error?.message}
          onConfirm={(resolution) => resolve.mutate({ incidentId: asked.id, resolution })}
        >
          {t('resolveText')}
        </ConfirmDialog>
      )}
    </Panel>
  );
}

function Incident({ incident, onResolve }: { incident: IncidentView; onResolve: ((incident: IncidentView) => void) | undefined }) {
  const t = useTranslations('duty.incidents');
  const kinds = useTranslations('duty.incident.kind');
  const locale = useLocale();
  const { emergency, released, rests, note, resolution } = incident;
  return (
    <li>
      <div className={classes.what}>
        <StatusBadge tone={emergency ? 'bad' : 'warn'} icon={emergency ? <IconAlertOctagonFilled aria-hidden /> : undefined}>
          {kinds(incident.kind)}
        </StatusBadge>
        <span className={classes.meta}>
          {formatDay(incident.reportedAt, locale)}, {formatClock(incident.reportedAt, locale)}
        </span>
        <b>{incident.riderName}</b>
        <span>
          <Link href={`/admin/orders/${incident.orderId}`}>{incident.orderCode}</Link> · {incident.restaurantName}
        </span>
        {note && <q>{note}</q>}
        <span className={classes.meta}>{[released ? t('released') : t('withRider'), rests && t('rests')].filter(Boolean).join(' ')}</span>
        {resolution && <span>{t('done', { resolution, time: incident.resolvedAt ? formatClock(incident.resolvedAt, locale) : '' })}</span>}
      </div>
      {!incident.resolvedAt && onResolve && (
        <Button
          size="xs"
          variant="default"
          onClick={() => onResolve(incident)}
          aria-label={t('resolveOf', { code: incident.orderCode, name: incident.riderName })}
        >
          {t('resolve')}
        </Button>
      )}
    </li>
  );
}
