'use client';

import { useEffect, useState } from 'react';

const left = (until: string) => Math.max(0, Math.ceil((new Date(until).getTime() - Date.now()) / 1000));

/** Whole seconds until an ISO instant, counting down to 0. */
export function useSecondsLeft(until: string): number {
  const [seconds, setSeconds] = useState(() => left(until));
  useEffect(() => {
    setSeconds(left(until));
    const timer = window.setInterval(() => setSeconds(left(until)), 250);
    return () => window.clearInterval(timer);
  }, [until]);
  return seconds;
}
