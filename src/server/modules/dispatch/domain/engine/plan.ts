import { crossTails, reassign } from './exchange.ts';
import type { Courier, DispatchRules, Order, Trip } from './model.ts';
import { mayTake, type Route } from './route.ts';
import { tripOf, withOrder, without } from './trip.ts';
import { LEAST_GAIN, type Prices, Walk } from './walk.ts';

/** A way to give an order to a courier. */
interface Found {
  readonly route: Route;
  readonly trips: readonly Trip[];
  readonly cost: number;
}

/** A courier's trips as they would be without the order that looks for a place. */
interface Without {
  readonly route: Route;
  readonly trips: readonly Trip[];
  readonly cost: number;
}

/** Routes of all couriers for the orders known now, and the search that makes them better. */
export class Plan {
  readonly routes: Route[] = [];
  readonly unserved: Order[] = [];
  private readonly walk: Walk;
  private readonly trial: Walk;
  private readonly rules: DispatchRules;
  private readonly prices: Prices;

  constructor(rules: DispatchRules, prices: Prices, now: number) {
    this.rules = rules;
    this.prices = prices;
    this.walk = new Walk(rules, prices, now);
    this.trial = new Walk(rules, prices, now);
  }

  /** Adds a courier with the trip they are bound to and those of an earlier plan; what can't be driven any more goes to the unserved. */
  add(courier: Courier, bound: Trip | null, trips: readonly Trip[]): void {
    const kept: Trip[] = bound ? [bound] : [];
    const price = (this.prices.minutes?.get(courier.id) ?? 0) + (courier.dear ?? 0);
    this.walk.start(courier, price);
    this.walk.follow(kept);
    for (const trip of trips) {
      const before = this.walk.cost;
      if (mayTake(this.rules, courier, trip) && this.walk.take(trip)) kept.push(trip);
      else {
        this.walk.cost = before;
        this.unserved.push(...trip.orders);
      }
    }
    this.routes.push({ courier, price, fixed: bound ? 1 : 0, trips: kept, cost: this.walk.cost });
  }

  /** What the trips cost the courier, infinite if one can't be collected on duty. */
  costOf(courier: Courier, price: number, trips: readonly Trip[]): number {
    this.walk.start(courier, price);
    return this.walk.follow(trips) ? this.walk.cost : Number.POSITIVE_INFINITY;
  }

  total(): number {
    return this.routes.reduce((sum, { cost }) => sum + cost, this.unserved.length * this.prices.unserved);
  }

  /** The cheapest way to give the order to a courier, of those under `below`. */
  private bestFor(order: Order, below: number, own: Without | null): Found | null {
    const { rules, walk, trial } = this;
    const single = tripOf([order], rules);
    let best: Found | null = null;
    let least = below;
    for (const route of this.routes) {
      const { courier, price } = route;
      if (walk.floor(courier, price, single) >= least || order.readyAt > courier.offAt || !mayTake(rules, courier, single)) continue;
      const { trips, cost } = route === own?.route ? own : route;
      walk.start(courier, price);
      for (let i = 0; i <= trips.length; i++) {
        if (i >= route.fixed) {
          trial.copy(walk);
          if (!trial.take(single)) break;
          if (trial.cost - cost < least && trial.follow(trips, i) && trial.cost - cost < least) {
            least = trial.cost - cost;
            best = { route, trips: trips.toSpliced(i, 0, single), cost: trial.cost };
          }
        }
        const trip = trips[i];
        if (!trip) break;
        const merged = withOrder(trip, order, rules);
        if (merged && mayTake(rules, courier, merged)) {
          trial.copy(walk);
          if (trial.take(merged) && trial.follow(trips, i + 1) && trial.cost - cost < least) {
            least = trial.cost - cost;
            best = { route, trips: trips.with(i, merged), cost: trial.cost };
          }
        }
        if (!walk.take(trip)) break;
      }
    }
    return best;
  }

  private put({ route, trips, cost }: Found): void {
    route.trips = trips;
    route.cost = cost;
  }

  /** Gives unserved orders to couriers, the earliest ready first. */
  private insertAll(): void {
    const waiting = this.unserved.splice(0).sort((a, b) => a.readyAt - b.readyAt || a.seq - b.seq);
    for (const order of waiting) {
      const found = this.bestFor(order, this.prices.unserved, null);
      if (found) this.put(found);
      else this.unserved.push(order);
    }
  }

  /** Moves single orders to where they are cheaper, alone or into a bundle. */
  private relocate(): boolean {
    let better = false;
    for (const route of this.routes) {
      for (const order of route.trips.flatMap(({ orders }) => orders)) {
        if (route.courier.held?.includes(order)) continue;
        const index = route.trips.findIndex(({ orders }) => orders.includes(order));
        const trip = route.trips[index];
        if (!trip) continue;
        const left = without(trip, order, this.rules);
        const trips = left ? route.trips.with(index, left) : route.trips.toSpliced(index, 1);
        const own = { route, trips, cost: this.costOf(route.courier, route.price, trips) };
        const found = this.bestFor(order, route.cost - own.cost - LEAST_GAIN, own);
        if (!found) continue;
        if (found.route !== route) this.put(own);
        this.put(found);
        better = true;
      }
    }
    return better;
  }

  /** Improves the plan until nothing helps or the budget, in trips followed, is spent. The same plan is always improved the same way. */
  improve(budget: number): void {
    const { routes, rules, walk, trial } = this;
    this.insertAll();
    const moves = [
      () => reassign(routes, 0, rules, walk, trial),
      () => this.relocate(),
      () => reassign(routes, 1, rules, walk, trial),
      () => crossTails(routes, rules, walk),
    ];
    let idle = 0;
    for (let next = 0; idle < moves.length && walk.spent + trial.spent < budget; next = (next + 1) % moves.length) {
      const better = moves[next]?.() ?? false;
      idle = better ? 0 : idle + 1;
      if (better && this.unserved.length > 0) this.insertAll();
    }
  }
}
