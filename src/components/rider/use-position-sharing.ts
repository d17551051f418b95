'use client';

import { useEffect, useState } from 'react';
import { useTRPCClient } from '@/trpc/client.tsx';
import { liveConnection } from '@/trpc/live.ts';

/** Sent at most this often, in ms; the server drops what is quicker. */
const EVERY_MS = 3_000;
/** A phone that stands still tells nothing by itself: asked anew after this long, so that its silence means that it is gone. */
const BEAT_MS = 10_000;
const MOST_VAGUE_M = 10_000;

type Sharing = 'off' | 'waiting' | 'sharing' | 'denied';

const reportOf = ({ coords }: GeolocationPosition, at: number) => ({
  lat: coords.latitude,
  lng: coords.longitude,
  at: new Date(at).toISOString(),
  accuracyM: Math.min(MOST_VAGUE_M, coords.accuracy),
  ...(coords.speed !== null && coords.speed >= 0 && { speed: coords.speed }),
});

/** Shares the phone's position while on duty, over the live connection or, without one, as a call. Says whether the phone lets us: `denied` when the rider has to allow it. */
export function usePositionSharing(on: boolean): Sharing {
  const client = useTRPCClient();
  const [state, setState] = useState<Sharing>('off');
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
    const options = { enableHighAccuracy: true, maximumAge: 2_000 };
    function share(position: GeolocationPosition, at: number) {
      setState('sharing');
      if (Date.now() - last < EVERY_MS) return;
      last = Date.now();
      const report = reportOf(position, at);
      const live = liveConnection();
      if (live.state === 'online') void live.send('rider.position', report);
      else client.dispatch.reportPosition.mutate(report).catch(() => {});
    }
    const refuse = ({ code, PERMISSION_DENIED }: GeolocationPositionError) => {
      if (code === PERMISSION_DENIED) setState('denied');
    };
    const watch = navigator.geolocation.watchPosition((position) => share(position, position.timestamp), refuse, options);
    // Asked for a place of now, the answer is of now, even if the device goes on saying when it last moved.
    const anew = { ...options, maximumAge: 0, timeout: BEAT_MS };
    const beat = window.setInterval(() => {
      if (Date.now() - last >= BEAT_MS) navigator.geolocation.getCurrentPosition((position) => share(position, Date.now()), refuse, anew);
    }, BEAT_MS / 2);
    return () => {
      navigator.geolocation.clearWatch(watch);
      window.clearInterval(beat);
    };
  }, [on, client]);
  return state;
}
