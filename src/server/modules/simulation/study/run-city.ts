import { type AssignmentPolicy, dispatchFrom, GUESSED_TRAVEL, NO_POLICY_MEMORY, type Travel } from '../../dispatch/index.ts';
import { draws } from '../domain/city/chance.ts';
import { goOn, letGo, offDuty } from './errands.ts';
import type { CityFacts } from './facts.ts';
import { type Looker, look } from './look.ts';
import { withdraw } from './offers.ts';
import { type Life, type Town, type TownOrder, type TownRider, townOf } from './town.ts';

export interface RunOptions {
  readonly policy: AssignmentPolicy;
  readonly travel?: Travel;
  readonly timer: () => number;
}

/** Events within this are gathered into one look, ms; with none a look comes each minute. */
const GATHER_MS = 8_000;
const MINUTE_MS = 60_000;
const SAMPLE_MS = 5 * MINUTE_MS;
/** How long a restaurant may take to accept. */
const CONFIRM_MS = 3 * MINUTE_MS;
/** After the last order was placed, life goes on for this long, so that they can end. */
const AFTERWARDS_MS = 90 * MINUTE_MS;

function cancel(town: Town, order: TownOrder, by: 'kitchen' | 'customer'): void {
  if (order.state === 'delivered' || order.state === 'cancelled') return;
  const rider = order.state === 'assigned' ? town.riders.find((one) => one.jobs.includes(order)) : undefined;
  if (order.state === 'offered') withdraw(town, order);
  order.state = 'cancelled';
  order.end = by === 'kitchen' ? 'cancelled_by_kitchen' : 'cancelled_by_customer';
  order.endedAt = town.now;
  if (rider) letGo(town, rider, order);
}

/** The kitchen took it on: cooking begins, and the search for a rider as early as the ride needs. */
function accept(town: Town, order: TownOrder): void {
  const { kitchen } = order.wish;
  const cooking = town.kitchens.get(kitchen.id)?.cook(order.id, town.now) ?? { cookedAt: town.now, toldAt: town.now };
  order.state = 'waiting';
  order.acceptedAt = town.now;
  order.readyBy = town.now + kitchen.prepMinutes * MINUTE_MS;
  order.askFrom = dispatchFrom(new Date(town.now), new Date(order.readyBy), 1).getTime();
  order.cooking = cooking;
  order.cookedAt = cooking.cookedAt;
  town.queue.add(order.askFrom, town.wake);
  if (cooking.toldAt !== null) town.queue.add(cooking.toldAt, () => told(town, order));
  town.wake();
}

function told(town: Town, order: TownOrder): void {
  if (order.state !== 'waiting' && order.state !== 'offered' && order.state !== 'assigned') return;
  order.readyBy = town.now;
  order.askFrom = Math.min(order.askFrom ?? town.now, town.now);
  town.wake();
}

function place(town: Town, order: TownOrder): void {
  const { wish } = order;
  const said = town.kitchens.get(wish.kitchen.id)?.answer(order.id) ?? { kind: 'silence' };
  const whenNew = (seconds: number, act: () => void) =>
    town.queue.add(town.now + Math.round(seconds * 1_000), () => {
      if (order.state === 'placed') act();
    });
  if (wish.regretsAfter !== null) whenNew(wish.regretsAfter, () => cancel(town, order, 'customer'));
  if (said.kind === 'silence') whenNew(CONFIRM_MS / 1_000, () => cancel(town, order, 'kitchen'));
  else whenNew(said.afterSeconds, () => (said.kind === 'accept' ? accept(town, order) : cancel(town, order, 'kitchen')));
  town.queue.add(order.promisedTo + wish.patience * 1_000, () => {
    if (order.state !== 'picked_up') cancel(town, order, 'customer');
  });
}

function onDuty(town: Town, rider: TownRider, to: number): void {
  if (rider.shift) return;
  rider.shift = { since: town.now, to };
  rider.leaving = false;
  rider.missed = 0;
  goOn(town, rider);
}

/** Begins each shift, ends it, and after a rest for offers missed brings the rider back while it lasts. */
function keepShifts(town: Town, rider: TownRider): void {
  for (const { from, to, leaves } of rider.person.shifts) {
    town.queue.add(from, () => onDuty(town, rider, to));
    const rest = draws(`${town.life.seed} rest ${rider.id} ${from}`);
    for (let back = from + rest.between(15, 30) * MINUTE_MS; back < leaves - 30 * MINUTE_MS; back += rest.between(15, 30) * MINUTE_MS)
      town.queue.add(Math.round(back), () => onDuty(town, rider, to));
    town.queue.add(leaves, () => {
      rider.leaving = true;
      if (rider.jobs.length === 0 && !rider.offered) offDuty(town, rider);
    });
  }
}

function sample(town: Town, open: ReadonlyMap<string, TownOrder>): void {
  const onDutyNow = town.riders.filter((rider) => rider.shift);
  const living = [...open.values()].filter((order) => order.end === 'open');
  const unassigned = living.filter(({ state, askFrom }) => (state === 'waiting' || state === 'offered') && (askFrom ?? 0) <= town.now);
  town.samples.push({
    at: town.now,
    unassigned: unassigned.length,
    open: living.length,
    onDuty: onDutyNow.length,
    busy: onDutyNow.filter((rider) => rider.jobs.length > 0).length,
  });
}

function every(town: Town, ms: number, until: number, act: () => void): void {
  for (let at = town.life.from; at <= until; at += ms) town.queue.add(at, act);
}

/** A run that goes a step at a time, so that whoever runs it can breathe between steps. */
export interface CityRun {
  readonly town: Town;
  /** How far it is, 0 to 1. */
  readonly progress: number;
  /** One thing happens; false when nothing is left. */
  step(): boolean;
  facts(): CityFacts;
}

/** A city's life under a policy. The same life and policy give the same facts, but for what decisions took. */
export function runCity(life: Life, { policy, travel = GUESSED_TRAVEL, timer }: RunOptions): CityRun {
  const town = townOf(life);
  const end = life.to + AFTERWARDS_MS;
  const looker: Looker = { policy, travel, timer, decisionMs: [], memory: NO_POLICY_MEMORY };
  const open = new Map<string, TownOrder>();
  const riderOf = new Map(town.riders.map((rider) => [rider.id, rider]));
  let lookedAt = Number.NEGATIVE_INFINITY;
  let lookAt = Number.POSITIVE_INFINITY;

  function lookNow(): void {
    if (town.now < lookAt) return;
    lookAt = Number.POSITIVE_INFINITY;
    lookedAt = town.now;
    for (const [id, order] of open) if (order.end !== 'open') open.delete(id);
    const quietUntil = look(town, looker, open, riderOf);
    if (quietUntil > town.now) lookBy(quietUntil);
  }
  function lookBy(at: number): void {
    const when = Math.max(at, lookedAt + GATHER_MS, town.now);
    if (when >= lookAt) return;
    lookAt = when;
    town.queue.add(when, lookNow);
  }
  town.wake = () => lookBy(town.now + 1_000);

  for (const order of town.orders)
    town.queue.add(order.placedAt, () => {
      open.set(order.id, order);
      place(town, order);
    });
  for (const rider of town.riders) keepShifts(town, rider);
  every(town, MINUTE_MS, end, () => lookBy(town.now));
  every(town, SAMPLE_MS, life.to, () => sample(town, open));

  return {
    town,
    get progress() {
      return Math.min(1, (town.now - life.from) / (end - life.from));
    },
    step() {
      const next = town.queue.next();
      if (!next || next.at > end) return false;
      town.now = next.at;
      next.what();
      return true;
    },
    facts: () => ({
      from: life.from,
      to: life.to,
      orders: town.orders,
      riders: town.riders.map((rider) => ({
        id: rider.id,
        dutyMs: rider.dutyMs + (rider.shift ? town.now - rider.shift.since : 0),
        busyMs: rider.busyMs + (rider.jobs.length > 0 ? town.now - rider.busySince : 0),
        trips: [...rider.trips.values()].reduce((sum, trips) => sum + trips, 0),
        paidPaise: rider.paidPaise,
        riddenM: Math.round(rider.riddenM),
      })),
      offers: town.offers,
      samples: town.samples,
      decisionMs: looker.decisionMs,
      errors: town.errors,
    }),
  };
}
