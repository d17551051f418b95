'use client';

import { useEffect, useState } from 'react';

/**
 * The time now in milliseconds, every `intervalMs`; `null` until the browser has taken over, so that a cached page is never wrong.
 * `skewMs` is how far the server's clock is ahead of this one.
 */
export function useNow(intervalMs = 1000, skewMs = 0): number | null {
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => {
    const tick = () => setNow(Date.now() + skewMs);
    tick();
    const timer = setInterval(tick, intervalMs);
    return () => clearInterval(timer);
  }, [intervalMs, skewMs]);
  return now;
}

/** Whole seconds from `now` until an ISO instant, negative when past; `null` while the time is not known. */
export const secondsUntil = (iso: string, now: number | null): number | null => (now === null ? null : Math.ceil((Date.parse(iso) - now) / 1000));
