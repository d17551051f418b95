import { localTime } from '../../../kernel/clock.ts';

export const HOURS_OF_WEEK = 168;

/** The hour of the week in a time zone: 0 is Sunday from midnight on. */
export function hourOfWeek(at: Date, timeZone: string): number {
  const { weekday, minute } = localTime(at, timeZone);
  return weekday * 24 + Math.floor(minute / 60);
}

/** Hours in which traffic is much the same: night, morning, the morning's rush, midday, afternoon, the evening's rush, late. */
const PARTS = [0, 0, 0, 0, 0, 0, 1, 1, 2, 2, 2, 3, 3, 3, 3, 4, 4, 5, 5, 5, 5, 6, 6, 0];
export const PARTS_OF_DAY = 7;

/** The part of the day, 0 to 6, of an hour of the week. */
export const partOfDay = (hour: number): number => PARTS[hour % 24] ?? 0;
