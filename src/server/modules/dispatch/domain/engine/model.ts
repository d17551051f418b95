/** A place, as the rules' `travel` understands it. Two people at one spot may share the object; a restaurant is always one object. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** An order that has been placed and not yet collected. Times are minutes. */
export interface Order {
  readonly id: string;
  /** Rises with each order told to the engine: the last word in ties. */
  readonly seq: number;
  readonly pickup: Place;
  readonly drop: Place;
  readonly placedAt: number;
  readonly readyAt: number;
}

/** Where a courier is, or will be when what was begun is done. */
export interface Courier {
  readonly id: string;
  readonly seq: number;
  readonly at: Place;
  /** When the courier is at `at` and free to be told something. */
  readonly freeAt: number;
  /** No order is collected after this. */
  readonly offAt: number;
  /** Orders promised to this courier and not yet collected: their first trip, which may grow and goes to nobody else. */
  readonly held?: readonly Order[];
  /** How many times longer than `travel` says this courier rides; absent: as it says. */
  readonly slow?: number;
  /** What a minute of this courier costs besides what the engine finds. */
  readonly dear?: number;
}

/** What a set of rules says about the work. One for each kind of platform. */
export interface DispatchRules {
  /** Minutes from one place to another. */
  readonly travel: (from: Place, to: Place) => number;
  /** Minutes from reaching a restaurant to the pickup, and from the pickup to leaving. */
  readonly beforePickup: number;
  readonly afterPickup: number;
  /** Minutes from reaching a door to the drop, and from the drop to leaving. */
  readonly beforeDrop: number;
  readonly afterDrop: number;
  /** Orders that may be carried together, and which. */
  readonly bundleMost: number;
  readonly mayBundle: (a: Order, b: Order) => boolean;
  /** Whether orders of these two restaurants may be collected on one trip; absent: of one restaurant only. */
  readonly nearby?: (a: Place, b: Place) => boolean;
  /** Absent: every courier may take every trip. */
  readonly mayTake?: (courier: Courier, trip: Trip) => boolean;
  /** The place that a restaurant's demand is counted at; absent: the restaurant itself. */
  readonly areaOf?: (restaurant: Place) => Place;
}

/** Orders collected one after the other, mostly at one restaurant, and then delivered in this sequence. */
export interface Trip {
  /** Where the first is collected. */
  readonly restaurant: Place;
  readonly orders: readonly Order[];
  /** When collecting can begin so that no food is waited for. */
  readonly readyAt: number;
  readonly end: Place;
  /** Minutes from the first pickup to being free again. */
  readonly span: number;
  /** Minutes of the trip's click-to-doors if the first pickup were at minute 0, summed over its orders. */
  readonly base: number;
  /** Minutes of the span that are riding, and those before each order's door, summed over the orders. */
  readonly riding: number;
  readonly ridingToDoors: number;
}

/** Sends a courier to a restaurant, with or without an order in mind, or has the trip collected now. */
export type Decision =
  | { readonly kind: 'move'; readonly courier: Courier; readonly to: Place; readonly arriveAt: number }
  | { readonly kind: 'collect'; readonly courier: Courier; readonly trip: Trip; readonly at: number; readonly freeAt: number };
