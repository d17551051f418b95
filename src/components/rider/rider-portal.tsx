'use client';

import { useNetwork } from '@mantine/hooks';
import { IconCalendarTime, IconCash, IconCoins, IconMoped } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { RequireRole } from '@/components/session/require-role.tsx';
import { RiderShell } from '@/components/shell/rider-shell.tsx';
import { OfflineBanner } from '@/components/ui/offline-banner.tsx';
import { useConnection } from '@/trpc/live.ts';
import { IncidentDialog } from './incident-dialog.tsx';
import { type RiderWork, useRiderWork } from './use-rider-work.ts';
import { useWhereabouts, type Whereabouts } from './use-whereabouts.ts';

interface RiderPortalProps {
  action?: (work: RiderWork) => ReactNode;
  /** `onProblem` opens the help, as the SOS in the head does. */
  children: (work: RiderWork, onProblem: () => void, whereabouts: Whereabouts) => ReactNode;
}

/** The rider's frame: duty, pay of the day and SOS in the head, what waits for the network under it. */
export function RiderPortal(props: RiderPortalProps) {
  return <RequireRole roles={['rider']}>{() => <Frame {...props} />}</RequireRole>;
}

function Frame({ action, children }: RiderPortalProps) {
  const t = useTranslations('rider');
  const work = useRiderWork();
  const whereabouts = useWhereabouts(work);
  const { online } = useNetwork();
  const connection = useConnection();
  const [helping, setHelping] = useState(false);
  const nav = [
    { href: '/rider', label: t('nav.work'), icon: <IconMoped aria-hidden />, exact: true },
    { href: '/rider/shifts', label: t('nav.shifts'), icon: <IconCalendarTime aria-hidden /> },
    { href: '/rider/earnings', label: t('nav.earnings'), icon: <IconCash aria-hidden /> },
    { href: '/rider/cash', label: t('nav.cash'), icon: <IconCoins aria-hidden /> },
  ];
  return (
    <RiderShell
      onDuty={work.me?.rider.online}
      today={work.me && { paise: work.me.today.payPaise, trips: work.me.today.trips }}
      onSos={() => setHelping(true)}
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
      {children(work, () => setHelping(true), whereabouts)}
      <IncidentDialog opened={helping} jobs={work.jobs} onClose={() => setHelping(false)} onReport={work.act} />
    </RiderShell>
  );
}
