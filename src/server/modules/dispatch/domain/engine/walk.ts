import type { Courier, DispatchRules, Place, Trip } from './model.ts';

/** What the planner is told about prices, in minutes of click-to-door. */
export interface Prices {
  /** An order left to nobody. */
  readonly unserved: number;
  /** A minute of a courier's work. */
  readonly work: number;
  /** A minute in which a courier waits for food. */
  readonly idle: number;
  readonly idleShare: number;
  /** What a minute of each courier is worth. */
  readonly minutes?: ReadonlyMap<string, number>;
  /** Weight of the square of an order's wait for its pickup. */
  readonly lateSquare: number;
}

/** Follows a courier through trips, one after the other, and adds up what they cost. */
export class Walk {
  at: Place = { x: 0, y: 0 };
  clock = 0;
  cost = 0;
  /** Trips taken so far: what the search spends. */
  spent = 0;
  private offAt = 0;
  private price = 0;
  private standing = false;
  private readonly rules: DispatchRules;
  private readonly prices: Prices;
  private readonly now: number;

  constructor(rules: DispatchRules, prices: Prices, now: number) {
    this.rules = rules;
    this.prices = prices;
    this.now = now;
  }

  /** Begins where the courier is. */
  start(courier: Courier, price: number): void {
    this.at = courier.at;
    this.clock = courier.freeAt;
    this.standing = true;
    this.cost = 0;
    this.offAt = courier.offAt;
    this.price = price;
  }

  copy(other: Walk): void {
    this.at = other.at;
    this.clock = other.clock;
    this.standing = other.standing;
    this.cost = other.cost;
    this.offAt = other.offAt;
    this.price = other.price;
  }

  /** When the trip would be collected. */
  pickupAt(trip: Trip): number {
    const { rules, now } = this;
    let ready = trip.readyAt > now ? trip.readyAt : now;
    const travel = this.at === trip.restaurant ? 0 : rules.travel(this.at, trip.restaurant);
    // Who already stands at the counter has been served the time before the pickup while standing there.
    const leaves = this.standing && this.at === trip.restaurant ? this.clock : this.clock > now ? this.clock : now;
    const able = leaves + travel + rules.beforePickup;
    if (able > ready) ready = able;
    return ready;
  }

  /** The trip by itself costs this courier at least so much. */
  floor(courier: Courier, price: number, trip: Trip): number {
    const { rules, now } = this;
    const able = (courier.freeAt > now ? courier.freeAt : now) + (courier.at === trip.restaurant ? 0 : rules.beforePickup);
    const pickup = trip.readyAt > able ? trip.readyAt : able;
    const sold = Math.min(trip.span, courier.offAt - pickup);
    return trip.orders.length * pickup + trip.base + (sold > 0 ? price * sold : 0);
  }

  /** Takes the next trip. False if its pickup would come after the end of the shift. */
  take(trip: Trip): boolean {
    this.spent++;
    const { rules, prices, now } = this;
    const begins = this.clock > now ? this.clock : now;
    const travel = this.at === trip.restaurant ? 0 : rules.travel(this.at, trip.restaurant);
    const able = (this.standing && travel === 0 ? this.clock : begins) + travel + rules.beforePickup;
    let pickup = trip.readyAt > able ? trip.readyAt : able;
    if (pickup < now) pickup = now;
    if (pickup > this.offAt) return false;
    const n = trip.orders.length;
    const wait = pickup - trip.readyAt;
    const end = pickup + trip.span;
    const waits = pickup - able > 0 ? pickup - able : 0;
    // A minute after the end of the shift could not have been sold to another order.
    const over = end > this.offAt ? end - this.offAt : 0;
    const sold = end - begins - waits - over;
    this.cost +=
      n * pickup + trip.base + prices.lateSquare * wait * wait * n + this.price * (sold > 0 ? sold : 0) + (prices.idle + this.price * prices.idleShare) * waits;
    this.clock = end;
    this.at = trip.end;
    this.standing = false;
    return true;
  }
}
