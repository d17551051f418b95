import { localTime } from '../../../kernel/clock.ts';

const DAY_MS = 86_400_000;

/** The zone of boards that span cities. */
export const INDIA = 'Asia/Kolkata';

/** The midnight that began the local day of an instant; exact where the zone's offset does not change that day, as in India. */
export function startOfDay(at: Date, timeZone: string): Date {
  const minute = localTime(at, timeZone).minute;
  return new Date(Math.floor(at.getTime() / 60_000) * 60_000 - minute * 60_000);
}

/** The midnights of the last `days` local days, today's last, with their dates. */
export function lastDays(at: Date, days: number, timeZone: string): { date: string; from: Date }[] {
  const today = startOfDay(at, timeZone);
  return Array.from({ length: days }, (_, index) => {
    const from = new Date(today.getTime() - (days - 1 - index) * DAY_MS);
    return { from, date: localTime(from, timeZone).date };
  });
}
