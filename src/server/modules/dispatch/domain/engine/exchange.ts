import { assign } from './assignment.ts';
import type { DispatchRules, Trip } from './model.ts';
import { mayTake, type Route } from './route.ts';
import { LEAST_GAIN, type Walk } from './walk.ts';

const IMPOSSIBLE = 1e7;
/** Two couriers exchange tails only if their orders wait more than this together: the rest is left to the other moves. */
const CROSS_FROM = 1;

/** Gives everything after each courier's first `keep` trips (and those that stay anyway) anew, all at once and at the least cost. True if the plan became better. */
export function reassign(routes: readonly Route[], keep: number, rules: DispatchRules, walk: Walk, trial: Walk): boolean {
  const kept = routes.map(({ fixed }) => Math.max(keep, fixed));
  const tails = routes.flatMap(({ trips }, c) => (trips.length > (kept[c] ?? keep) ? [trips.slice(kept[c])] : []));
  if (tails.length === 0) return false;
  const columns = routes.length;
  const costs = new Float64Array(tails.length * columns).fill(IMPOSSIBLE);
  let [was, is] = [0, 0];
  for (const [c, { courier, price, trips, cost }] of routes.entries()) {
    walk.start(courier, price);
    walk.follow(trips, 0, kept[c]);
    was += cost;
    is += walk.cost;
    if (trips.length < (kept[c] ?? keep)) continue;
    for (const [t, tail] of tails.entries()) {
      trial.copy(walk);
      if (tail.every((trip) => mayTake(rules, courier, trip)) && trial.follow(tail)) costs[t * columns + c] = trial.cost - walk.cost;
    }
  }
  const given = new Map<number, readonly Trip[]>();
  for (const [t, c] of assign(costs, tails.length, columns).entries()) {
    given.set(c, tails[t] ?? []);
    is += costs[t * columns + c] ?? 0;
  }
  if (is > was - LEAST_GAIN) return false;
  for (const [c, route] of routes.entries()) change(route, [...route.trips.slice(0, kept[c]), ...(given.get(c) ?? [])], walk);
  return true;
}

function change(route: Route, trips: readonly Trip[], walk: Walk): void {
  walk.start(route.courier, route.price);
  walk.follow(trips);
  route.trips = trips;
  route.cost = walk.cost;
}

/** What the first trips of one courier and then the last of another cost the first, infinite from `below` on. */
function joined(a: Route, i: number, b: Route, j: number, below: number, rules: DispatchRules, walk: Walk): number {
  walk.start(a.courier, a.price);
  walk.follow(a.trips, 0, i);
  for (let k = j; k < b.trips.length; k++) {
    const trip = b.trips[k];
    if (!trip || !mayTake(rules, a.courier, trip) || !walk.take(trip) || walk.cost >= below) return Number.POSITIVE_INFINITY;
  }
  return walk.cost;
}

function crossPair(a: Route, b: Route, rules: DispatchRules, walk: Walk): boolean {
  let least = a.cost + b.cost - LEAST_GAIN;
  let [atA, atB] = [-1, -1];
  for (let i = a.fixed; i <= a.trips.length; i++) {
    for (let j = b.fixed; j <= b.trips.length; j++) {
      if ((i === a.fixed && j === b.fixed) || (i === a.trips.length && j === b.trips.length)) continue;
      const first = joined(a, i, b, j, least, rules, walk);
      if (first >= least) continue;
      const second = joined(b, j, a, i, least - first, rules, walk);
      if (first + second >= least) continue;
      least = first + second;
      [atA, atB] = [i, j];
    }
  }
  if (atA < 0) return false;
  const tail = a.trips.slice(atA);
  change(a, [...a.trips.slice(0, atA), ...b.trips.slice(atB)], walk);
  change(b, [...b.trips.slice(0, atB), ...tail], walk);
  return true;
}

/** Minutes that the trips cost above what they would if every order were collected when it is ready. */
const spareOf = ({ trips, cost }: Route): number => trips.reduce((left, { orders, readyAt, base }) => left - orders.length * readyAt - base, cost);

/** Exchanges what two couriers do after any of their trips, pair by pair. True if the plan became better. */
export function crossTails(routes: readonly Route[], rules: DispatchRules, walk: Walk): boolean {
  let better = false;
  const spare = routes.map(spareOf);
  for (const [i, a] of routes.entries()) {
    for (let j = i + 1; j < routes.length; j++) {
      const b = routes[j];
      if (!b || a.trips.length + b.trips.length < 2 || (spare[i] ?? 0) + (spare[j] ?? 0) < CROSS_FROM) continue;
      if (crossPair(a, b, rules, walk)) better = true;
    }
  }
  return better;
}
