'use client';

import { useLocalStorage } from '@mantine/hooks';
import type { RiderMe } from '@/server/modules/dispatch/contract.ts';
import { useDemoDrive } from './use-demo-drive.ts';
import { usePositionSharing } from './use-position-sharing.ts';
import type { RiderWork } from './use-rider-work.ts';

export interface Whereabouts {
  /** The rider has to allow the browser to know the place. */
  readonly denied: boolean;
  /** The demo's ride without a phone; null outside the demo. */
  readonly demoDrive: { readonly on: boolean; readonly set: (on: boolean) => void } | null;
}

const inDemo = (me: RiderMe | undefined): boolean => (me?.demoSpeed ?? null) !== null;

/** Tells where the rider is for as long as they are on duty, whichever page of the portal is open. */
export function useWhereabouts({ me, jobs }: RiderWork): Whereabouts {
  const [driving, drive] = useLocalStorage({ key: 'thali.rider.demo-drive', defaultValue: true });
  const sharing = usePositionSharing((me?.rider.online ?? false) && !(inDemo(me) && driving && jobs.length > 0));
  useDemoDrive(driving && sharing !== 'sharing', me, jobs[0]);
  return { denied: sharing === 'denied', demoDrive: inDemo(me) ? { on: driving, set: drive } : null };
}
