/** A place on the map, in metres. Two people at one spot may share the object; a restaurant is always one object. */
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
  /** Orders of one restaurant that may be carried together. */
  readonly bundleMost: number;
  readonly mayBundle: (a: Order, b: Order) => boolean;
  /** Absent: every courier may serve every order. */
  readonly mayServe?: (courier: Courier, order: Order) => boolean;
}

/** Orders collected together at one restaurant and delivered in this sequence. */
export interface Trip {
  readonly restaurant: Place;
  readonly orders: readonly Order[];
  /** When the last of them is ready. */
  readonly readyAt: number;
  readonly end: Place;
  /** Minutes from the pickup to being free again. */
  readonly span: number;
  /** Minutes of the trip's click-to-doors if the pickup were at minute 0, summed over its orders. */
  readonly base: number;
}

/** Sends a courier to a restaurant, with or without an order in mind, or has the trip collected now. */
export type Decision =
  | { readonly kind: 'move'; readonly courier: Courier; readonly to: Place; readonly arriveAt: number }
  | { readonly kind: 'collect'; readonly courier: Courier; readonly trip: Trip; readonly at: number; readonly freeAt: number };
