import { seededNumbers } from '../../../platform/testing/context.ts';
import type { Place } from '../domain/engine/model.ts';
import type { Day } from '../domain/engine/simulate-day.ts';

export interface DaySize {
  readonly orders: number;
  readonly couriers: number;
  readonly restaurants: number;
  readonly seed: number;
  /** Length of the day in minutes. */
  readonly minutes?: number;
}

const SPEED = 320;
const SIDE = 9_000;

/** A day of a city 9 km wide with a rush at noon and one in the evening; kitchens near the middle are the busiest. */
export function generatedDay({ orders, couriers, restaurants, seed, minutes = 720 }: DaySize): Day {
  const next = seededNumbers(seed);
  const within = (from: number, to: number) => Math.floor(from + next() * (to - from));
  const bell = () => (next() + next() + next()) / 3;
  const kitchens: Place[] = Array.from({ length: restaurants }, () => ({ x: Math.round(bell() * SIDE), y: Math.round(bell() * SIDE) }));
  const about = (at: Place): Place => ({ x: at.x + within(-3_000, 3_000), y: at.y + within(-3_000, 3_000) });
  const rush = () => Math.floor((next() < 0.4 ? 0.1 + 0.3 * bell() : 0.5 + 0.4 * bell()) * minutes);
  return {
    rules: {
      travel: (from, to) => Math.ceil(Math.sqrt((to.x - from.x) ** 2 + (to.y - from.y) ** 2) / SPEED),
      beforePickup: 2,
      afterPickup: 2,
      beforeDrop: 2,
      afterDrop: 2,
      bundleMost: 4,
      mayBundle: () => true,
    },
    restaurants: kitchens,
    shifts: Array.from({ length: couriers }, (_, index) => {
      const onAt = Math.max(0, rush() - 90);
      return { id: `c${index}`, start: { x: within(0, SIDE), y: within(0, SIDE) }, onAt, offAt: Math.min(minutes + 60, onAt + within(120, 240)) };
    }),
    orders: Array.from({ length: orders }, (_, index) => {
      const pickup = kitchens[Math.floor(next() * next() * restaurants)] ?? { x: 0, y: 0 };
      const placedAt = rush();
      return { id: `o${index}`, pickup, drop: about(pickup), placedAt, readyAt: placedAt + within(5, 30) };
    }),
  };
}
