'use client';

import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useViewer } from '@/components/session/use-viewer.ts';
import { useTRPC } from '@/trpc/client.tsx';
import { usePlace } from './place-store.ts';

/** Someone who is signed in and has chosen no place in this browser gets their first saved address. */
export function useDefaultPlace(): void {
  const trpc = useTRPC();
  const { viewer } = useViewer();
  const [place, setPlace] = usePlace();
  const { data } = useQuery(trpc.identity.addresses.queryOptions(undefined, { enabled: Boolean(viewer) && place === null }));
  const first = data?.addresses[0];
  useEffect(() => {
    if (!first) return;
    const { id: addressId, label, line, lat, lng, landmark, instructions, pin } = first;
    setPlace((before) => before ?? { addressId, label, line, lat, lng, landmark, instructions, pin });
  }, [first, setPlace]);
}
