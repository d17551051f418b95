import { slackOf } from '../engine/dispatcher.ts';
import type { Courier, Order } from '../engine/model.ts';
import { mayTake } from '../engine/route.ts';
import { heldTrip, tripOf } from '../engine/trip.ts';
import type { Tuning } from '../engine/tuning.ts';
import { Walk } from '../engine/walk.ts';
import type { Alternative } from '../policy.ts';
import type { PlannedCity } from './city.ts';

/** So many are told. */
const MOST = 5;

export interface Compared {
  /** Until the chosen rider could collect. */
  readonly collectMinutes: number;
  /** The best of the others, the best first, and how many there were. */
  readonly others: readonly Alternative[];
  readonly considered: number;
}

/** What the order would take and cost with any rider who may take it, apart from all else that is planned: why this one. Minutes of life. */
export function alternativesTo(chosen: Courier, order: Order, { couriers, rules, now }: PlannedCity, tuning: Tuning): Compared {
  const single = tripOf([order], rules);
  const walk = new Walk(rules, tuning, now);
  const worth = (courier: Courier) => {
    const bound = heldTrip(courier.held ?? [], [], rules);
    walk.start(courier, courier.dear ?? 0);
    if (bound) walk.take(bound);
    const before = walk.cost;
    const collectMinutes = walk.pickupAt(single) - now;
    return walk.take(single) ? { collectMinutes, cost: walk.cost - before } : null;
  };
  const own = worth(chosen);
  const others: Alternative[] = [];
  for (const courier of couriers) {
    if (courier === chosen || !mayTake(rules, courier, single)) continue;
    const other = worth(courier);
    if (other) others.push({ riderId: courier.id, collectMinutes: other.collectMinutes, moreMinutes: other.cost - (own?.cost ?? 0) });
  }
  others.sort((a, b) => a.moreMinutes - b.moreMinutes || (a.riderId < b.riderId ? -1 : 1));
  return {
    collectMinutes: own?.collectMinutes ?? Math.max(0, slackOf(chosen, single, now, walk, rules)),
    others: others.slice(0, MOST),
    considered: others.length,
  };
}
