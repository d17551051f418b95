import { FESTIVALS } from '../../../src/server/modules/discovery/domain/festivals.ts';
import { BY_WEEKDAY, RAIN_LIFT, rainOdds } from '../../../src/server/modules/simulation/domain/city/seasons.ts';
import { hash, seeded } from '../random.ts';

/** India's one time zone, in minutes ahead of UTC. */
const IST_MINUTES = 330;
const DAY_MS = 86_400_000;

/** Lift of a festival's day over a plain one, by its key in the reviewed table; the others change nothing. */
const LIFT_OF: Readonly<Record<string, number>> = {
  rakshaBandhan: 1.25,
  janmashtami: 1.1,
  ganeshChaturthi: 1.3,
  navaratri: 1.08,
  dussehra: 1.35,
  karvaChauth: 0.9,
  dhanteras: 1.25,
  diwali: 1.6,
  guruNanakJayanti: 1.1,
  makarSankranti: 1.1,
  holi: 1.3,
};
/** Days of the world's calendar, by month and day. */
const LIFT_OF_DAY: Readonly<Record<string, number>> = { '12-25': 1.3, '12-31': 1.7, '01-01': 1.3 };
const FESTIVAL_LIFT: ReadonlyMap<string, number> = new Map(FESTIVALS.flatMap(({ key, dates }) => dates.map((date) => [date, LIFT_OF[key] ?? 1] as const)));

/** A local calendar day. `start` is its midnight as a UTC instant in ms. */
export interface Day {
  readonly date: string;
  readonly weekday: number;
  readonly start: number;
}

/** The local days that end with the one of `now` (ms), oldest first. */
export function daysUntil(now: number, count: number): Day[] {
  const shift = IST_MINUTES * 60_000;
  const today = Math.floor((now + shift) / DAY_MS);
  return Array.from({ length: count }, (_, index) => {
    const day = today - (count - 1 - index);
    const at = new Date(day * DAY_MS);
    return { date: at.toISOString().slice(0, 10), weekday: at.getUTCDay(), start: day * DAY_MS - shift };
  });
}

/** Whether it rained in a city on a day: the same answer on every machine. */
export function rained(citySlug: string, date: string): boolean {
  return (hash(`rain ${citySlug} ${date}`) % 1000) / 1000 < rainOdds(citySlug, Number(date.slice(5, 7)) - 1);
}

/** How a day compares with a plain one: weekday, festival, rain, a slow growth of 0.25 % a day, and a little noise. `index` counts days from the first. */
export function dayWeight(day: Day, citySlug: string, index: number): number {
  const noise = 0.96 + seeded(`noise ${citySlug} ${day.date}`).next() * 0.08;
  const rain = rained(citySlug, day.date) ? RAIN_LIFT : 1;
  return (BY_WEEKDAY[day.weekday] ?? 1) * (FESTIVAL_LIFT.get(day.date) ?? LIFT_OF_DAY[day.date.slice(5)] ?? 1) * rain * 1.0025 ** index * noise;
}
