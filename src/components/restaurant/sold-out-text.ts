'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useNow } from '@/components/ui/use-now.ts';
import { formatClock, TIME_ZONE } from '@/i18n/format.ts';
import type { Availability, MenuItem } from '@/server/modules/catalog/contract.ts';

/** Farther off than this, "back at" says nothing: the item is simply sold out. */
const SOON_MS = 12 * 60 * 60_000;

const minuteOfDay = (at: number): number => {
  const [hours, minutes] = new Intl.DateTimeFormat('en-GB', { timeZone: TIME_ZONE, hour: '2-digit', minute: '2-digit' }).format(at).split(':');
  return Number(hours) * 60 + Number(minutes);
};
const clockOf = (minutes: number) => `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** Why an item can't be ordered now and when it is back; null when it can. */
export function useSoldOutText(item: MenuItem, availability: Availability | undefined): string | null {
  const t = useTranslations('restaurant');
  const locale = useLocale();
  const now = useNow(60_000);
  const soldOut = availability?.soldOut.find((each) => each.itemId === item.id);
  if (soldOut) {
    const soon = soldOut.until && now !== null && Date.parse(soldOut.until) - now < SOON_MS;
    return soldOut.until && soon ? t('backAt', { time: formatClock(soldOut.until, locale) }) : t('soldOut');
  }
  if (now === null || item.servedFrom === null || item.servedTo === null) return null;
  const minute = minuteOfDay(now);
  return minute >= item.servedFrom && minute < item.servedTo ? null : t('servedFrom', { from: clockOf(item.servedFrom), to: clockOf(item.servedTo) });
}
