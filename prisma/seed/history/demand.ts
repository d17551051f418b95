import { FESTIVALS } from '../../../src/server/modules/discovery/domain/festivals.ts';
import { hash, seeded } from '../random.ts';

/** India's one time zone, in minutes ahead of UTC. */
const IST_MINUTES = 330;
const DAY_MS = 86_400_000;

/** Sunday first: evenings out at the week's end, quiet Mondays and Tuesdays. */
const BY_WEEKDAY = [1.28, 0.86, 0.84, 0.92, 0.98, 1.14, 1.32];

/** Share of a day's orders by local hour: lunch and dinner peaks, tea in between; weekends start later and end later. */
const WEEKDAY_HOURS = [1, 0.4, 0.1, 0, 0, 0, 0.4, 1.2, 2.4, 2.8, 2.2, 3.4, 7.6, 8.8, 5.4, 3, 3.2, 4.4, 5.6, 8.4, 11.6, 11.2, 7.4, 3.4];
const WEEKEND_HOURS = [2.2, 1, 0.3, 0, 0, 0, 0.2, 0.8, 2, 3.2, 3.4, 3.8, 7.4, 9.6, 7.2, 4.2, 3.6, 4.6, 5.8, 8.6, 11.8, 12.2, 9.2, 5.2];

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

/** Chance of rain by calendar month, January first, in cities of the south-west and of the north-east monsoon. */
const RAIN_SOUTH_WEST = [0.02, 0.02, 0.03, 0.06, 0.14, 0.5, 0.65, 0.6, 0.42, 0.2, 0.06, 0.02];
const RAIN_NORTH_EAST = [0.08, 0.04, 0.04, 0.06, 0.1, 0.2, 0.24, 0.3, 0.32, 0.5, 0.58, 0.34];
const NORTH_EAST_CITIES: ReadonlySet<string> = new Set(['chennai']);
const RAIN_LIFT = 1.14;

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
  const odds = NORTH_EAST_CITIES.has(citySlug) ? RAIN_NORTH_EAST : RAIN_SOUTH_WEST;
  const chance = odds[Number(date.slice(5, 7)) - 1] ?? 0;
  return (hash(`rain ${citySlug} ${date}`) % 1000) / 1000 < chance;
}

/** How a day compares with a plain one: weekday, festival, rain, a slow growth of 0.25 % a day, and a little noise. `index` counts days from the first. */
export function dayWeight(day: Day, citySlug: string, index: number): number {
  const noise = 0.96 + seeded(`noise ${citySlug} ${day.date}`).next() * 0.08;
  const rain = rained(citySlug, day.date) ? RAIN_LIFT : 1;
  return (BY_WEEKDAY[day.weekday] ?? 1) * (FESTIVAL_LIFT.get(day.date) ?? LIFT_OF_DAY[day.date.slice(5)] ?? 1) * rain * 1.0025 ** index * noise;
}

/** Shares of the day by local hour; they sum to 1. */
export function hourShares(weekday: number): number[] {
  const hours = weekday === 0 || weekday === 6 ? WEEKEND_HOURS : WEEKDAY_HOURS;
  const all = hours.reduce((sum, share) => sum + share, 0);
  return hours.map((share) => share / all);
}
