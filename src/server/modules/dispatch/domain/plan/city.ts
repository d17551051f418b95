import { distanceM, type LatLng, ROAD_FACTOR, roadDistanceM } from '../../../../kernel/geo.ts';
import type { Courier, DispatchRules, Order, Place, Trip } from '../engine/model.ts';
import type { DutyRider, OpenOrder, RiderJob, Snapshot, Travel } from '../policy.ts';
import { HANDLING } from '../travel.ts';
import { farthestDoorM, takesCash, vehicleLimits } from './limits.ts';
import type { PlanParameters } from './parameters.ts';

const MINUTE = 60;
/** Of the time at the counter and at the door, the part before the bag changes hands. */
const BEFORE = 0.5;
/** A rider without a shift may end any time; one whose shift has ended still brings what they hold. */
const OPEN_END_MINUTES = 240;

/** What the engine plans with, made of a snapshot: places, orders, couriers and rules, in minutes of life. */
export interface PlannedCity {
  readonly now: number;
  readonly orders: ReadonlyMap<string, Order>;
  readonly couriers: readonly Courier[];
  readonly areas: readonly Place[];
  readonly rules: DispatchRules;
}

const placeOf = ({ lat, lng }: LatLng): Place => ({ x: lng, y: lat });
export const latLngOf = ({ x, y }: Place): LatLng => ({ lat: y, lng: x });
/** Instant to minutes of life. */
export const minutesOf = (ms: number, pace: number): number => (ms * pace) / 60_000;

/** The order that each person nearby is kept for, in the demo: the one they are nearest to. */
function keptForPeople({ orders, riders }: Snapshot, withinM: number): Map<string, string> {
  const kept = new Map<string, string>();
  if (withinM <= 0) return kept;
  for (const { riderId, simulated, jobs, asked, at } of riders) {
    if (simulated || asked || jobs.length > 0) continue;
    let [nearest, best]: [string | null, number] = [null, withinM];
    for (const { orderId, pickup, notTo } of orders) {
      const away = roadDistanceM(at, pickup);
      if (away <= best && !kept.has(orderId) && !notTo.has(riderId)) [nearest, best] = [orderId, away];
    }
    if (nearest) kept.set(nearest, riderId);
  }
  return kept;
}

/** What speaks for a rider and an order, remembered: the search asks for the same pairs over and over. */
const [UNKNOWN, YES, NO] = [0, 1, 2];

/** Who may take what, apart from what goes together: nobody who said no, within reach, within the rider's and the vehicle's limits. */
function suiting(snapshot: Snapshot, p: PlanParameters): (courier: Courier, order: Order) => boolean {
  const { conditions } = snapshot;
  const orders = new Map(snapshot.orders.map((order) => [order.orderId, { ...order, tripM: roadDistanceM(order.pickup, order.drop) }]));
  const riders = new Map(
    snapshot.riders.map((rider) => [rider.riderId, { ...rider, farthestM: farthestDoorM(rider, conditions), cash: takesCash(rider, conditions) }]),
  );
  const kept = keptForPeople(snapshot, p.preferPersonWithinM);
  const known = new Map<Order, Uint8Array>();
  const suits = (courier: Courier, { id, pickup }: Order): boolean => {
    const [order, rider] = [orders.get(id), riders.get(courier.id)];
    if (!order || !rider) return true;
    const keptFor = kept.get(id);
    if (order.notTo.has(courier.id) || (keptFor !== undefined && keptFor !== courier.id)) return false;
    if (order.tripM > rider.farthestM || (order.cashPaise > 0 && !rider.cash)) return false;
    return order.cashPaise <= rider.cashRoomPaise && distanceM(latLngOf(courier.at), latLngOf(pickup)) * ROAD_FACTOR <= p.maxPickupM;
  };
  return (courier, order) => {
    let answers = known.get(order);
    if (!answers) {
      answers = new Uint8Array(snapshot.riders.length);
      known.set(order, answers);
    }
    if (answers[courier.seq] === UNKNOWN) answers[courier.seq] = suits(courier, order) ? YES : NO;
    return answers[courier.seq] === YES;
  };
}

/** How riders move and what they may take on, here and now. */
function rulesOf(snapshot: Snapshot, travel: Travel, p: PlanParameters, areaOf: (restaurant: Place) => Place): DispatchRules {
  const cashOf = new Map(snapshot.orders.map(({ orderId, cashPaise }) => [orderId, cashPaise]));
  const roomOf = new Map(snapshot.riders.map(({ riderId, cashRoomPaise, vehicle }) => [riderId, { cashRoomPaise, ...vehicleLimits(vehicle) }]));
  const suits = suiting(snapshot, p);
  const apartM = (a: Place, b: Place) => distanceM(latLngOf(a), latLngOf(b));
  return {
    travel: (from, to) => (from === to ? 0 : travel.secondsBetween({ lat: from.y, lng: from.x }, { lat: to.y, lng: to.x }) / MINUTE),
    beforePickup: (HANDLING.pickupSeconds * BEFORE) / MINUTE,
    afterPickup: (HANDLING.pickupSeconds * (1 - BEFORE)) / MINUTE,
    beforeDrop: (HANDLING.dropSeconds * BEFORE) / MINUTE,
    afterDrop: (HANDLING.dropSeconds * (1 - BEFORE)) / MINUTE,
    bundleMost: p.stack,
    mayBundle: (a, b) => Math.abs(a.readyAt - b.readyAt) <= p.stackReadyMinutes && apartM(a.drop, b.drop) <= p.stackDropM,
    nearby: (a, b) => apartM(a, b) <= p.stackPickupM,
    areaOf,
    mayTake(courier, { orders }) {
      const [only] = orders;
      if (only && orders.length === 1) return suits(courier, only);
      const room = roomOf.get(courier.id);
      const cashPaise = orders.reduce((sum, { id }) => sum + (cashOf.get(id) ?? 0), 0);
      return room !== undefined && orders.length <= room.carries && cashPaise <= room.cashRoomPaise && orders.every((order) => suits(courier, order));
    },
  };
}

/** Riders with more pay an hour than the middle one cost more, so that work finds those with less. */
function dearness(riders: readonly DutyRider[], fairness: number): (rider: DutyRider) => number {
  const pays = riders.flatMap(({ paidAnHourPaise }) => paidAnHourPaise ?? []).sort((a, b) => a - b);
  const middle = pays[Math.floor(pays.length / 2)] ?? 0;
  return ({ paidAnHourPaise }) => (paidAnHourPaise === null || middle <= 0 ? 0 : fairness * Math.min(1, Math.max(0, paidAnHourPaise / middle - 1)));
}

/** The snapshot as the engine sees it. Riders whose shift is over are left out: they bring what they hold. */
export function plannedCity(snapshot: Snapshot, travel: Travel, p: PlanParameters): PlannedCity {
  const { pace } = snapshot;
  const now = minutesOf(snapshot.now, pace);
  const restaurants = new Map<string, Place>();
  const restaurantAt = (id: string, at: LatLng): Place => {
    const known = restaurants.get(id) ?? placeOf(at);
    restaurants.set(id, known);
    return known;
  };
  const areas = snapshot.areas.map(placeOf);
  const nearestArea = new Map<Place, Place>();
  const areaOf = (restaurant: Place): Place => {
    const known = nearestArea.get(restaurant);
    if (known) return known;
    let [nearest, best] = [restaurant, Number.POSITIVE_INFINITY];
    for (const area of areas) {
      const away = Math.hypot(area.x - restaurant.x, area.y - restaurant.y);
      if (away < best) [nearest, best] = [area, away];
    }
    nearestArea.set(restaurant, nearest);
    return nearest;
  };
  const rules = rulesOf(snapshot, travel, p, areaOf);
  const orderOf = (order: Pick<OpenOrder, 'orderId' | 'restaurantId' | 'pickup' | 'drop' | 'readyBy'>, since: number): Order => ({
    id: order.orderId,
    seq: since,
    pickup: restaurantAt(order.restaurantId, order.pickup),
    drop: placeOf(order.drop),
    placedAt: minutesOf(since, pace),
    readyAt: minutesOf(order.readyBy, pace),
  });
  const sorted = [...snapshot.orders].sort((a, b) => a.since - b.since || (a.orderId < b.orderId ? -1 : 1));
  const dear = dearness(snapshot.riders, p.fairness);
  const couriers: Courier[] = [];
  const inTurn = [...snapshot.riders].sort((a, b) => a.idleSince - b.idleSince || (a.riderId < b.riderId ? -1 : 1));
  for (const [seq, rider] of inTurn.entries()) {
    const offAt = rider.offDutyAt === null ? now + OPEN_END_MINUTES : minutesOf(rider.offDutyAt, pace);
    if (offAt <= now) continue;
    const { slow } = vehicleLimits(rider.vehicle);
    const promised = [...rider.jobs.filter(({ beforePickup }) => beforePickup), ...(rider.asked ? [rider.asked] : [])];
    const carried = rider.jobs.filter(({ beforePickup }) => !beforePickup);
    couriers.push({ id: rider.riderId, seq, offAt, slow, dear: dear(rider), ...standing(rider, promised, carried) });
  }
  return { now, orders: new Map(sorted.map((order) => [order.orderId, orderOf(order, order.since)])), couriers, areas, rules };

  /** Where a rider is free and what they are bound to. What is in the bag goes to its doors before anything else, or with what is still to be collected. */
  function standing(rider: DutyRider, promised: readonly RiderJob[], carried: readonly RiderJob[]): Pick<Courier, 'at' | 'freeAt' | 'held'> {
    const here = promised.map((job) => restaurantAt(job.restaurantId, job.pickup)).find((place) => roadDistanceM(latLngOf(place), rider.at) <= p.thereM);
    const at = here ?? placeOf(rider.at);
    if (promised.length > 0) {
      const [first] = promised;
      const inBag = carried.map((job) => ({ ...job, restaurantId: first?.restaurantId ?? '', pickup: first?.pickup ?? rider.at, readyBy: snapshot.now }));
      return { at, freeAt: now, held: [...promised, ...inBag].map((job) => orderOf(job, snapshot.now)) };
    }
    const { slow } = vehicleLimits(rider.vehicle);
    let [place, clock] = [at, now];
    const doors = carried.map(({ drop }) => placeOf(drop));
    while (doors.length > 0) {
      doors.sort((a, b) => rules.travel(place, a) - rules.travel(place, b));
      const next = doors.shift();
      if (!next) break;
      clock += rules.travel(place, next) * slow + rules.beforeDrop + rules.afterDrop;
      place = next;
    }
    return { at: place, freeAt: clock };
  }
}

/** Road metres from a rider to where the trip begins. */
export const pickupMetres = (rider: DutyRider, trip: Trip): number => roadDistanceM(rider.at, latLngOf(trip.restaurant));
