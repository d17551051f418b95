import fc from 'fast-check';
import { describe, it } from 'vitest';
import { type HoursRow, type OpeningFacts, openingAt } from './opening.ts';

const ZONES = ['Asia/Kolkata', 'UTC', 'Asia/Kathmandu'] as const;
const MINUTE = 60_000;
const DAY = 1_440;

const row = fc
  .record({ weekday: fc.integer({ min: 0, max: 6 }), opens: fc.integer({ min: 0, max: 1_439 }), length: fc.integer({ min: 1, max: 720 }) })
  .map(({ weekday, opens, length }): HoursRow => ({ weekday, opens, closes: opens + length }));
const instant = fc.integer({ min: Date.UTC(2026, 0, 1) / MINUTE, max: Date.UTC(2027, 11, 31) / MINUTE }).map((minute) => new Date(minute * MINUTE));
const HOLIDAY = fc.integer({ min: -2, max: 4 });
/** A restaurant and an instant; its pause and its holidays lie near that instant, where they matter. */
const situation = fc
  .record({
    at: instant,
    pause: fc.option(fc.integer({ min: -60, max: 2 * DAY }), { nil: null }),
    hours: fc.array(row, { maxLength: 14 }),
    holidays: fc.array(HOLIDAY, { maxLength: 3 }),
    timeZone: fc.constantFrom(...ZONES),
  })
  .map(({ at, pause, hours, holidays, timeZone }): { at: Date; given: OpeningFacts } => ({
    at,
    given: {
      status: 'approved',
      acceptingOrders: true,
      pausedUntil: pause === null ? null : new Date(at.getTime() + pause * MINUTE),
      hours,
      holidays: holidays.map((days) => new Date(at.getTime() + days * DAY * MINUTE).toISOString().slice(0, 10)),
      timeZone,
    },
  }));

const OFFSET_MINUTES: Record<string, number> = { 'Asia/Kolkata': 330, UTC: 0, 'Asia/Kathmandu': 345 };

/** The rule said once more, without skill: is this minute inside an opening that began today or yesterday? */
function plainlyOpen(given: OpeningFacts, at: Date): boolean {
  if (given.pausedUntil && given.pausedUntil > at) return false;
  const local = Math.floor(at.getTime() / MINUTE) + (OFFSET_MINUTES[given.timeZone] ?? 0);
  return [0, 1].some((back) => {
    const day = Math.floor(local / DAY) - back;
    const minute = local - day * DAY;
    const date = new Date(day * DAY * MINUTE);
    if (given.holidays.includes(date.toISOString().slice(0, 10))) return false;
    return given.hours.some((hours) => hours.weekday === date.getUTCDay() && hours.opens <= minute && minute < hours.closes);
  });
}

describe('openingAt', () => {
  it('agrees with the plain rule at every minute, across midnight too', () => {
    const agrees = fc.property(situation, ({ given, at }) => openingAt(given, at).open === plainlyOpen(given, at));
    fc.assert(agrees, { numRuns: 3_000 });
  });

  it('closes when it says: open until the minute before, shut at it', () => {
    const closes = fc.property(situation, ({ given, at }) => {
      const { open, closesAt } = openingAt(given, at);
      if (!open || closesAt === null) return true;
      const closing = new Date(closesAt);
      return closing > at && plainlyOpen(given, new Date(closing.getTime() - MINUTE)) && !plainlyOpen(given, closing);
    });
    fc.assert(closes, { numRuns: 2_000 });
  });

  it('opens when it says, and not a minute sooner', () => {
    const opens = fc.property(situation, ({ given, at }) => {
      const { open, opensAt } = openingAt(given, at);
      if (open || opensAt === null) return true;
      const opening = new Date(opensAt).getTime();
      for (let minute = at.getTime(); minute < opening; minute += 11 * MINUTE) if (plainlyOpen(given, new Date(minute))) return false;
      return plainlyOpen(given, new Date(opening)) && !plainlyOpen(given, new Date(opening - MINUTE));
    });
    fc.assert(opens, { numRuns: 500 });
  });

  it('finds the next opening whenever there are hours', () => {
    const finds = fc.property(situation, ({ given, at }) => given.hours.length === 0 || openingAt(given, at).open || openingAt(given, at).opensAt !== null);
    fc.assert(finds, { numRuns: 1_000 });
  });
});
