import { hash } from '../random.ts';
import type { OpeningHabit } from './kinds.ts';

/** One opening of a weekday (0 is Sunday); minutes from midnight, `closes` past 1440 runs into the next day. */
export interface HoursSeed {
  readonly weekday: number;
  readonly opens: number;
  readonly closes: number;
}

type Span = readonly [opens: number, closes: number];
const h = (hour: number, minute = 0) => hour * 60 + minute;
const FRIDAY = 5;
const SATURDAY = 6;
const MONDAY = 1;

function spans(hours: OpeningHabit, weekday: number, draw: number): Span[] {
  const split = draw % 100 < 40;
  const weekend = weekday === FRIDAY || weekday === SATURDAY;
  switch (hours) {
    case 'allDay':
      return [[h(8), h(22, 30)]];
    case 'lunchDinner':
      return split
        ? [
            [h(12), h(15, 30)],
            [h(19), h(23, 15)],
          ]
        : [[h(11, 30), weekend ? h(23, 45) : h(23)]];
    case 'tiffin':
      return split
        ? [
            [h(6, 30), h(12)],
            [h(15, 30), h(21, 45)],
          ]
        : [[h(7), h(22)]];
    case 'evening':
      return [[h(15), weekend ? h(23, 30) : h(22, 45)]];
    case 'late':
      return [[h(11), weekend ? h(26, 30) : h(25)]];
    case 'shop':
      return [[h(9), h(21, 30)]];
  }
}

/** The week of a restaurant. Some kitchens never close, so that a visitor finds food at any hour; a few rest on Mondays. */
export function weekOf(hours: OpeningHabit, subject: string, roundTheClock: boolean): HoursSeed[] {
  const draw = hash(`hours ${subject}`);
  return [0, 1, 2, 3, 4, 5, 6].flatMap((weekday) => {
    if (roundTheClock) return [{ weekday, opens: 0, closes: h(24) }];
    if (weekday === MONDAY && draw % 29 === 0) return [];
    return spans(hours, weekday, draw).map(([opens, closes]) => ({ weekday, opens, closes }));
  });
}

/** Whether one of the openings holds at a weekday's minute, yesterday's run past midnight included. */
export function openAt(hours: readonly HoursSeed[], weekday: number, minute: number): boolean {
  const yesterday = (weekday + 6) % 7;
  return hours.some(
    (one) =>
      (one.weekday === weekday && minute >= one.opens && minute < one.closes) ||
      (one.weekday === yesterday && minute + h(24) >= one.opens && minute + h(24) < one.closes),
  );
}
