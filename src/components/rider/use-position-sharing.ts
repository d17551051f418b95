'use client';

import { useEffect, useState } from 'react';
import { useTRPCClient } from '@/trpc/client.tsx';

/** Sent at most this often, in ms; the server drops what is quicker. */
const EVERY_MS = 3_000;

/** Shares the phone's position while on duty. Says whether the phone lets us: `denied` when the rider has to allow it. */
export function usePositionSharing(on: boolean): 'off' | 'waiting' | 'sharing' | 'denied' {
  const client = useTRPCClient();
  const [state, setState] = useState<'off' | 'waiting' | 'sharing' | 'denied'>('off');
  useEffect(() => {
    if (!on) {
      setState('off');
      return;
    }
    if (!('geolocation' in navigator)) {
      setState('denied');
      return;
    }
    setState('waiting');
    let last = 0;
    const watch = navigator.geolocation.watchPosition(
      (position) => {
        setState('sharing');
        if (Date.now() - last < EVERY_MS) return;
        last = Date.now();
        client.dispatch.reportPosition
          .mutate({
            lat: position.coords.latitude,
            lng: position.coords.longitude,
            at: new Date(position.timestamp).toISOString(),
            accuracyM: Math.min(10_000, position.coords.accuracy),
          })
          .catch(() => {});
      },
      (error) => {
        if (error.code === error.PERMISSION_DENIED) setState('denied');
      },
      { enableHighAccuracy: true, maximumAge: 2_000 },
    );
    return () => navigator.geolocation.clearWatch(watch);
  }, [on, client]);
  return state;
}
