import type { DispatchRules, Order, Place } from './model.ts';

/** What the orders placed so far today say about those to come. */
export interface Demand {
  /** Every order up to this one is counted. */
  readonly lastSeq: number;
  readonly total: number;
  /** Minutes of all rides from restaurant to door. */
  readonly ride: number;
  readonly placed: ReadonlyMap<Place, number>;
  /** Orders by whole minutes from placing to ready; the last also holds the longer ones. */
  readonly preparation: readonly number[];
  /** Minutes at which orders of late were placed. */
  readonly recent: readonly number[];
}

const MOST_MINUTES = 60;
const RECENT_MINUTES = 30;

export const NO_DEMAND: Demand = { lastSeq: -1, total: 0, ride: 0, placed: new Map(), preparation: new Array(MOST_MINUTES + 1).fill(0), recent: [] };

/** Counts the orders that are new. */
export function learn(demand: Demand, orders: readonly Order[], rules: DispatchRules): Demand {
  const fresh = orders.filter(({ seq }) => seq > demand.lastSeq);
  if (fresh.length === 0) return demand;
  const placed = new Map(demand.placed);
  const preparation = [...demand.preparation];
  let { lastSeq, ride } = demand;
  for (const order of fresh) {
    const place = rules.areaOf?.(order.pickup) ?? order.pickup;
    placed.set(place, (placed.get(place) ?? 0) + 1);
    const minutes = Math.max(0, Math.min(MOST_MINUTES, Math.round(order.readyAt - order.placedAt)));
    preparation[minutes] = (preparation[minutes] ?? 0) + 1;
    ride += rules.travel(order.pickup, order.drop);
    lastSeq = Math.max(lastSeq, order.seq);
  }
  const since = Math.max(...fresh.map(({ placedAt }) => placedAt)) - RECENT_MINUTES;
  const recent = [...demand.recent.filter((at) => at > since), ...fresh.map(({ placedAt }) => placedAt)];
  return { lastSeq, total: demand.total + fresh.length, ride, placed, preparation, recent };
}

/** Orders a minute, of late. */
export const rate = (demand: Demand, now: number): number => demand.recent.filter((at) => at > now - RECENT_MINUTES).length / RECENT_MINUTES;
