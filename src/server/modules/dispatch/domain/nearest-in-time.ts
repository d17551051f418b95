import { distanceM, roadDistanceM } from '../../../kernel/geo.ts';
import type { Assignment, AssignmentPolicy, DutyRider, OpenOrder, Snapshot } from './policy.ts';
import { rideSeconds } from './travel.ts';

export interface NearestInTimeParameters {
  /** Farther riders are not asked, metres of road. */
  readonly maxPickupM: number;
  /** Orders of one restaurant that a rider may carry together. */
  readonly stack: number;
  /** Stacked orders go to doors at most this far apart, and are ready at most this long apart. */
  readonly stackDropM: number;
  readonly stackReadySeconds: number;
  /** Costs closer than this are equal: then the rider who has been without work for longer is asked. Seconds of life. */
  readonly tieSeconds: number;
  /** A second the food waits for the rider costs this many seconds the rider waits for the food. */
  readonly lateWeight: number;
  /** In the demo a person within this many metres is asked before anyone the demo moves; 0: all alike. */
  readonly preferPersonWithinM: number;
}

export const PARAMETERS: NearestInTimeParameters = {
  maxPickupM: 7_000,
  stack: 2,
  stackDropM: 1_500,
  stackReadySeconds: 480,
  tieSeconds: 60,
  lateWeight: 3,
  preferPersonWithinM: 0,
};

interface Pair {
  readonly order: OpenOrder;
  readonly rider: DutyRider;
  readonly pickupM: number;
  readonly arriveSeconds: number;
  readonly rank: readonly (number | string)[];
}

/** With room for the order's cash; and free, or on the way to the same restaurant with room for one more to nearby doors. */
export function mayTake(order: OpenOrder, rider: DutyRider, pace: number, p: NearestInTimeParameters): boolean {
  if (order.notTo.has(rider.riderId) || order.cashPaise > rider.cashRoomPaise) return false;
  if (rider.jobs.length === 0) return true;
  if (rider.jobs.length >= p.stack) return false;
  const apartMs = (p.stackReadySeconds * 1000) / pace;
  return rider.jobs.every(
    (job) =>
      job.beforePickup &&
      job.restaurantId === order.restaurantId &&
      distanceM(job.drop, order.drop) <= p.stackDropM &&
      Math.abs(job.readyBy - order.readyBy) <= apartMs,
  );
}

/** Sum of the ride, of waiting at the counter, and (weighted) of food that waits; seconds of life, so that the demo's pace changes no choice. */
export function pickupCost(order: OpenOrder, arriveSeconds: number, now: number, pace: number, lateWeight: number): number {
  const slackSeconds = (order.readyBy - now) / 1000 - arriveSeconds;
  const waits = slackSeconds > 0 ? slackSeconds : -slackSeconds * lateWeight;
  return (arriveSeconds + waits) * pace;
}

function pairOf(order: OpenOrder, rider: DutyRider, s: Snapshot, p: NearestInTimeParameters): Pair | null {
  const pickupM = roadDistanceM(rider.at, order.pickup);
  if (pickupM > p.maxPickupM || !mayTake(order, rider, s.pace, p)) return null;
  const arriveSeconds = rideSeconds(pickupM, s.pace);
  const cost = pickupCost(order, arriveSeconds, s.now, s.pace, p.lateWeight);
  const person = !rider.simulated && pickupM <= p.preferPersonWithinM ? 0 : 1;
  return {
    order,
    rider,
    pickupM,
    arriveSeconds,
    rank: [person, Math.floor(cost / p.tieSeconds), order.readyBy, rider.idleSince, order.orderId, rider.riderId],
  };
}

function compare(a: Pair, b: Pair): number {
  for (const [index, left] of a.rank.entries()) {
    const right = b.rank[index];
    if (right !== undefined && left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

function choose(snapshot: Snapshot, p: NearestInTimeParameters): Assignment[] {
  const pairs: Pair[] = [];
  for (const order of snapshot.orders) {
    if (order.askFrom > snapshot.now) continue;
    for (const rider of snapshot.riders) {
      const pair = rider.asked ? null : pairOf(order, rider, snapshot, p);
      if (pair) pairs.push(pair);
    }
  }
  pairs.sort(compare);
  const candidates = new Map<string, number>();
  for (const { order } of pairs) candidates.set(order.orderId, (candidates.get(order.orderId) ?? 0) + 1);
  const taken = new Set<string>();
  const assignments: Assignment[] = [];
  for (const { order, rider, pickupM, arriveSeconds } of pairs) {
    if (taken.has(order.orderId) || taken.has(rider.riderId)) continue;
    taken.add(order.orderId).add(rider.riderId);
    const compared = candidates.get(order.orderId) ?? 1;
    const params = {
      pickupM,
      arriveSeconds: Math.round(arriveSeconds),
      readyInSeconds: Math.max(0, Math.round((order.readyBy - snapshot.now) / 1000)),
      idleMinutes: Math.max(0, Math.floor((snapshot.now - rider.idleSince) / 60_000)),
      candidates: compared,
    };
    const reason = { key: compared === 1 ? 'only_free' : 'nearest', params } as const;
    assignments.push({ orderId: order.orderId, riderId: rider.riderId, pickupM, reason, alternatives: [] });
  }
  return assignments;
}

/**
 * The nearest suitable rider in time, a yardstick for the engine: pairs of order and rider are taken from the cheapest up (`pickupCost`), each side once.
 * Ties within `tieSeconds` go to the more urgent order, then to the rider who has been without work for longest.
 */
export function nearestInTime(overrides: Partial<NearestInTimeParameters> = {}): AssignmentPolicy {
  const p = { ...PARAMETERS, ...overrides };
  return {
    name: 'nearest-in-time',
    decide: (snapshot, _travel, memory) => ({ assignments: choose(snapshot, p), suggestions: [], memory, quietUntil: snapshot.now }),
  };
}
