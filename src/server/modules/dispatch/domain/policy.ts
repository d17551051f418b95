import type { LatLng } from '../../../kernel/geo.ts';

/** An order that needs a rider. Instants are ms since 1970. */
export interface OpenOrder {
  readonly orderId: string;
  readonly restaurantId: string;
  readonly pickup: LatLng;
  readonly drop: LatLng;
  readonly readyBy: number;
  readonly since: number;
  /** Who must not be asked this time: the one who declined last. */
  readonly notTo: ReadonlySet<string>;
  /** What is to be collected at the door, in paise. */
  readonly cashPaise: number;
}

/** A rider on duty without an open offer, and what they carry. */
export interface DutyRider {
  readonly riderId: string;
  readonly at: LatLng;
  /** Moved by the demo. */
  readonly simulated: boolean;
  /** Since when without work: the last hand-over, or the start of duty. */
  readonly idleSince: number;
  /** How much more of customers' cash the rider may come to carry, in paise. */
  readonly cashRoomPaise: number;
  readonly jobs: readonly { readonly restaurantId: string; readonly drop: LatLng; readonly readyBy: number; readonly beforePickup: boolean }[];
}

export interface Snapshot {
  readonly now: number;
  /** How many times faster than life rides and kitchens are expected to be; 1 outside the demo. */
  readonly pace: number;
  readonly orders: readonly OpenOrder[];
  readonly riders: readonly DutyRider[];
}

/** Why this rider, in figures: what `offer.reason` shows and what an audit recomputes. */
export interface AssignmentReason {
  readonly key: 'nearest' | 'only_free' | 'operator';
  readonly params: Readonly<Record<string, number>>;
}

export interface Assignment {
  readonly orderId: string;
  readonly riderId: string;
  /** From the rider to the restaurant by road, metres. */
  readonly pickupM: number;
  readonly reason: AssignmentReason;
}

/**
 * Whom to offer which order. Pure: the same snapshot gives the same answer. An order gets at most one rider and a rider at most one order a
 * call; no one in `notTo` gets that order; capacity and the limit of cash hold.
 */
export interface AssignmentPolicy {
  readonly name: string;
  assign(snapshot: Snapshot): Assignment[];
}
