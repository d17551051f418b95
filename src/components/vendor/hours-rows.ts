import { toClock, toMinutes } from './item-draft.ts';

/** An opening: minutes from midnight of its weekday; `closes` past 1440 runs into the next day. */
export interface HoursRow {
  readonly weekday: number;
  readonly opens: number;
  readonly closes: number;
}

/** The closing time as a clock shows it: 1500 is `01:00`, 1440 is `00:00`. */
export const shownClose = ({ closes }: HoursRow): string => toClock(closes % 1440);

/** The closing a clock means: not after the opening, it is on the next day. Null when not a time. */
export function storedClose(opens: number, clock: string): number | null {
  const minutes = toMinutes(clock);
  if (minutes === null) return null;
  return minutes > opens ? minutes : minutes + 1440;
}
