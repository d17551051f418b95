import type { LatLng } from '../../../kernel/geo.ts';
import { roadDistanceM } from '../../../kernel/geo.ts';
import { etaMinutes } from '../../pricing/index.ts';
import { type CityPlan, popularity } from '../domain/city/city.ts';
import { type Demand, type Wish, wishes } from '../domain/city/customers.ts';
import { type EventQueue, eventQueue } from '../domain/city/event-queue.ts';
import { type Cooking, kitchenAtWork } from '../domain/city/kitchens.ts';
import { type Rider, ridersOf } from '../domain/city/riders.ts';
import { type Traffic, traffic } from '../domain/city/traffic.ts';
import { type Rain, type Weather, weather } from '../domain/city/weather.ts';
import type { Sample } from './facts.ts';

export interface Life extends Demand {
  readonly plan: CityPlan;
  readonly riders: number;
  readonly rain: Rain;
}

export interface TownOrder {
  readonly wish: Wish;
  readonly id: string;
  /** From the kitchen to the door as the platform reckons, metres. */
  readonly tripM: number;
  readonly placedAt: number;
  readonly promisedTo: number;
  state: 'placed' | 'waiting' | 'offered' | 'assigned' | 'picked_up' | 'delivered' | 'cancelled';
  acceptedAt: number | null;
  readyBy: number;
  askFrom: number | null;
  cooking: Cooking | null;
  cookedAt: number | null;
  last: { riderId: string; status: 'declined' | 'expired' | 'withdrawn'; answeredAt: Date } | null;
  assignedAt: number | null;
  atCounterAt: number | null;
  pickedUpAt: number | null;
  endedAt: number | null;
  end: 'delivered' | 'cancelled_by_kitchen' | 'cancelled_by_customer' | 'open';
  payPaise: number;
  stacked: boolean;
  offers: number;
}

export interface Ride {
  readonly from: LatLng;
  readonly to: LatLng;
  readonly leaves: number;
  readonly arrives: number;
  /** Null: to where more work is. */
  readonly orderId: string | null;
}

export interface TownRider {
  readonly person: Rider;
  readonly id: string;
  /** Null off duty. */
  shift: { readonly since: number; readonly to: number } | null;
  leaving: boolean;
  at: LatLng;
  ride: Ride | null;
  jobs: TownOrder[];
  /** At a counter or a door: not to be sent elsewhere. */
  held: boolean;
  /** Counts changes of mind: what was set going before is void. */
  turn: number;
  offered: TownOrder | null;
  missed: number;
  idleSince: number;
  busySince: number;
  cashPaise: number;
  dutyMs: number;
  busyMs: number;
  paidPaise: number;
  riddenM: number;
  /** Delivered by local day. */
  readonly trips: Map<number, number>;
}

/** A city alive. Things happen in the order of `queue`; `now` is the instant of what happens. */
export interface Town {
  now: number;
  readonly life: Life;
  readonly queue: EventQueue<() => void>;
  readonly sky: Weather;
  readonly streets: Traffic;
  readonly orders: TownOrder[];
  readonly riders: TownRider[];
  readonly kitchens: ReadonlyMap<string, ReturnType<typeof kitchenAtWork>>;
  readonly offers: { made: number; accepted: number; declined: number; expired: number; withdrawn: number };
  readonly errors: Record<string, number>;
  readonly samples: Sample[];
  readonly rides: (Ride & { readonly riderId: string })[];
  /** Asks for a look at the whole city soon. */
  wake: () => void;
}

const MINUTE_MS = 60_000;

function orderOf(wish: Wish): TownOrder {
  const tripM = roadDistanceM(wish.kitchen.at, wish.drop);
  const promised = etaMinutes({ prepMinutes: wish.kitchen.prepMinutes, busy: false, distanceM: tripM });
  return {
    wish,
    id: wish.id,
    tripM,
    placedAt: wish.placedAt,
    promisedTo: wish.placedAt + promised.max * MINUTE_MS,
    state: 'placed',
    acceptedAt: null,
    readyBy: 0,
    askFrom: null,
    cooking: null,
    cookedAt: null,
    last: null,
    assignedAt: null,
    atCounterAt: null,
    pickedUpAt: null,
    endedAt: null,
    end: 'open',
    payPaise: 0,
    stacked: false,
    offers: 0,
  };
}

const riderOf = (person: Rider): TownRider => ({
  person,
  id: person.id,
  shift: null,
  leaving: false,
  at: person.home,
  ride: null,
  jobs: [],
  held: false,
  turn: 0,
  offered: null,
  missed: 0,
  idleSince: 0,
  busySince: 0,
  cashPaise: 0,
  dutyMs: 0,
  busyMs: 0,
  paidPaise: 0,
  riddenM: 0,
  trips: new Map(),
});

/** A city before anything has happened. */
export function townOf(life: Life): Town {
  const { plan, seed, from, to } = life;
  const sky = weather(plan.slug, seed, from, to, life.rain);
  return {
    now: from,
    life,
    queue: eventQueue(),
    sky,
    streets: traffic(plan, sky, seed),
    orders: wishes(plan, life, sky).map(orderOf),
    riders: ridersOf(plan, seed, life.riders, from, to).map(riderOf),
    kitchens: new Map(plan.kitchens.map((kitchen) => [kitchen.id, kitchenAtWork(kitchen, popularity(plan.slug, kitchen.id), seed)])),
    offers: { made: 0, accepted: 0, declined: 0, expired: 0, withdrawn: 0 },
    errors: {},
    samples: [],
    rides: [],
    wake: () => {},
  };
}

/** Where a rider is now: part of the way, when riding. */
export function whereIs(rider: TownRider, now: number): LatLng {
  const { ride } = rider;
  if (!ride || now >= ride.arrives) return ride?.to ?? rider.at;
  const share = (now - ride.leaves) / Math.max(1, ride.arrives - ride.leaves);
  return { lat: ride.from.lat + (ride.to.lat - ride.from.lat) * share, lng: ride.from.lng + (ride.to.lng - ride.from.lng) * share };
}
