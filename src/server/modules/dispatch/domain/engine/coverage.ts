import type { Demand } from './demand.ts';
import type { DispatchRules, Place } from './model.ts';
import type { Tuning } from './tuning.ts';

const FARTHEST = 60;
/** Before enough is seen: preparation takes between these minutes, evenly. */
const PRIOR_ORDERS = 10;
const PRIOR_FROM = 5;
const PRIOR_TO = 30;
const NOBODY = -1;

/** Expected minutes an order waits for a courier who needs `d` minutes to be ready to collect, for each whole `d`. */
function waits(demand: Demand): Float64Array {
  const prior = PRIOR_ORDERS / (PRIOR_TO - PRIOR_FROM + 1);
  const share = demand.preparation.map((count, minutes) => count + (minutes >= PRIOR_FROM && minutes <= PRIOR_TO ? prior : 0));
  const all = share.reduce((sum, value) => sum + value, 0);
  const out = new Float64Array(FARTHEST + 1);
  for (let d = 0; d <= FARTHEST; d++) {
    let sum = 0;
    for (let minutes = 0; minutes < d; minutes++) sum += (share[minutes] ?? 0) * (d - minutes);
    out[d] = sum / all;
  }
  return out;
}

/**
 * How well restaurants are covered by couriers: the expected wait of the next order for the nearest courier, and, with the weights of `ranks`, for the
 * second and third nearest, as the nearest may be taken.
 */
export class Coverage {
  private readonly places: readonly Place[];
  private readonly rules: DispatchRules;
  private readonly weight: Float64Array;
  private readonly wait: Float64Array;
  private readonly ranks: Float64Array;
  /** For each place the waits for its nearest couriers and who they are: one more than there are ranks. */
  private readonly least: Float64Array;
  private readonly who: Int32Array;
  private readonly depth: number;

  constructor(places: readonly Place[], demand: Demand, rules: DispatchRules, { prior, ranks }: Pick<Tuning, 'prior' | 'ranks'>) {
    this.places = places;
    this.rules = rules;
    this.depth = ranks.length + 1;
    this.ranks = Float64Array.from(ranks);
    this.wait = waits(demand);
    const all = demand.total + prior * places.length;
    this.weight = Float64Array.from(places, (place) => ((demand.placed.get(place) ?? 0) + prior) / all);
    this.least = new Float64Array(places.length * this.depth);
    this.who = new Int32Array(places.length * this.depth);
    this.clear();
  }

  /** Expected wait of an order at each place for a courier who is at `from` in so many minutes. */
  reach(from: Place, inMinutes: number): Float64Array {
    const { places, rules, wait } = this;
    const begins = Math.max(0, inMinutes) + rules.beforePickup;
    const out = new Float64Array(places.length);
    for (let i = 0; i < places.length; i++) {
      const place = places[i];
      if (place) out[i] = wait[Math.min(FARTHEST, Math.round(begins + rules.travel(from, place)))] ?? 0;
    }
    return out;
  }

  clear(): void {
    this.least.fill(this.wait[FARTHEST] ?? 0);
    this.who.fill(NOBODY);
  }

  add(courier: number, reach: Float64Array): void {
    const { least, who, depth } = this;
    for (let i = 0; i < reach.length; i++) {
      const from = i * depth;
      let k = from + depth - 1;
      const value = reach[i] ?? 0;
      if (value >= (least[k] ?? 0)) continue;
      for (; k > from && (least[k - 1] ?? 0) > value; k--) {
        least[k] = least[k - 1] ?? 0;
        who[k] = who[k - 1] ?? NOBODY;
      }
      least[k] = value;
      who[k] = courier;
    }
  }

  /** Minutes of wait an order that this courier spares: the cost without them less the cost with them. */
  spared(courier: number): number {
    const { least, who, ranks, weight, depth } = this;
    let sum = 0;
    for (let i = 0; i < weight.length; i++) {
      const from = i * depth;
      for (let k = 0; k < depth - 1; k++) {
        if (who[from + k] !== courier) continue;
        for (; k < depth - 1; k++) sum += (weight[i] ?? 0) * (ranks[k] ?? 0) * ((least[from + k + 1] ?? 0) - (least[from + k] ?? 0));
      }
    }
    return sum;
  }

  /** What a courier with this reach would spare in place of `courier`. */
  sparedBy(reach: Float64Array, courier: number): number {
    const { least, who, ranks, weight, depth } = this;
    let sum = 0;
    for (let i = 0; i < reach.length; i++) {
      let value = reach[i] ?? 0;
      let saved = 0;
      for (let k = i * depth, rank = 0; rank < depth - 1; k++) {
        if (who[k] === courier) continue;
        const held = least[k] ?? 0;
        if (value < held) {
          saved += (held - value) * (ranks[rank] ?? 0);
          value = held;
        }
        rank++;
      }
      sum += saved * (weight[i] ?? 0);
    }
    return sum;
  }
}
