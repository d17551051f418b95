import { localTime } from '../../../kernel/clock.ts';

const DAY_MS = 86_400_000;

/** UTC instant of the midnight that begins a local date; exact for zones whose offset does not change that day, as in India. */
function midnight(date: string, timeZone: string): Date {
  const guess = new Date(`${date}T00:00:00Z`);
  const local = localTime(guess, timeZone);
  const behind = local.date < date ? -1440 + local.minute : local.minute;
  return new Date(guess.getTime() - behind * 60_000);
}

/** The day of a local date (`YYYY-MM-DD`), or the day an instant falls on, in a time zone: from its midnight to the next. */
export function dayBounds(day: string | Date, timeZone: string): { from: Date; to: Date } {
  const from = midnight(typeof day === 'string' ? day : localTime(day, timeZone).date, timeZone);
  return { from, to: new Date(from.getTime() + DAY_MS) };
}
