import type { LatLng } from '../../../kernel/geo.ts';

/** An order that needs a rider, or will soon. Instants are ms since 1970. */
export interface OpenOrder {
  readonly orderId: string;
  readonly restaurantId: string;
  readonly pickup: LatLng;
  readonly drop: LatLng;
  /** When the food is expected to be ready. */
  readonly readyBy: number;
  readonly since: number;
  /** Nobody is asked before this. */
  readonly askFrom: number;
  /** Who must not be asked this time: the one who declined last. */
  readonly notTo: ReadonlySet<string>;
  /** What is to be collected at the door, in paise. */
  readonly cashPaise: number;
}

/** What a rider asks of their work; nobody has to tell why. */
export interface RiderWishes {
  /** Farthest door from the restaurant by road, metres; null: any. */
  readonly farthestM: number | null;
  /** After dark (`Conditions.night`): short trips, and no cash at the door. */
  readonly nightSafety: boolean;
}

/** An order that a rider has taken on. */
export interface RiderJob {
  readonly orderId: string;
  readonly restaurantId: string;
  readonly pickup: LatLng;
  readonly drop: LatLng;
  readonly readyBy: number;
  readonly beforePickup: boolean;
}

/** A rider on duty and what they carry. */
export interface DutyRider {
  readonly riderId: string;
  readonly at: LatLng;
  readonly vehicle: string;
  /** Moved by the demo. */
  readonly simulated: boolean;
  /** Since when without work: the last hand-over, or the start of duty. */
  readonly idleSince: number;
  /** When the shift ends; null: when the rider says so. */
  readonly offDutyAt: number | null;
  readonly wishes: RiderWishes;
  /** Pay an hour on duty today, in paise; null before there is enough of the day to say. */
  readonly paidAnHourPaise: number | null;
  /** How much more of customers' cash the rider may come to carry, in paise. */
  readonly cashRoomPaise: number;
  /** What the rider is being asked to take on: is not asked again until that is answered. */
  readonly asked: RiderJob | null;
  readonly jobs: readonly RiderJob[];
}

export interface Conditions {
  readonly raining: boolean;
  /** So hot that riders are spared long rides. */
  readonly hot: boolean;
  /** Between 22 and 6 o'clock in the city. */
  readonly night: boolean;
}

export interface Snapshot {
  readonly now: number;
  /** How many times faster than life rides and kitchens are expected to be; 1 outside the demo. */
  readonly pace: number;
  readonly orders: readonly OpenOrder[];
  readonly riders: readonly DutyRider[];
  /** Middles of the areas that orders come from. */
  readonly areas: readonly LatLng[];
  readonly conditions: Conditions;
}

/** Seconds of life that a scooter rides from one place to another, as far as known. The same version gives the same answers. */
export interface Travel {
  readonly version: string;
  secondsBetween(from: LatLng, to: LatLng): number;
}

/** Why this rider, in figures: what `offer.reason` shows and what an audit recomputes. */
export interface AssignmentReason {
  readonly key: 'nearest' | 'only_free' | 'operator' | 'plan' | 'others_needed' | 'same_way';
  readonly params: Readonly<Record<string, number>>;
}

/** What another rider would have been worth for the order. */
export interface Alternative {
  readonly riderId: string;
  /** Until they could collect, and what it would cost more than the one chosen; minutes of life. */
  readonly collectMinutes: number;
  readonly moreMinutes: number;
}

export interface Assignment {
  readonly orderId: string;
  readonly riderId: string;
  /** From the rider to the restaurant by road, metres. */
  readonly pickupM: number;
  readonly reason: AssignmentReason;
  readonly alternatives: readonly Alternative[];
}

/** Where a rider without work would be of more use. */
export interface Suggestion {
  readonly riderId: string;
  readonly to: LatLng;
}

/** What a policy carries from one look at a city to the next, as JSON: a hint, and what it learned. Without it decisions are as lawful, and worse. */
export interface PolicyMemory {
  /** Planned trips of riders, as ids of orders. */
  readonly trips: Readonly<Record<string, readonly (readonly string[])[]>>;
  /** What a minute of a rider is worth, in minutes of click-to-door. */
  readonly minutes: Readonly<Record<string, number>>;
  /** Orders seen so far: by area (`lat,lng`), by minutes of preparation, and when the last ones came; minutes of rides. */
  readonly demand: {
    readonly lastSeq: number;
    readonly total: number;
    readonly ride: number;
    readonly placed: Readonly<Record<string, number>>;
    readonly preparation: readonly number[];
    readonly recent: readonly number[];
  } | null;
}

export const NO_POLICY_MEMORY: PolicyMemory = { trips: {}, minutes: {}, demand: null };

export interface Decided {
  readonly assignments: readonly Assignment[];
  readonly suggestions: readonly Suggestion[];
  readonly memory: PolicyMemory;
  /** Until then nothing falls due by itself; ms since 1970. */
  readonly quietUntil: number;
}

/**
 * Whom to offer which order. Pure: the same snapshot, travel times and memory give the same answer. An order gets at most one rider and a rider at most
 * one order a call; no one in `notTo` gets that order, nobody who was asked is asked again; capacity, wishes and the limit of cash hold.
 */
export interface AssignmentPolicy {
  readonly name: string;
  decide(snapshot: Snapshot, travel: Travel, memory: PolicyMemory): Decided;
}
