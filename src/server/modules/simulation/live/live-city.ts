import type { LatLng } from '../../../kernel/geo.ts';
import { citiesOutput, localitiesOutput } from '../../catalog/contract.ts';
import { type CityPlan, imagineCity } from '../domain/city/city.ts';
import { wishes } from '../domain/city/customers.ts';
import { ridersOf } from '../domain/city/riders.ts';
import { traffic } from '../domain/city/traffic.ts';
import { type Rain, weather } from '../domain/city/weather.ts';
import { POOL } from '../domain/pool.ts';
import type { CityFacts, Sample } from '../study/facts.ts';
import { reportOf } from '../study/report.ts';
import type { Study } from '../study/study-policy.ts';
import { customersOf } from './customers.ts';
import { kitchensOf, type LiveKitchen, openAllDay, workKitchens } from './kitchens.ts';
import { lifeClock } from './life-clock.ts';
import { type LiveRider, liveRider, paceOf, paidOn } from './rider.ts';
import { workRiders } from './riders.ts';
import type { LiveOrder, Scene } from './scene.ts';
import { type Caller, signIn, type Wire, wireTo } from './wire.ts';

export interface LiveRequest {
  readonly url: string;
  readonly citySlug: string;
  readonly from: number;
  readonly hours: number;
  readonly speed: number;
  readonly riders: number;
  readonly ordersADay: number;
  readonly seed: number;
  readonly festival: number;
  readonly rain: Rain;
  readonly tell: (line: string) => void;
}

/** The server can't be simulated against as asked; the message says what to do. */
export class UnfitServerError extends Error {}

const HOUR_MS = 3_600_000;
const TICK_REAL_MS = 400;
const SAMPLE_MS = 5 * 60_000;
const TELL_REAL_MS = 10_000;
const AFTERWARDS_MS = 90 * 60_000;
const ORDERS_A_CUSTOMER = 5;
const ORDERS_A_KITCHEN = 12;
/** People of the simulation order from kitchens within this, so that none is out of a kitchen's area; metres. */
const REACH_M = 2_600;
const SIGNED_IN_AT_ONCE = 6;

/** Does something for each, some at a time. */
async function forEach<T>(all: readonly T[], atOnce: number, act: (one: T, index: number) => Promise<void>): Promise<void> {
  let next = 0;
  const work = async () => {
    while (next < all.length) {
      const index = next++;
      const one = all[index];
      if (one !== undefined) await act(one, index);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, all.length) }, work));
}

async function planOf(wire: Wire, slug: string, kitchens: readonly LiveKitchen[]): Promise<CityPlan> {
  const { cities } = await wire.anyone.get('/cities', citiesOutput);
  const city = cities.find((one) => one.slug === slug);
  if (!city) throw new UnfitServerError(`The server knows no city called ${slug}`);
  const { localities } = await wire.anyone.get(`/cities/${slug}/localities`, localitiesOutput);
  const areas = localities.map(({ lat, lng }): LatLng => ({ lat, lng }));
  const known = kitchens.map(({ id, at, prepMinutes }) => ({ id, at, prepMinutes, reachM: REACH_M }));
  return imagineCity({ slug, middle: { lat: city.lat, lng: city.lng }, areas, kitchens: known }, 0);
}

/** Signs the riders in, and refuses a server that runs at another pace. */
async function ridersIn(wire: Wire, { citySlug, riders, speed, tell }: LiveRequest): Promise<(Caller & { readonly token: string; readonly userId: string })[]> {
  if (riders > POOL.ridersOf(citySlug)) throw new UnfitServerError(`The demo has ${POOL.ridersOf(citySlug)} riders for simulations of ${citySlug}`);
  const first = await signIn(wire, POOL.riderPhone(citySlug, 0), tell);
  const pace = await paceOf(first).catch(() => null);
  if (pace === null)
    throw new UnfitServerError('The server has no riders for simulations: its demo was seeded before there were any. Start it with a new DATA_DIR.');
  if (pace !== speed)
    throw new UnfitServerError(
      `The server lives at ${pace} times the pace of life, not ${speed}. Start it with SIMULATION_SPEED=${speed} SIMULATE=0 RATE_LIMITS=0 npm start, or give --speed ${pace}.`,
    );
  const all = [first];
  await forEach(
    Array.from({ length: riders - 1 }, (_, index) => index + 1),
    SIGNED_IN_AT_ONCE,
    async (n) => {
      all[n] = await signIn(wire, POOL.riderPhone(citySlug, n), tell);
    },
  );
  return all;
}

function sampleOf(at: number, orders: readonly LiveOrder[], riders: readonly LiveRider[]): Sample {
  const open = orders.filter((order) => order.end === 'open');
  return {
    at,
    unassigned: open.filter(({ askFrom, assignedAt }) => askFrom !== null && askFrom <= at && assignedAt === null).length,
    open: open.length,
    onDuty: riders.filter((rider) => rider.onSince !== null).length,
    busy: riders.filter((rider) => rider.busySince !== null).length,
  };
}

/** Lives some hours of a city against a running server, through its public API and sockets, as its clients would. */
export async function liveCity(request: LiveRequest): Promise<Study> {
  const { url, citySlug, from, hours, speed, seed, ordersADay, festival, rain, tell } = request;
  const to = from + hours * HOUR_MS;
  const wire = wireTo(url, () => performance.now());
  const signedIn = await ridersIn(wire, request);
  tell(`${signedIn.length} riders signed in`);
  const kitchens = await kitchensOf(wire, citySlug, tell);
  const putBack = await openAllDay(kitchens);
  tell(`${kitchens.length} kitchens at work, ${kitchens.filter(({ open }) => !open).length} of them opened for the simulation`);

  const plan = await planOf(wire, citySlug, kitchens);
  const sky = weather(citySlug, seed, from, to, rain);
  const all = wishes(plan, { seed, from, to, ordersADay, festival }, sky);
  const people = ridersOf(plan, seed, signedIn.length, from, to);
  const clock = lifeClock(from, speed, () => performance.now());
  const streets = traffic(plan, sky, seed);
  const offers = { made: 0, accepted: 0, declined: 0, expired: 0, withdrawn: 0 };
  const scene: Scene = { seed, plan, wire, clock, sky, streets, orders: new Map(), offers, tell };
  const counter = workKitchens(scene, kitchens, Math.max(1, ordersADay / ORDERS_A_KITCHEN / Math.max(1, kitchens.length)));
  const riders = people.flatMap((person, index) => (signedIn[index] ? [liveRider(person, signedIn[index])] : []));
  const { tick, goOn, goOff } = workRiders(scene, counter.collect);
  const customers = customersOf(scene, Math.ceil(all.length / ORDERS_A_CUSTOMER));
  const kitchenOf = new Map(kitchens.map((kitchen) => [kitchen.id, kitchen]));

  await forEach(
    riders.filter(({ person }) => person.shifts.some((shift) => shift.from <= from && shift.leaves > from)),
    SIGNED_IN_AT_ONCE,
    goOn,
  );
  await forEach(
    Array.from({ length: customers.people }, (_, nth) => nth),
    SIGNED_IN_AT_ONCE,
    customers.signIn,
  );
  await forEach(kitchens, SIGNED_IN_AT_ONCE, ({ slug }) => customers.readMenu(slug));
  tell(`${customers.people} customers signed in; ${all.length} orders to come`);
  clock.start();

  const samples: Sample[] = [];
  const ticking = setInterval(() => tick(riders), TICK_REAL_MS);
  const sampling = setInterval(() => clock.now() <= to && samples.push(sampleOf(clock.now(), [...scene.orders.values()], riders)), SAMPLE_MS / speed);
  const telling = setInterval(() => {
    const now = sampleOf(clock.now(), [...scene.orders.values()], riders);
    const delivered = [...scene.orders.values()].filter((order) => order.end === 'delivered').length;
    tell(
      `${Math.round(((clock.now() - from) / (to - from)) * 100)} %: ${scene.orders.size} placed, ${delivered} delivered, ${now.open} open, ${now.onDuty} riders on duty`,
    );
  }, TELL_REAL_MS);

  const days = new Set([new Date().toISOString().slice(0, 10)]);
  try {
    const ordering = all.map(async (wish, nth) => {
      await clock.wait(wish.placedAt - clock.now());
      const restaurant = kitchenOf.get(wish.kitchen.id);
      if (restaurant && !clock.ended) await customers.order(wish, nth, restaurant);
    });
    await Promise.race([Promise.all(ordering), clock.wait(to + AFTERWARDS_MS - clock.now())]);
  } finally {
    for (const timer of [ticking, sampling, telling]) clearInterval(timer);
    await forEach(riders, SIGNED_IN_AT_ONCE, goOff);
    clock.end();
    await putBack();
  }
  days.add(new Date().toISOString().slice(0, 10));
  const ours = new Set(scene.orders.keys());
  const paid = new Map<LiveRider, number>();
  await forEach(riders, SIGNED_IN_AT_ONCE, async (rider) => {
    let sum = 0;
    if (rider.trips > 0) for (const date of localDays(days)) sum += await paidOn(wire, rider, date, ours);
    paid.set(rider, sum);
  });
  const facts: CityFacts = {
    from,
    to,
    orders: [...scene.orders.values()].map((order) => ({ ...order, cookedAt: order.cooking?.cookedAt ?? null })),
    riders: riders.map((rider) => ({
      id: rider.person.id,
      dutyMs: rider.dutyMs,
      busyMs: rider.busyMs + (rider.busySince === null ? 0 : clock.now() - rider.busySince),
      trips: rider.trips,
      paidPaise: paid.get(rider) ?? 0,
      riddenM: Math.round(rider.riddenM),
    })),
    offers,
    samples,
    decisionMs: [],
    callMs: wire.calls,
    errors: wire.errors,
  };
  return { city: citySlug, from, hours, seed, riders: riders.length, ordersADay, festival, rain, speed, reports: [reportOf('live', facts)] };
}

/** The local days in India that these UTC days touch. */
function localDays(days: ReadonlySet<string>): string[] {
  const all = [...days].flatMap((day) => [day, new Date(Date.parse(`${day}T12:00:00Z`) + 24 * HOUR_MS).toISOString().slice(0, 10)]);
  return [...new Set(all)];
}
