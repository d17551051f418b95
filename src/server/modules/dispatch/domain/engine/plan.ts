import { assign } from './assignment.ts';
import type { Courier, DispatchRules, Order, Trip } from './model.ts';
import { tripOf, withOrder, without } from './trip.ts';
import { type Prices, Walk } from './walk.ts';

const IMPOSSIBLE = 1e7;
const LEAST_GAIN = 1e-6;
/** Two couriers exchange tails only if their orders wait more than this together: the rest is left to the other moves. */
const CROSS_FROM = 1;

export interface Route {
  readonly courier: Courier;
  /** What a minute of this courier costs. */
  readonly price: number;
  trips: Trip[];
  cost: number;
}

interface Place {
  readonly route: Route;
  readonly trips: Trip[];
  readonly cost: number;
  readonly delta: number;
}

/** Routes of all couriers for the orders known now, and the search that makes them better. */
export class Plan {
  readonly routes: Route[] = [];
  readonly unserved: Order[] = [];
  private readonly walk: Walk;
  private readonly other: Walk;
  private readonly rules: DispatchRules;
  private readonly prices: Prices;

  constructor(rules: DispatchRules, prices: Prices, now: number) {
    this.rules = rules;
    this.prices = prices;
    this.walk = new Walk(rules, prices, now);
    this.other = new Walk(rules, prices, now);
  }

  /** Adds a courier with the trips of an earlier plan; those that can't be driven any more go to the unserved. */
  add(courier: Courier, trips: readonly Trip[]): void {
    const kept: Trip[] = [];
    const price = this.prices.work + (this.prices.minutes?.get(courier.id) ?? 0);
    this.walk.start(courier, price);
    for (const trip of trips) {
      if (this.walk.take(trip)) kept.push(trip);
      else this.unserved.push(...trip.orders);
    }
    this.routes.push({ courier, price, trips: kept, cost: this.costOf(courier, price, kept) });
  }

  costOf(courier: Courier, price: number, trips: readonly Trip[]): number {
    this.walk.start(courier, price);
    for (const trip of trips) if (!this.walk.take(trip)) return Number.POSITIVE_INFINITY;
    return this.walk.cost;
  }

  total(): number {
    let sum = this.unserved.length * this.prices.unserved;
    for (const { cost } of this.routes) sum += cost;
    return sum;
  }

  /** The cheapest way to give the order to a courier, of those under `below`; `own` is a route as it would be without it. */
  private bestFor(order: Order, below: number, own: Route | null, ownTrips: readonly Trip[], ownCost: number): Place | null {
    const single = tripOf([order], this.rules);
    const { mayServe } = this.rules;
    let best: Place | null = null;
    let least = below;
    for (const route of this.routes) {
      const { courier, price } = route;
      if (this.walk.floor(courier, price, single) >= least) continue;
      if (order.readyAt > courier.offAt || (mayServe && !mayServe(courier, order))) continue;
      const trips = route === own ? ownTrips : route.trips;
      const cost = route === own ? ownCost : route.cost;
      this.walk.start(courier, price);
      for (let i = 0; i <= trips.length; i++) {
        // What comes before is as it was: nothing placed here can cost less than the order by itself.
        this.other.copy(this.walk);
        if (!this.other.take(single)) break;
        let fits = true;
        if (this.other.cost - cost < least || i < trips.length) {
          for (let k = i; k < trips.length && fits; k++) fits = this.other.take(trips[k] as Trip);
          if (fits && this.other.cost - cost < least) {
            least = this.other.cost - cost;
            best = { route, trips: [...trips.slice(0, i), single, ...trips.slice(i)], cost: this.other.cost, delta: least };
          }
        }
        const trip = trips[i];
        if (!trip) break;
        if (trip.restaurant === order.pickup) {
          const merged = withOrder(trip, order, this.rules);
          if (merged) {
            this.other.copy(this.walk);
            fits = this.other.take(merged);
            for (let k = i + 1; k < trips.length && fits; k++) fits = this.other.take(trips[k] as Trip);
            if (fits && this.other.cost - cost < least) {
              least = this.other.cost - cost;
              best = { route, trips: [...trips.slice(0, i), merged, ...trips.slice(i + 1)], cost: this.other.cost, delta: least };
            }
          }
        }
        if (!this.walk.take(trip)) break;
      }
    }
    return best;
  }

  private put({ route, trips, cost }: Place): void {
    route.trips = trips;
    route.cost = cost;
  }

  /** Gives unserved orders to couriers, the earliest ready first. */
  insertAll(): void {
    const waiting = this.unserved.splice(0).sort((a, b) => a.readyAt - b.readyAt || a.seq - b.seq);
    for (const order of waiting) {
      const place = this.bestFor(order, this.prices.unserved, null, [], 0);
      if (place) this.put(place);
      else this.unserved.push(order);
    }
  }

  /** Moves single orders to where they are cheaper. */
  relocate(): boolean {
    let better = false;
    for (const route of this.routes) {
      for (const order of route.trips.flatMap(({ orders }) => orders)) {
        const index = route.trips.findIndex(({ orders }) => orders.includes(order));
        const trip = route.trips[index];
        if (!trip) continue;
        const left = without(trip, order, this.rules);
        const trips = [...route.trips.slice(0, index), ...(left ? [left] : []), ...route.trips.slice(index + 1)];
        const cost = this.costOf(route.courier, route.price, trips);
        const saving = route.cost - cost;
        const place = this.bestFor(order, saving - LEAST_GAIN, route, trips, cost);
        if (!place) continue;
        if (place.route !== route) {
          route.trips = trips;
          route.cost = cost;
        }
        this.put(place);
        better = true;
      }
    }
    return better;
  }

  /** Gives everything after each courier's first `keep` trips anew, all at once and at the least cost. */
  reassign(keep: number): boolean {
    const tails: Trip[][] = [];
    for (const { trips } of this.routes) if (trips.length > keep) tails.push(trips.slice(keep));
    const columns = this.routes.length;
    if (tails.length === 0) return false;
    const costs = new Float64Array(tails.length * columns);
    const alone = new Float64Array(columns);
    for (const [c, { courier, price, trips }] of this.routes.entries()) {
      this.walk.start(courier, price);
      for (let k = 0; k < keep && k < trips.length; k++) this.walk.take(trips[k] as Trip);
      alone[c] = this.walk.cost;
      const cut = trips.length < keep;
      for (const [t, tail] of tails.entries()) {
        this.other.copy(this.walk);
        let fits = !cut;
        for (const trip of tail) {
          if (!fits) break;
          fits = this.mayTake(courier, trip) && this.other.take(trip);
        }
        costs[t * columns + c] = fits ? this.other.cost - this.walk.cost : IMPOSSIBLE;
      }
    }
    const columnOf = assign(costs, tails.length, columns);
    let [was, is] = [0, 0];
    for (const route of this.routes) was += route.cost;
    const given: (Trip[] | undefined)[] = [];
    for (const [t, c] of columnOf.entries()) {
      given[c] = tails[t];
      is += costs[t * columns + c] ?? 0;
    }
    for (const value of alone) is += value;
    if (is > was - LEAST_GAIN) return false;
    for (const [c, route] of this.routes.entries()) {
      route.trips = [...route.trips.slice(0, keep), ...(given[c] ?? [])];
      route.cost = this.costOf(route.courier, route.price, route.trips);
    }
    return true;
  }

  private mayTake(courier: Courier, trip: Trip): boolean {
    const { mayServe } = this.rules;
    return !mayServe || trip.orders.every((order) => mayServe(courier, order));
  }

  /** Exchanges what two couriers do after any of their trips. */
  crossTails(): boolean {
    let better = false;
    const spare = this.routes.map(({ trips, cost }) => cost - trips.reduce((sum, { orders, readyAt, base }) => sum + orders.length * readyAt + base, 0));
    for (const [i, a] of this.routes.entries()) {
      for (let j = i + 1; j < this.routes.length; j++) {
        const b = this.routes[j] as Route;
        if (a.trips.length + b.trips.length < 2 || (spare[i] ?? 0) + (spare[j] ?? 0) < CROSS_FROM) continue;
        if (this.crossPair(a, b)) better = true;
      }
    }
    return better;
  }

  private crossPair(a: Route, b: Route): boolean {
    const was = a.cost + b.cost;
    let least = was - LEAST_GAIN;
    let [atA, atB] = [-1, -1];
    for (let i = 0; i <= a.trips.length; i++) {
      for (let j = 0; j <= b.trips.length; j++) {
        if ((i === 0 && j === 0) || (i === a.trips.length && j === b.trips.length)) continue;
        const first = this.joined(a, i, b, j, least);
        if (first >= least) continue;
        const second = this.joined(b, j, a, i, least - first);
        if (first + second < least) {
          least = first + second;
          [atA, atB] = [i, j];
        }
      }
    }
    if (atA < 0) return false;
    const tail = a.trips.slice(atA);
    a.trips = [...a.trips.slice(0, atA), ...b.trips.slice(atB)];
    b.trips = [...b.trips.slice(0, atB), ...tail];
    a.cost = this.costOf(a.courier, a.price, a.trips);
    b.cost = this.costOf(b.courier, b.price, b.trips);
    return true;
  }

  private joined(a: Route, i: number, b: Route, j: number, below: number): number {
    this.walk.start(a.courier, a.price);
    for (let k = 0; k < i; k++) this.walk.take(a.trips[k] as Trip);
    for (let k = j; k < b.trips.length; k++) {
      const trip = b.trips[k] as Trip;
      if (!this.mayTake(a.courier, trip) || !this.walk.take(trip) || this.walk.cost >= below) return Number.POSITIVE_INFINITY;
    }
    return this.walk.cost;
  }

  /** Improves the plan until nothing helps or the budget, in trips followed, is spent. The same plan is always improved the same way. */
  improve(budget: number): void {
    this.insertAll();
    const moves = [() => this.reassign(0), () => this.relocate(), () => this.reassign(1), () => this.crossTails()];
    let idle = 0;
    for (let next = 0; idle < moves.length && this.walk.spent + this.other.spent < budget; next = (next + 1) % moves.length) {
      const better = moves[next]?.() ?? false;
      idle = better ? 0 : idle + 1;
      if (better && this.unserved.length > 0) this.insertAll();
    }
  }
}
