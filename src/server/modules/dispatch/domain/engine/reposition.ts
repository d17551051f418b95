import { Coverage } from './coverage.ts';
import { type Demand, rate } from './demand.ts';
import type { Courier, DispatchRules, Place } from './model.ts';

export interface Repositioning {
  /** Orders that each restaurant is taken to have had before the day began. */
  readonly prior: number;
  readonly ranks: readonly number[];
  readonly farthest: number;
  /** Expected minutes of wait that a minute of riding must save. */
  readonly gain: number;
  readonly worth: number;
  readonly ahead: number;
  readonly crowd: number;
  readonly load: number;
  readonly loadFrom: number;
}

export interface Ending {
  readonly courier: Courier;
  readonly at: Place;
  readonly inMinutes: number;
  readonly idle: boolean;
}

/** Later than this nobody covers anything. */
const FAR_MINUTES = 60;

/** Where couriers without work should go. */
export function reposition(
  now: number,
  endings: readonly Ending[],
  places: readonly Place[],
  demand: Demand,
  rules: DispatchRules,
  o: Repositioning,
): { courier: Courier; to: Place }[] {
  const moves: { courier: Courier; to: Place }[] = [];
  if (o.farthest <= 0 || !endings.some(({ idle }) => idle)) return moves;
  const coverage = new Coverage(places, demand, rules, o.prior, o.ranks);
  const reaches = endings.map(({ at, inMinutes }) => (inMinutes < FAR_MINUTES ? coverage.reach(at, inMinutes) : null));
  const atPlace = new Map<Place, Float64Array>();
  let stale = true;
  for (const [k, { courier, at, idle }] of endings.entries()) {
    const own = reaches[k];
    if (!idle || !own) continue;
    if (stale) {
      coverage.clear();
      for (const [c, reach] of reaches.entries()) if (reach) coverage.add(c, reach);
      stale = false;
    }
    const was = coverage.sparedBy(own, k);
    let best = 1e-9;
    let where: Place | null = null;
    for (const place of places) {
      const travel = rules.travel(at, place);
      if (place === at || travel > o.farthest || now + travel + rules.beforePickup > courier.offAt) continue;
      let reach = atPlace.get(place);
      if (!reach) atPlace.set(place, (reach = coverage.reach(place, 0)));
      const gain = coverage.sparedBy(reach, k) - was - o.gain * travel;
      if (gain > best) {
        best = gain;
        where = place;
      }
    }
    if (!where) continue;
    reaches[k] = atPlace.get(where) ?? null;
    stale = true;
    moves.push({ courier, to: where });
  }
  return moves;
}

/** What a minute of each courier is worth: the wait that orders to come would have more without them. */
export function minutePrices(
  now: number,
  endings: readonly Ending[],
  places: readonly Place[],
  demand: Demand,
  rules: DispatchRules,
  o: Repositioning,
  crowding: number,
): Map<string, number> {
  const coverage = new Coverage(places, demand, rules, o.prior, o.ranks);
  const staying = endings.filter(({ courier, inMinutes }) => courier.offAt > now + o.ahead && inMinutes - o.ahead < FAR_MINUTES);
  for (const [c, { at, inMinutes }] of staying.entries()) coverage.add(c, coverage.reach(at, inMinutes - o.ahead));
  const orders = rate(demand, now) * o.worth;
  return new Map(staying.map(({ courier }, c) => [courier.id, coverage.spared(c) * orders + crowding]));
}

/** Minutes of an order's delivery besides the ride to the door: the way to the restaurant and the time at both ends. */
const WORK_BESIDES = 12;
const LOOK_AHEAD = [15, 30, 45];

/** The work that comes in, as a share of what the couriers of the next hour can do. */
export function pressure(demand: Demand, couriers: readonly Courier[], now: number): number {
  let onDuty = 0;
  for (const ahead of LOOK_AHEAD) for (const { freeAt, offAt } of couriers) if (freeAt <= now + ahead && offAt > now + ahead) onDuty += 1 / LOOK_AHEAD.length;
  return (rate(demand, now) * (WORK_BESIDES + demand.ride / Math.max(1, demand.total))) / Math.max(1, onDuty);
}
