'use client';

import {
  IconAlertTriangle,
  IconBuildingBank,
  IconBuildingStore,
  IconChartLine,
  IconDiscount2,
  IconLayoutDashboard,
  IconMap2,
  IconMessageReport,
  IconMoped,
  IconReceipt,
  IconReceiptTax,
  IconScale,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { RequireRole } from '@/components/session/require-role.tsx';
import { useSignOut } from '@/components/session/use-sign-out.ts';
import { holds, STAFF } from '@/components/session/use-viewer.ts';
import { AdminShell } from '@/components/shell/admin-shell.tsx';
import { useTRPC } from '@/trpc/client.tsx';

/** Gate, places and account of the operators' portal; what waits for a decision is counted beside its place. */
export function AdminFrame({ children }: { children: ReactNode }) {
  return (
    <RequireRole roles={STAFF}>
      {(viewer) => (
        <Frame
          viewer={{ name: viewer.name ?? viewer.contact, detail: viewer.contact }}
          keepsBooks={holds(viewer, ['admin', 'finance'])}
          cares={holds(viewer, ['admin', 'support'])}
          serves={holds(viewer, ['admin', 'operations', 'support'])}
        >
          {children}
        </Frame>
      )}
    </RequireRole>
  );
}

interface FrameProps {
  viewer: { name: string; detail: string };
  keepsBooks: boolean;
  /** Answers customers' reports. */
  cares: boolean;
  /** Sees riders at work. */
  serves: boolean;
  children: ReactNode;
}

function Frame({ viewer, keepsBooks, cares, serves, children }: FrameProps) {
  const t = useTranslations('admin.nav');
  const trpc = useTRPC();
  const signOut = useSignOut();
  const overview = useQuery(trpc.analytics.overview.queryOptions({}, { refetchInterval: 60_000 }));
  const reports = useQuery(trpc.aftercare.issues.queryOptions({}, { enabled: cares, refetchInterval: 60_000 }));
  const incidents = useQuery(trpc.dispatch.incidents.queryOptions({ status: 'open' }, { enabled: serves, refetchInterval: 60_000 }));
  const waiting = (key: string) => overview.data?.needs.filter((need) => need.key === key).reduce((sum, need) => sum + need.count, 0);
  const nav = [
    { href: '/admin', label: t('overview'), icon: <IconLayoutDashboard stroke={1.7} aria-hidden />, exact: true },
    { href: '/admin/live', label: t('live'), icon: <IconMap2 stroke={1.7} aria-hidden />, badge: waiting('unassigned'), urgent: true },
    ...(serves
      ? [
          {
            href: '/admin/incidents',
            label: t('incidents'),
            icon: <IconAlertTriangle stroke={1.7} aria-hidden />,
            badge: incidents.data?.incidents.length || undefined,
            urgent: incidents.data?.incidents.some((each) => each.emergency),
          },
        ]
      : []),
    { href: '/admin/orders', label: t('orders'), icon: <IconReceipt stroke={1.7} aria-hidden /> },
    ...(cares
      ? [{ href: '/admin/issues', label: t('issues'), icon: <IconMessageReport stroke={1.7} aria-hidden />, badge: reports.data?.issues.length || undefined }]
      : []),
    { href: '/admin/restaurants', label: t('restaurants'), icon: <IconBuildingStore stroke={1.7} aria-hidden />, badge: waiting('pending_restaurants') },
    { href: '/admin/riders', label: t('riders'), icon: <IconMoped stroke={1.7} aria-hidden />, badge: waiting('pending_riders') },
    { href: '/admin/days', label: t('days'), icon: <IconChartLine stroke={1.7} aria-hidden /> },
    ...(keepsBooks
      ? [
          { href: '/admin/pricing', label: t('pricing'), icon: <IconDiscount2 stroke={1.7} aria-hidden /> },
          { href: '/admin/finance', label: t('finance'), icon: <IconScale stroke={1.7} aria-hidden /> },
          { href: '/admin/settlements', label: t('settlements'), icon: <IconBuildingBank stroke={1.7} aria-hidden /> },
          { href: '/admin/tax', label: t('tax'), icon: <IconReceiptTax stroke={1.7} aria-hidden /> },
        ]
      : []),
  ];
  return (
    <AdminShell nav={nav} viewer={viewer} onSignOut={signOut}>
      {children}
    </AdminShell>
  );
}
