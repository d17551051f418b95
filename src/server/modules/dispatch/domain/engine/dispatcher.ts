import { type Demand, learn, NO_DEMAND } from './demand.ts';
import type { Courier, Decision, DispatchRules, Order, Place, Trip } from './model.ts';
import { Plan } from './plan.ts';
import { type Ending, minutePrices, pressure, type Repositioning, reposition } from './reposition.ts';
import { type Prices, Walk } from './walk.ts';

export interface Tuning extends Prices, Repositioning {
  /** A courier leaves for a restaurant this many minutes before the latest moment. */
  readonly early: number;
  /** Trips that the search may follow in one decision. */
  readonly budget: number;
  /** Couriers who are free later than this, in minutes from now, are not planned for. */
  readonly horizon: number;
}

export const TUNING: Tuning = {
  unserved: 600,
  work: 0,
  idle: 0.05,
  lateSquare: 0.005,
  early: 2,
  budget: 200_000,
  prior: 0.5,
  ranks: [1, 0.5, 0.25],
  farthest: 12,
  gain: 0.02,
  worth: 0.3,
  ahead: 15,
  idleShare: 0.3,
  crowd: 0.5,
  load: 0.5,
  loadFrom: 0.8,
  horizon: 90,
};

/** What is known at a minute. */
export interface Situation {
  readonly now: number;
  readonly couriers: readonly Courier[];
  readonly restaurants: readonly Place[];
  /** Placed and not collected. */
  readonly orders: readonly Order[];
}

/** What the engine carries from one minute to the next. */
export interface Memory {
  readonly trips: ReadonlyMap<string, readonly Trip[]>;
  readonly demand: Demand;
  readonly minutes: ReadonlyMap<string, number>;
}

export const NO_MEMORY: Memory = { trips: new Map(), demand: NO_DEMAND, minutes: new Map() };

export interface Decided {
  readonly decisions: readonly Decision[];
  readonly memory: Memory;
}

export function decide(situation: Situation, memory: Memory, rules: DispatchRules, tuning: Tuning = TUNING): Decided {
  const { now, couriers, orders } = situation;
  const plan = new Plan(rules, { ...tuning, minutes: memory.minutes }, now);
  const open = new Set(orders);
  for (const courier of couriers) {
    if (courier.freeAt > now + tuning.horizon) continue;
    const trips = (memory.trips.get(courier.id) ?? []).filter((trip) => trip.orders.every((order) => open.has(order)));
    for (const trip of trips) for (const order of trip.orders) open.delete(order);
    plan.add(courier, trips);
  }
  for (const order of orders) if (open.has(order)) plan.unserved.push(order);
  plan.improve(tuning.budget);
  const demand = learn(memory.demand, orders, rules);
  const endings: Ending[] = [];
  let [late, onDuty] = [0, 0];
  const decisions: Decision[] = [];
  const trips = new Map<string, readonly Trip[]>();
  const walk = new Walk(rules, tuning, now);
  for (const route of plan.routes) {
    const { courier } = route;
    const [first, ...later] = route.trips;
    trips.set(courier.id, route.trips);
    walk.start(courier, 0);
    for (const trip of route.trips) {
      if (walk.pickupAt(trip) > trip.readyAt + 1) late += trip.orders.length;
      walk.take(trip);
    }
    if (courier.freeAt < now + 30 && courier.offAt > now) onDuty++;
    endings.push({ courier, at: walk.at, inMinutes: walk.clock - now, idle: !first && courier.freeAt <= now });
    if (!first || courier.freeAt > now) continue;
    walk.start(courier, 0);
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
  for (const { courier, to } of reposition(now, endings, situation.restaurants, demand, rules, tuning)) {
    decisions.push({ kind: 'move', courier, to, arriveAt: now + rules.travel(courier.at, to) });
  }
  return {
    decisions,
    memory: {
      trips,
      demand,
      minutes:
        tuning.worth > 0
          ? minutePrices(
              now,
              endings,
              situation.restaurants,
              demand,
              rules,
              tuning,
              tuning.crowd * (late / Math.max(1, onDuty)) + tuning.load * Math.max(0, pressure(demand, couriers, now) - tuning.loadFrom),
            )
          : new Map(),
    },
  };
}
