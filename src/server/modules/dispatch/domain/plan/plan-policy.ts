import { decide, type Decided as Planned, slackOf } from '../engine/dispatcher.ts';
import type { Order, Trip } from '../engine/model.ts';
import type { Route } from '../engine/route.ts';
import { tripOf } from '../engine/trip.ts';
import type { Tuning } from '../engine/tuning.ts';
import { Walk } from '../engine/walk.ts';
import type { Assignment, AssignmentPolicy, AssignmentReason, Decided, DutyRider, PolicyMemory, Snapshot } from '../policy.ts';
import { alternativesTo, type Compared } from './alternatives.ts';
import { latLngOf, type PlannedCity, pickupMetres, plannedCity } from './city.ts';
import { recalled, remembered } from './memory.ts';
import { type PlanParameters, planParameters } from './parameters.ts';

/** Something is looked at anew after this long in any case, minutes of life. */
const LONGEST_QUIET = 1;
const MOST_ORDERS = 2;

interface Ask {
  readonly route: Route;
  readonly trip: Trip;
  readonly order: Order;
}

const earliest = (orders: readonly Order[]): Order | undefined =>
  [...orders].sort((a, b) => a.readyAt - b.readyAt || a.seq - b.seq || (a.id < b.id ? -1 : 1))[0];

/** Who is to be asked for what now, and in how many minutes the next falls due. */
function due(planned: Planned, city: PlannedCity, snapshot: Snapshot, p: PlanParameters): { asks: Ask[]; inMinutes: number } {
  const riders = new Map(snapshot.riders.map((rider) => [rider.riderId, rider]));
  const askFrom = new Map(snapshot.orders.map((order) => [order.orderId, order.askFrom]));
  const walk = new Walk(city.rules, p.tuning, city.now);
  const asks: Ask[] = [];
  let inMinutes = LONGEST_QUIET;
  for (const route of planned.routes) {
    const [trip] = route.trips;
    const rider = riders.get(route.courier.id);
    if (!trip || !rider || rider.asked || rider.jobs.length >= MOST_ORDERS) continue;
    const order = earliest(trip.orders.filter(({ id }) => city.orders.has(id) && (askFrom.get(id) ?? 0) <= snapshot.now));
    if (!order) continue;
    const bound = route.fixed > 0;
    const freeIn = route.courier.freeAt - city.now - p.askBeforeFree;
    const wait = bound ? 0 : Math.max(freeIn, slackOf(route.courier, trip, city.now, walk, city.rules) - p.tuning.early);
    if (wait <= 0) asks.push({ route, trip, order });
    else inMinutes = Math.min(inMinutes, wait);
  }
  return { asks, inMinutes };
}

const tenth = (minutes: number): number => Math.round(minutes * 10) / 10;

function reasonOf({ route, order, trip }: Ask, { collectMinutes, others, considered }: Compared, city: PlannedCity, tuning: Tuning): AssignmentReason {
  if (route.fixed > 0) {
    const walk = new Walk(city.rules, tuning, city.now);
    const left = trip.orders.filter((other) => other !== order);
    walk.start(route.courier, route.price);
    walk.take(tripOf(left, city.rules));
    const alone = walk.clock;
    walk.start(route.courier, route.price);
    walk.take(trip);
    return { key: 'same_way', params: { moreMinutes: Math.max(0, Math.round(walk.clock - alone)) } };
  }
  const [next] = others;
  const params = {
    collectMinutes: Math.max(0, Math.round(collectMinutes)),
    considered,
    moreMinutes: next ? Math.max(0, Math.round(next.collectMinutes - collectMinutes)) : 0,
  };
  if (!next) return { key: 'only_free', params };
  return { key: next.moreMinutes < 0 ? 'others_needed' : 'plan', params };
}

function assignmentOf(ask: Ask, rider: DutyRider, city: PlannedCity, p: PlanParameters): Assignment {
  const compared = alternativesTo(ask.route.courier, ask.order, city, p.tuning);
  return {
    orderId: ask.order.id,
    riderId: rider.riderId,
    pickupM: pickupMetres(rider, ask.trip),
    reason: reasonOf(ask, compared, city, p.tuning),
    alternatives: compared.others.map((other) => ({ ...other, collectMinutes: tenth(other.collectMinutes), moreMinutes: tenth(other.moreMinutes) })),
  };
}

/**
 * The platform's rules over the engine: all riders' routes are planned for all orders known, and a rider is asked when they would have to set off, not sooner,
 * as a better plan may come. What is promised stays with whom it was promised.
 */
export function planPolicy(p: PlanParameters = planParameters()): AssignmentPolicy {
  return {
    name: 'plan',
    decide(snapshot: Snapshot, travel, memory: PolicyMemory): Decided {
      const city = plannedCity(snapshot, travel, p);
      const situation = { now: city.now, couriers: city.couriers, restaurants: city.areas, orders: [...city.orders.values()] };
      const planned = decide(situation, recalled(memory, city), city.rules, p.tuning);
      const { asks, inMinutes } = due(planned, city, snapshot, p);
      const riders = new Map(snapshot.riders.map((rider) => [rider.riderId, rider]));
      return {
        assignments: asks.flatMap((ask) => {
          const rider = riders.get(ask.route.courier.id);
          return rider ? [assignmentOf(ask, rider, city, p)] : [];
        }),
        suggestions: planned.decisions.flatMap((step) =>
          step.kind === 'move' && city.areas.includes(step.to) ? [{ riderId: step.courier.id, to: latLngOf(step.to) }] : [],
        ),
        memory: remembered(planned),
        quietUntil: snapshot.now + (inMinutes * 60_000) / snapshot.pace,
      };
    },
  };
}
