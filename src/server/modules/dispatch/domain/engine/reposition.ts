import { Coverage } from './coverage.ts';
import type { Demand } from './demand.ts';
import type { Courier, DispatchRules, Place } from './model.ts';
import type { Tuning } from './tuning.ts';

/** Where a courier will be when their trips are done. */
export interface Ending {
  readonly courier: Courier;
  readonly at: Place;
  readonly inMinutes: number;
  /** Free now, with nothing to do. */
  readonly idle: boolean;
}

interface Move {
  readonly courier: Courier;
  readonly to: Place;
}

/** Later than this nobody covers anything. */
const FAR_MINUTES = 60;
const LEAST_GAIN = 1e-9;

/** Where couriers without work should go, so that the orders to come wait less. One after the other: each knows where those before are going. */
export function reposition(
  now: number,
  endings: readonly Ending[],
  restaurants: readonly Place[],
  demand: Demand,
  rules: DispatchRules,
  tuning: Tuning,
): Move[] {
  const moves: Move[] = [];
  if (tuning.farthest <= 0 || !endings.some(({ idle }) => idle)) return moves;
  const coverage = new Coverage(restaurants, demand, rules, tuning);
  const reaches = endings.map(({ at, inMinutes }) => (inMinutes < FAR_MINUTES ? coverage.reach(at, inMinutes) : null));
  const cover = () => {
    coverage.clear();
    for (const [c, reach] of reaches.entries()) if (reach) coverage.add(c, reach);
  };
  cover();
  const from = new Map<Place, Float64Array>();
  const reachFrom = (place: Place): Float64Array => {
    const reach = from.get(place) ?? coverage.reach(place, 0);
    from.set(place, reach);
    return reach;
  };
  for (const [k, { courier, at, idle }] of endings.entries()) {
    const own = reaches[k];
    if (!idle || !own) continue;
    const was = coverage.sparedBy(own, k);
    let [best, to]: [number, Place | null] = [LEAST_GAIN, null];
    for (const place of restaurants) {
      const travel = rules.travel(at, place);
      if (place === at || travel > tuning.farthest || now + travel + rules.beforePickup > courier.offAt) continue;
      const gain = coverage.sparedBy(reachFrom(place), k) - was - tuning.gain * travel;
      if (gain > best) [best, to] = [gain, place];
    }
    if (!to) continue;
    reaches[k] = reachFrom(to);
    cover();
    moves.push({ courier, to });
  }
  return moves;
}
