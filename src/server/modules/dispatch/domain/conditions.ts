import { localTime } from '../../../kernel/clock.ts';

/** Minutes of the city's day in which the night begins and ends. */
const NIGHT_FROM = 22 * 60;
const NIGHT_TO = 6 * 60;

/** Whether it is between 22 and 6 o'clock at an instant in a time zone (IANA name). */
export function isNight(at: Date, timeZone: string): boolean {
  const { minute } = localTime(at, timeZone);
  return minute >= NIGHT_FROM || minute < NIGHT_TO;
}
