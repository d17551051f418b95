import type { Row } from './write.ts';

/** Hours of a day, and how many riders of a large city are wanted in them: more on Friday, Saturday and Sunday. */
const HOURS = [
  { from: 8 * 60, to: 12 * 60, wanted: 12 },
  { from: 12 * 60, to: 16 * 60, wanted: 24 },
  { from: 19 * 60, to: 23 * 60, wanted: 30 },
  { from: 22 * 60, to: 26 * 60, wanted: 10 },
] as const;
const WEEKEND = [0, 5, 6];

/** A week of shifts for every city: rows by table. */
export function shifts({ newId, cityIds }: { newId: () => string; cityIds: ReadonlyMap<string, string> }): { shift_slot: Row[] } {
  const week = Array.from({ length: 7 }, (_, weekday) => weekday);
  const slots = [...cityIds.values()].flatMap((city) =>
    week.flatMap((weekday) =>
      HOURS.map(({ from, to, wanted }) => ({
        id: newId(),
        city_id: city,
        weekday,
        from_minute: from,
        to_minute: to,
        wanted: WEEKEND.includes(weekday) ? Math.round(wanted * 1.5) : wanted,
      })),
    ),
  );
  return { shift_slot: slots };
}
