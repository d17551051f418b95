'use client';

import { useNow } from '@/components/ui/use-now.ts';

export type DayPart = 'any' | 'morning' | 'afternoon' | 'evening';

/** Which greeting fits; `any` until the browser has taken over, for a cached page knows no hour. */
export function useDayPart(): DayPart {
  const now = useNow(60_000);
  if (now === null) return 'any';
  const hour = new Date(now).getHours();
  if (hour < 12) return 'morning';
  return hour < 17 ? 'afternoon' : 'evening';
}
