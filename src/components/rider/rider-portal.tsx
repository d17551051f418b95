'use client';

import { useNetwork } from '@mantine/hooks';
import { IconCash, IconCoins, IconMoped } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { RequireRole } from '@/components/session/require-role.tsx';
import { RiderShell } from '@/components/shell/rider-shell.tsx';
import { OfflineBanner } from '@/components/ui/offline-banner.tsx';
import { useConnection } from '@/trpc/live.ts';
import { type RiderWork, useRiderWork } from './use-rider-work.ts';

/** The rider's frame: duty and pay of the day in the head, what waits for the network under it. */
export function RiderPortal({ action, children }: { action?: (work: RiderWork) => ReactNode; children: (work: RiderWork) => ReactNode }) {
  return <RequireRole roles={['rider']}>{() => <Frame action={action}>{children}</Frame>}</RequireRole>;
}

function Frame({ action, children }: { action?: (work: RiderWork) => ReactNode; children: (work: RiderWork) => ReactNode }) {
  const t = useTranslations('rider');
  const work = useRiderWork();
  const { online } = useNetwork();
  const connection = useConnection();
  const nav = [
    { href: '/rider', label: t('nav.work'), icon: <IconMoped aria-hidden />, exact: true },
    { href: '/rider/earnings', label: t('nav.earnings'), icon: <IconCash aria-hidden /> },
    { href: '/rider/cash', label: t('nav.cash'), icon: <IconCoins aria-hidden /> },
  ];
  return (
    <RiderShell
      onDuty={work.me?.rider.online}
      today={work.me && { paise: work.me.today.payPaise, trips: work.me.today.trips }}
      nav={nav}
      action={action?.(work)}
      banner={
        <OfflineBanner
          state={online && connection !== 'offline' ? 'online' : 'offline'}
          queued={work.waiting.size}
          text={t('offline', { count: work.waiting.size })}
        />
      }
    >
      {children(work)}
    </RiderShell>
  );
}
