import type { Courier, Decision, DispatchRules, Order, Trip } from './model.ts';
import { Plan } from './plan.ts';
import { type Prices, Walk } from './walk.ts';

export interface Tuning extends Prices {
  /** A courier leaves for a restaurant this many minutes before the latest moment. */
  readonly early: number;
  readonly rounds: number;
}

export const TUNING: Tuning = { unserved: 600, work: 0.1, idle: 0.05, lateSquare: 0.005, early: 2, rounds: 6 };

/** What is known at a minute. */
export interface Situation {
  readonly now: number;
  readonly couriers: readonly Courier[];
  /** Placed and not collected. */
  readonly orders: readonly Order[];
}

/** What the engine carries from one minute to the next. */
export interface Memory {
  readonly trips: ReadonlyMap<string, readonly Trip[]>;
}

export const NO_MEMORY: Memory = { trips: new Map() };

export interface Decided {
  readonly decisions: readonly Decision[];
  readonly memory: Memory;
}

export function decide(situation: Situation, memory: Memory, rules: DispatchRules, tuning: Tuning = TUNING): Decided {
  const { now, couriers, orders } = situation;
  const plan = new Plan(rules, tuning, now);
  const open = new Set(orders);
  for (const courier of couriers) {
    const trips = (memory.trips.get(courier.id) ?? []).filter((trip) => trip.orders.every((order) => open.has(order)));
    for (const trip of trips) for (const order of trip.orders) open.delete(order);
    plan.add(courier, trips);
  }
  for (const order of orders) if (open.has(order)) plan.unserved.push(order);
  plan.improve(tuning.rounds);
  const decisions: Decision[] = [];
  const trips = new Map<string, readonly Trip[]>();
  const walk = new Walk(rules, tuning, now);
  for (const route of plan.routes) {
    const { courier } = route;
    const [first, ...later] = route.trips;
    trips.set(courier.id, route.trips);
    if (!first || courier.freeAt > now) continue;
    walk.start(courier);
    const pickup = walk.pickupAt(first);
    if (courier.at === first.restaurant) {
      if (pickup > now) continue;
      decisions.push({ kind: 'collect', courier, trip: first, at: now, freeAt: now + first.span });
      trips.set(courier.id, later);
    } else {
      const travel = rules.travel(courier.at, first.restaurant);
      if (pickup - rules.beforePickup - travel - now <= tuning.early) decisions.push({ kind: 'move', courier, to: first.restaurant, arriveAt: now + travel });
    }
  }
  return { decisions, memory: { trips } };
}
