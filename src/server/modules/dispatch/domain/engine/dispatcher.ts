import { type Demand, learn, NO_DEMAND } from './demand.ts';
import { minutePrices } from './minute-prices.ts';
import type { Courier, Decision, DispatchRules, Order, Place, Trip } from './model.ts';
import { Plan } from './plan.ts';
import { type Ending, reposition } from './reposition.ts';
import { mayTake, type Route } from './route.ts';
import { heldTrip } from './trip.ts';
import { TUNING, type Tuning } from './tuning.ts';
import { Walk } from './walk.ts';

/** What is known at a minute, and nothing that comes later. */
export interface Situation {
  readonly now: number;
  /** All whose shift has not ended, those to come with the start of it as `freeAt`. */
  readonly couriers: readonly Courier[];
  readonly restaurants: readonly Place[];
  /** Placed and not collected. */
  readonly orders: readonly Order[];
}

/** What the engine carries from one minute to the next: a hint and what it learned. Without it decisions are as lawful, and worse. */
export interface Memory {
  readonly trips: ReadonlyMap<string, readonly Trip[]>;
  readonly demand: Demand;
  readonly minutes: ReadonlyMap<string, number>;
}

export const NO_MEMORY: Memory = { trips: new Map(), demand: NO_DEMAND, minutes: new Map() };

export interface Decided {
  readonly decisions: readonly Decision[];
  /** The whole plan, of which only what must begin now is decided. */
  readonly routes: readonly Route[];
  readonly memory: Memory;
}

/** The plan of the minute before, with what is new, made better. */
function planFor({ now, couriers, orders }: Situation, memory: Memory, rules: DispatchRules, tuning: Tuning): Plan {
  const plan = new Plan(rules, { ...tuning, minutes: memory.minutes }, now);
  const open = new Set(orders);
  for (const courier of couriers) {
    if (courier.freeAt > now + tuning.horizon) continue;
    const { held = [] } = courier;
    const planned = memory.trips.get(courier.id) ?? [];
    const besides = planned.find(({ orders: all }) => all.some((order) => held.includes(order)))?.orders.filter((order) => open.has(order)) ?? [];
    const grown = heldTrip(held, besides, rules);
    const bound = grown && mayTake(rules, courier, grown) ? grown : heldTrip(held, [], rules);
    for (const order of bound?.orders ?? []) open.delete(order);
    const trips = planned.filter((trip) => trip.orders.every((order) => open.has(order)));
    for (const trip of trips) for (const order of trip.orders) open.delete(order);
    plan.add(courier, bound, trips);
  }
  plan.unserved.push(...open);
  plan.improve(tuning.budget);
  return plan;
}

/** Minutes until the courier has to set off for the first of their trips; negative if the food will wait. */
export function slackOf(courier: Courier, first: Trip, now: number, walk: Walk, rules: DispatchRules): number {
  walk.start(courier, 0);
  return walk.pickupAt(first) - rules.beforePickup - rules.travel(courier.at, first.restaurant) * (courier.slow ?? 1) - now;
}

/** What the courier does now for the first of their trips, if anything. As little as possible is settled: it may look different in a minute. */
function firstStep(courier: Courier, first: Trip, now: number, walk: Walk, rules: DispatchRules, early: number): Decision | null {
  if (courier.at === first.restaurant) {
    walk.start(courier, 0);
    return walk.pickupAt(first) > now ? null : { kind: 'collect', courier, trip: first, at: now, freeAt: now + first.span };
  }
  if (slackOf(courier, first, now, walk, rules) > early) return null;
  return { kind: 'move', courier, to: first.restaurant, arriveAt: now + rules.travel(courier.at, first.restaurant) * (courier.slow ?? 1) };
}

/**
 * One decision of the engine: plans the routes of all couriers for all orders known, tells who has to set off or collect now, and sends those without
 * work to where orders are likely. Pure, and the same for the same input. To be called at each event, and each minute.
 */
export function decide(situation: Situation, memory: Memory, rules: DispatchRules, tuning: Tuning = TUNING): Decided {
  const { now, couriers, orders, restaurants } = situation;
  const demand = learn(memory.demand, orders, rules);
  const plan = planFor(situation, memory, rules, tuning);
  const walk = new Walk(rules, tuning, now);
  const endings: Ending[] = [];
  const decisions: Decision[] = [];
  const trips = new Map<string, readonly Trip[]>();
  let late = 0;
  for (const route of plan.routes) {
    const { courier } = route;
    const [first, ...later] = route.trips;
    walk.start(courier, 0);
    for (const trip of route.trips) {
      if (walk.pickupAt(trip) > trip.readyAt + 1) late += trip.orders.length;
      walk.take(trip);
    }
    const free = courier.freeAt <= now;
    endings.push({ courier, at: walk.at, inMinutes: walk.clock - now, idle: free && !first });
    const step = free && first ? firstStep(courier, first, now, walk, rules, tuning.early) : null;
    if (step) decisions.push(step);
    trips.set(courier.id, step?.kind === 'collect' ? later : route.trips);
  }
  for (const { courier, to } of reposition(now, endings, restaurants, demand, rules, tuning)) {
    decisions.push({ kind: 'move', courier, to, arriveAt: now + rules.travel(courier.at, to) });
  }
  return {
    decisions,
    routes: plan.routes,
    memory: { trips, demand, minutes: minutePrices(now, endings, late, { couriers, restaurants, demand }, rules, tuning) },
  };
}
