import type { Prices } from './walk.ts';

/** How the engine weighs things. One set for every city and day: nothing here is fitted to a single one. */
export interface Tuning extends Omit<Prices, 'minutes'> {
  /** A courier leaves for a restaurant this many minutes before the latest moment. */
  readonly early: number;
  /** Trips that the search may follow in one decision. */
  readonly budget: number;
  /** Couriers who are free later than this, in minutes from now, are not planned for. */
  readonly horizon: number;
  /** Orders that each restaurant is taken to have had before the day began. */
  readonly prior: number;
  /** Weights of the nearest courier, the second nearest and so on in what covers a restaurant. */
  readonly ranks: readonly number[];
  /** Longest move of an idle courier, and the expected minutes of wait an order that a minute of it must save. */
  readonly farthest: number;
  readonly gain: number;
  /** A courier's minute costs this share of the wait that coming orders would have without them, so many minutes ahead; */
  readonly worth: number;
  readonly ahead: number;
  /** this much for every order late in the plan, by couriers on duty; */
  readonly crowd: number;
  /** and this much of the work that comes in above a share of what couriers can do. */
  readonly load: number;
  readonly loadFrom: number;
}

export const TUNING: Tuning = {
  unserved: 600,
  idle: 0.05,
  idleShare: 0.3,
  lateSquare: 0.005,
  early: 2,
  budget: 60_000,
  horizon: 90,
  prior: 0.5,
  ranks: [1, 0.5, 0.25],
  farthest: 12,
  gain: 0.02,
  worth: 0.3,
  ahead: 15,
  crowd: 0.5,
  load: 0.5,
  loadFrom: 0.8,
};
