import type { AssignmentPolicy, Decided, DutyRider, OpenOrder, PolicyMemory, RiderJob, Snapshot, Travel } from '../../dispatch/index.ts';
import { notToAsk } from '../../dispatch/index.ts';
import { stroll } from './errands.ts';
import { fault, makeOffer } from './offers.ts';
import { type Town, type TownOrder, type TownRider, whereIs } from './town.ts';

/** The most of customers' cash that a rider may carry, paise. */
const CASH_LIMIT = 300_000;
/** Before this much of a day nothing can be said of pay an hour, ms. */
const PAY_KNOWN_MS = 30 * 60_000;

function openOrder(order: TownOrder, now: number): OpenOrder {
  const { wish } = order;
  return {
    orderId: order.id,
    restaurantId: wish.kitchen.id,
    pickup: wish.kitchen.at,
    drop: wish.drop,
    readyBy: order.readyBy,
    since: order.acceptedAt ?? now,
    askFrom: order.askFrom ?? now,
    notTo: notToAsk(order.last ?? undefined, new Date(now)),
    cashPaise: wish.cashPaise,
  };
}

const riderJob = (order: TownOrder): RiderJob => ({
  orderId: order.id,
  restaurantId: order.wish.kitchen.id,
  pickup: order.wish.kitchen.at,
  drop: order.wish.drop,
  readyBy: order.readyBy,
  beforePickup: order.state !== 'picked_up',
});

const cashRoom = (rider: TownRider): number => CASH_LIMIT - rider.cashPaise - rider.jobs.reduce((sum, job) => sum + job.wish.cashPaise, 0);

function dutyRider(rider: TownRider, shift: { readonly since: number; readonly to: number }, now: number): DutyRider {
  const onDutyMs = rider.dutyMs + now - shift.since;
  return {
    riderId: rider.id,
    at: whereIs(rider, now),
    vehicle: rider.person.vehicle,
    simulated: true,
    idleSince: rider.idleSince,
    offDutyAt: shift.to,
    wishes: { farthestM: rider.person.farthestM, nightSafety: rider.person.nightSafety },
    paidAnHourPaise: onDutyMs < PAY_KNOWN_MS ? null : Math.round((rider.paidPaise * 3_600_000) / onDutyMs),
    cashRoomPaise: cashRoom(rider),
    asked: rider.offered && riderJob(rider.offered),
    jobs: rider.jobs.map(riderJob),
  };
}

/** What a policy may know of the city now. */
export function snapshotOf(town: Town, open: ReadonlyMap<string, TownOrder>): Snapshot {
  const { now, sky, life } = town;
  return {
    now,
    pace: 1,
    orders: [...open.values()].filter((order) => order.state === 'waiting').map((order) => openOrder(order, now)),
    riders: town.riders.flatMap((rider) => (rider.shift && !(rider.leaving && rider.jobs.length === 0) ? [dutyRider(rider, rider.shift, now)] : [])),
    areas: life.plan.areas,
    conditions: { raining: sky.raining(now), hot: sky.hot(now), night: sky.night(now) },
  };
}

export interface Looker {
  readonly policy: AssignmentPolicy;
  readonly travel: Travel;
  /** Milliseconds of a clock that only goes forward, to time decisions with. */
  readonly timer: () => number;
  readonly decisionMs: number[];
  memory: PolicyMemory;
}

/** One look of the dispatcher: asks the policy and makes its offers. Gives until when nothing falls due by itself. */
export function look(town: Town, looker: Looker, open: ReadonlyMap<string, TownOrder>, riderOf: ReadonlyMap<string, TownRider>): number {
  const snapshot = snapshotOf(town, open);
  const began = looker.timer();
  let decided: Decided;
  try {
    decided = looker.policy.decide(snapshot, looker.travel, looker.memory);
  } catch (error) {
    count(town, `policy_failed: ${error instanceof Error ? error.message : String(error)}`);
    return town.now;
  } finally {
    looker.decisionMs.push(looker.timer() - began);
  }
  looker.memory = decided.memory;
  for (const choice of decided.assignments) {
    const order = open.get(choice.orderId);
    const rider = riderOf.get(choice.riderId);
    const declined = snapshot.orders.find((one) => one.orderId === choice.orderId)?.notTo.has(choice.riderId) ?? false;
    const wrong = fault(choice, order, rider, rider ? cashRoom(rider) : 0, declined);
    if (wrong || !order || !rider) count(town, wrong ?? 'unknown');
    else makeOffer(town, rider, order);
  }
  for (const { riderId, to } of decided.suggestions) {
    const rider = riderOf.get(riderId);
    if (!rider?.shift || !rider.person.follows || rider.jobs.length > 0 || rider.leaving) continue;
    const { lat, lng } = rider.ride?.to ?? rider.at;
    if (lat !== to.lat || lng !== to.lng) stroll(town, rider, to);
  }
  return decided.quietUntil;
}

function count(town: Town, kind: string): void {
  town.errors[kind] = (town.errors[kind] ?? 0) + 1;
}
