import type { Courier, DispatchRules, Place, Trip } from './model.ts';

/** Less than this is no gain, but rounding. */
export const LEAST_GAIN = 1e-6;

/** What the planner is told about prices, in minutes of click-to-door. */
export interface Prices {
  /** An order left to nobody. */
  readonly unserved: number;
  /** A minute in which a courier waits for food, */
  readonly idle: number;
  /** and this share of the price of the courier's minutes. */
  readonly idleShare: number;
  /** Weight of the square of an order's wait for its pickup. */
  readonly lateSquare: number;
  /** What a minute of each courier is worth. */
  readonly minutes?: ReadonlyMap<string, number>;
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
  /** Nothing taken yet: who stands at a counter has served the time before the pickup while standing there. */
  private standing = false;
  private slow = 1;
  private readonly rules: DispatchRules;
  private readonly prices: Prices;
  private readonly now: number;

  constructor(rules: DispatchRules, prices: Prices, now: number) {
    this.rules = rules;
    this.prices = prices;
    this.now = now;
  }

  /** Begins where the courier is, with the price of their minutes. */
  start(courier: Courier, price: number): void {
    this.at = courier.at;
    this.clock = courier.freeAt;
    this.standing = true;
    this.cost = 0;
    this.offAt = courier.offAt;
    this.slow = courier.slow ?? 1;
    this.price = price;
  }

  copy(other: Walk): void {
    this.at = other.at;
    this.clock = other.clock;
    this.standing = other.standing;
    this.cost = other.cost;
    this.offAt = other.offAt;
    this.slow = other.slow;
    this.price = other.price;
  }

  /** When the courier could collect at the restaurant if the food were ready. */
  private ableAt(restaurant: Place): number {
    const { rules, clock, now } = this;
    if (this.at === restaurant) return (this.standing ? clock : Math.max(clock, now)) + rules.beforePickup;
    return Math.max(clock, now) + rules.travel(this.at, restaurant) * this.slow + rules.beforePickup;
  }

  /** When the trip would be collected. */
  pickupAt(trip: Trip): number {
    return Math.max(trip.readyAt, this.now, this.ableAt(trip.restaurant));
  }

  /** The trip costs this courier at least so much, whatever comes before it. */
  floor(courier: Courier, price: number, trip: Trip): number {
    const { rules, now } = this;
    const able = Math.max(courier.freeAt, now) + (courier.at === trip.restaurant ? 0 : rules.beforePickup);
    const pickup = Math.max(trip.readyAt, able);
    return trip.orders.length * pickup + trip.base + price * Math.max(0, Math.min(trip.span, courier.offAt - pickup));
  }

  /** Takes the next trip. False if its pickup would come after the end of the shift. */
  take(trip: Trip): boolean {
    this.spent++;
    const { prices, now } = this;
    const begins = Math.max(this.clock, now);
    const able = this.ableAt(trip.restaurant);
    const pickup = Math.max(trip.readyAt, able, now);
    if (pickup > this.offAt) return false;
    const n = trip.orders.length;
    const late = pickup - trip.readyAt;
    const end = pickup + trip.span + (this.slow - 1) * trip.riding;
    const waits = pickup - able;
    // A minute after the end of the shift could not have been given to another order.
    const worked = end - begins - waits - Math.max(0, end - this.offAt);
    this.cost += n * pickup + trip.base + (this.slow - 1) * trip.ridingToDoors + prices.lateSquare * late * late * n;
    this.cost += this.price * Math.max(0, worked) + (prices.idle + this.price * prices.idleShare) * waits;
    this.clock = end;
    this.at = trip.end;
    this.standing = false;
    return true;
  }

  /** Takes these trips one after the other. False as soon as one can't be collected on duty. */
  follow(trips: readonly Trip[], from = 0, to = trips.length): boolean {
    for (let k = from; k < to; k++) {
      const trip = trips[k];
      if (trip && !this.take(trip)) return false;
    }
    return true;
  }
}
