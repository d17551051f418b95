'use client';

import { Center, Loader, Select } from '@mantine/core';
import { useNetwork } from '@mantine/hooks';
import { IconCalendarClock, IconClockHour4, IconDiscount2, IconHistory, IconLayoutKanban, IconReportMoney, IconToolsKitchen2 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { RequireRole } from '@/components/session/require-role.tsx';
import { useSignOut } from '@/components/session/use-sign-out.ts';
import { holds, VENDOR } from '@/components/session/use-viewer.ts';
import { VendorShell } from '@/components/shell/vendor-shell.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { OfflineBanner } from '@/components/ui/offline-banner.tsx';
import { formatCount, formatMoney } from '@/i18n/format.ts';
import type { VendorRestaurant } from '@/server/modules/catalog/contract.ts';
import type { Viewer } from '@/server/modules/identity/contract.ts';
import { useTRPC } from '@/trpc/client.tsx';
import { useConnection } from '@/trpc/live.ts';
import { ServiceSwitches } from './service-switches.tsx';
import { RestaurantProvider, useRestaurantSelection } from './use-restaurant.tsx';

interface FrameProps {
  /** Beside the switches: what waits for the network. */
  waiting?: number;
  newOrders?: number;
  hints?: ReactNode;
  banner?: ReactNode;
  children: ReactNode;
}

/** Gate and restaurant for every page of the portal; the page draws its own frame, which knows what waits. */
export function VendorPortal({ children }: { children: (restaurant: VendorRestaurant, viewer: Viewer) => ReactNode }) {
  return (
    <RequireRole roles={VENDOR}>
      {(viewer) => (
        <RestaurantProvider>
          <Chosen>{(restaurant) => children(restaurant, viewer)}</Chosen>
        </RestaurantProvider>
      )}
    </RequireRole>
  );
}

function Chosen({ children }: { children: (restaurant: VendorRestaurant) => ReactNode }) {
  const t = useTranslations('vendor');
  const { restaurant, failed, retry } = useRestaurantSelection();
  if (failed) return <ErrorState text={t('failed')} onRetry={retry} level={1} />;
  if (restaurant === null) return <EmptyState title={t('noneTitle')} text={t('noneText')} level={1} />;
  if (!restaurant) {
    return (
      <Center mih="60vh">
        <Loader aria-label={t('title')} />
      </Center>
    );
  }
  return <>{children(restaurant)}</>;
}

export function VendorFrame({
  restaurant,
  viewer,
  waiting = 0,
  newOrders,
  hints,
  banner,
  children,
}: FrameProps & { restaurant: VendorRestaurant; viewer: Viewer }) {
  const t = useTranslations('vendor');
  const trpc = useTRPC();
  const signOut = useSignOut();
  const { online } = useNetwork();
  const connection = useConnection();
  const { restaurants, choose } = useRestaurantSelection();
  const today = useQuery(trpc.analytics.vendorToday.queryOptions({ restaurantId: restaurant.id }, { refetchInterval: 60_000 }));
  const nav = [
    { href: '/vendor', label: t('nav.live'), icon: <IconLayoutKanban stroke={1.7} aria-hidden />, exact: true, badge: newOrders, urgent: true },
    { href: '/vendor/scheduled', label: t('nav.scheduled'), icon: <IconCalendarClock stroke={1.7} aria-hidden /> },
    { href: '/vendor/menu', label: t('nav.menu'), icon: <IconToolsKitchen2 stroke={1.7} aria-hidden /> },
    { href: '/vendor/hours', label: t('nav.hours'), icon: <IconClockHour4 stroke={1.7} aria-hidden /> },
    { href: '/vendor/offers', label: t('nav.offers'), icon: <IconDiscount2 stroke={1.7} aria-hidden /> },
    { href: '/vendor/history', label: t('nav.history'), icon: <IconHistory stroke={1.7} aria-hidden /> },
    ...(holds(viewer, ['vendor_owner', 'vendor_manager'])
      ? [{ href: '/vendor/finance', label: t('nav.finance'), icon: <IconReportMoney stroke={1.7} aria-hidden /> }]
      : []),
  ];
  return (
    <VendorShell
      title={
        restaurants.length > 1 ? (
          <Select
            aria-label={t('restaurant')}
            allowDeselect={false}
            data={restaurants.map(({ id, name }) => ({ value: id, label: name }))}
            value={restaurant.id}
            onChange={(id) => id && choose(id)}
          />
        ) : (
          restaurant.name
        )
      }
      meta={
        today.data
          ? t('meta', {
              locality: restaurant.localityName,
              orders: formatCount(today.data.orders),
              sales: formatMoney(today.data.salesPaise),
            })
          : restaurant.localityName
      }
      nav={nav}
      viewer={{ name: viewer.name ?? viewer.contact, detail: viewer.contact }}
      onSignOut={signOut}
      actions={<ServiceSwitches restaurant={restaurant} />}
      banner={
        <>
          <OfflineBanner state={online && connection !== 'offline' ? 'online' : 'offline'} queued={waiting} text={t('offline', { count: waiting })} />
          {banner}
        </>
      }
      hints={hints}
    >
      {children}
    </VendorShell>
  );
}
