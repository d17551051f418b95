import { roadDistanceM } from '../../../kernel/geo.ts';
import { type Assignment, MISSED_OFFERS_TO_REST, payOf, payParts } from '../../dispatch/index.ts';
import { answer } from '../domain/city/riders.ts';
import { offDuty, takeOn } from './errands.ts';
import { type Town, type TownOrder, type TownRider, whereIs } from './town.ts';

/** As long as the live dispatcher gives, seconds. */
const OFFER_SECONDS = 30;

/** The offer comes to nothing; the order is looked after anew. */
function close(town: Town, rider: TownRider, order: TownOrder, status: 'declined' | 'expired' | 'withdrawn'): void {
  rider.offered = null;
  order.last = { riderId: rider.id, status, answeredAt: new Date(town.now) };
  if (order.state === 'offered') order.state = 'waiting';
  town.offers[status] += 1;
  if (rider.leaving && rider.jobs.length === 0) offDuty(town, rider);
  town.wake();
}

function expire(town: Town, rider: TownRider, order: TownOrder): void {
  close(town, rider, order, 'expired');
  rider.missed += 1;
  if (rider.missed >= MISSED_OFFERS_TO_REST && rider.jobs.length === 0) offDuty(town, rider);
}

/** Asks a rider for an order; the rider answers in their own time, or not. */
export function makeOffer(town: Town, rider: TownRider, order: TownOrder): void {
  order.state = 'offered';
  order.offers += 1;
  rider.offered = order;
  town.offers.made += 1;
  const seen = {
    payPaise: payOf(payParts({ distanceM: order.tripM, waitedSeconds: 0, tipPaise: order.wish.tipPaise })),
    pickupM: rider.jobs.some((job) => job.wish.kitchen.id === order.wish.kitchen.id) ? 0 : roadDistanceM(whereIs(rider, town.now), order.wish.kitchen.at),
    tripM: order.tripM,
    raining: town.sky.raining(town.now),
    leaving: rider.leaving,
  };
  const said = answer(rider.person, seen, `${town.life.seed} offer ${rider.id} ${order.id} ${order.offers}`);
  const inTime = said && said.afterSeconds < OFFER_SECONDS;
  town.queue.add(town.now + Math.round((inTime ? said.afterSeconds : OFFER_SECONDS) * 1_000), () => {
    if (rider.offered !== order || order.state !== 'offered') return;
    if (!inTime) return expire(town, rider, order);
    rider.missed = 0;
    if (!said.accepts) return close(town, rider, order, 'declined');
    rider.offered = null;
    town.offers.accepted += 1;
    takeOn(town, rider, order);
    town.wake();
  });
}

/** The order ends while a rider is asked for it. */
export function withdraw(town: Town, order: TownOrder): void {
  const rider = town.riders.find((one) => one.offered === order);
  if (rider) close(town, rider, order, 'withdrawn');
}

/** What speaks against a choice by the contract of policies, or null. */
export function fault(
  { orderId, riderId }: Assignment,
  order: TownOrder | undefined,
  rider: TownRider | undefined,
  cashRoomPaise: number,
  notTo: boolean,
): string | null {
  if (!order || order.id !== orderId || order.state !== 'waiting') return 'order_not_open';
  if (!rider?.shift || rider.id !== riderId) return 'rider_not_on_duty';
  if (rider.offered) return 'rider_asked_twice';
  if (notTo) return 'asked_who_declined';
  return order.wish.cashPaise > cashRoomPaise ? 'cash_over_limit' : null;
}
