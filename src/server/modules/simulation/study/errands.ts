import { bonusOf, GUESSED_TRAVEL, payOf, payParts } from '../../dispatch/index.ts';
import { draws } from '../domain/city/chance.ts';
import { type Errand, nextStop, type Stop } from '../domain/city/errands.ts';
import { collectableAt } from '../domain/city/kitchens.ts';
import { localOf } from '../domain/city/weather.ts';
import { type Town, type TownOrder, type TownRider, whereIs } from './town.ts';

/** Riders bring the customers' cash in when they have time and more than this with them, paise. */
const BRINGS_CASH_FROM = 150_000;
/** Nothing to ride: the same counter, the same door, metres. */
const HERE_M = 30;

const errandOf = (order: TownOrder): Errand => ({
  orderId: order.id,
  pickup: order.wish.kitchen.at,
  drop: order.wish.drop,
  readyBy: order.readyBy,
  collected: order.state === 'picked_up',
});

/** Does something later, unless the rider has changed their mind by then. */
function later(town: Town, rider: TownRider, at: number, act: () => void): void {
  const { turn } = rider;
  town.queue.add(Math.max(town.now, at), () => {
    if (rider.turn === turn) act();
  });
}

/** Ends a ride where the rider is now. */
function halt(town: Town, rider: TownRider): void {
  rider.at = whereIs(rider, town.now);
  if (rider.ride) {
    const { ride } = rider;
    const share = Math.min(1, (town.now - ride.leaves) / Math.max(1, ride.arrives - ride.leaves));
    rider.riddenM += town.streets.metres(ride.from, ride.to) * share;
    town.rides.push({ ...ride, to: rider.at, arrives: town.now, riderId: rider.id });
  }
  rider.ride = null;
  rider.turn += 1;
}

function setOff(town: Town, rider: TownRider, to: Stop['to'], orderId: string | null, key: string, arrive: () => void): void {
  halt(town, rider);
  const { person } = rider;
  const metres = town.streets.metres(rider.at, to);
  const seconds = metres < HERE_M ? 0 : town.streets.seconds({ from: rider.at, to, leaves: town.now, vehicle: person.vehicle, pace: person.pace, key });
  const arrives = town.now + Math.round(seconds * 1_000);
  rider.ride = { from: rider.at, to, leaves: town.now, arrives, orderId };
  later(town, rider, arrives, arrive);
}

/** The rider goes on with what is in hand; with nothing, rests, or goes home when the shift is over. */
export function goOn(town: Town, rider: TownRider): void {
  halt(town, rider);
  rider.held = false;
  const stop = nextStop(rider.at, town.now, rider.jobs.map(errandOf), GUESSED_TRAVEL.secondsBetween);
  const order = stop && rider.jobs.find((job) => job.id === stop.orderId);
  if (stop && order) {
    const key = `${rider.id} ${order.id} ${stop.kind}`;
    setOff(town, rider, stop.to, order.id, key, () => (stop.kind === 'pickup' ? atCounter(town, rider, order) : atDoor(town, rider, order)));
  } else rest(town, rider);
}

function rest(town: Town, rider: TownRider): void {
  rider.idleSince = town.now;
  if (rider.cashPaise > BRINGS_CASH_FROM) rider.cashPaise = 0;
  if (rider.leaving) offDuty(town, rider);
  town.wake();
}

export function offDuty(town: Town, rider: TownRider): void {
  if (!rider.shift) return;
  halt(town, rider);
  rider.dutyMs += town.now - rider.shift.since;
  rider.shift = null;
  rider.leaving = false;
}

/** Towards where more work is expected, as long as nothing comes. */
export function stroll(town: Town, rider: TownRider, to: Stop['to']): void {
  setOff(town, rider, to, null, `${rider.id} stroll ${town.now}`, () => halt(town, rider));
}

function atCounter(town: Town, rider: TownRider, order: TownOrder): void {
  const before = rider.ride?.leaves === town.now;
  halt(town, rider);
  rider.held = true;
  order.atCounterAt = town.now;
  const hand = draws(`${town.life.seed} counter ${order.id}`);
  const handled = town.now + (before ? hand.between(10, 30) : hand.between(50, 150)) * 1_000;
  if (order.cooking) later(town, rider, Math.round(Math.max(handled, collectableAt(order.cooking, town.now))), () => collect(town, rider, order));
}

function collect(town: Town, rider: TownRider, order: TownOrder): void {
  order.state = 'picked_up';
  order.pickedUpAt = town.now;
  goOn(town, rider);
  town.wake();
}

function atDoor(town: Town, rider: TownRider, order: TownOrder): void {
  halt(town, rider);
  rider.held = true;
  const handSeconds = draws(`${town.life.seed} door ${order.id}`).around(130, 0.45);
  later(town, rider, Math.round(town.now + Math.min(600, handSeconds) * 1_000), () => handOver(town, rider, order));
}

/** Pays the rider by dispatch's published formula, and the day's bonus when it is reached. */
function pay(town: Town, rider: TownRider, order: TownOrder): void {
  const waitedSeconds = ((order.pickedUpAt ?? town.now) - (order.atCounterAt ?? town.now)) / 1_000;
  order.payPaise = payOf(payParts({ distanceM: order.tripM, waitedSeconds, tipPaise: order.wish.tipPaise }));
  const day = localOf(town.now).midnight;
  const trips = (rider.trips.get(day) ?? 0) + 1;
  rider.trips.set(day, trips);
  rider.paidPaise += order.payPaise + bonusOf(trips) - bonusOf(trips - 1);
}

function handOver(town: Town, rider: TownRider, order: TownOrder): void {
  order.state = 'delivered';
  order.end = 'delivered';
  order.endedAt = town.now;
  rider.cashPaise += order.wish.cashPaise;
  pay(town, rider, order);
  letGo(town, rider, order);
}

/** The order is no longer the rider's: delivered or cancelled. */
export function letGo(town: Town, rider: TownRider, order: TownOrder): void {
  rider.jobs = rider.jobs.filter((job) => job !== order);
  if (rider.jobs.length === 0) rider.busyMs += town.now - rider.busySince;
  goOn(town, rider);
}

/** The rider said yes. */
export function takeOn(town: Town, rider: TownRider, order: TownOrder): void {
  if (rider.jobs.length === 0) rider.busySince = town.now;
  rider.jobs.push(order);
  if (rider.jobs.length > 1) for (const job of rider.jobs) job.stacked = true;
  order.state = 'assigned';
  order.assignedAt = town.now;
  if (!rider.held) goOn(town, rider);
}
