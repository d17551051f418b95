import { QUANTILE_COUNT, type Quantiles, quantileAt, shareBelow } from '../../../kernel/quantiles.ts';

/** A duration as equally likely values, seconds, ascending; a single one is certain. */
export type Values = readonly number[];

/** Into so many values a stage is taken apart, and so many steps the time until the latest end is. */
const VALUES = 24;
const STEPS = 128;

/** Of a long tail nothing is known but how it begins: it falls off as it does between the 17th and the 20th quantile. */
const TAIL = { from: QUANTILE_COUNT - 4, share: 0.5 / QUANTILE_COUNT, ratio: Math.log(7) };

const tailLength = (q: Quantiles): number => Math.max(1, ((q.at(-1) ?? 0) - (q[TAIL.from] ?? 0)) / TAIL.ratio);

/** The value at a share `p` below 1, with an exponential tail beyond the last of the twenty. */
function valueAt(q: Quantiles, p: number): number {
  const beyond = 1 - p;
  if (beyond >= TAIL.share) return quantileAt(q, p);
  return (q.at(-1) ?? 0) + tailLength(q) * Math.log(TAIL.share / beyond);
}

/** What is left of a stage that began `elapsed` seconds ago and is not over. Beyond all that was seen it is the tail again, however long it has lasted. */
export function leftOf(q: Quantiles, elapsed = 0): Values {
  const shares = Array.from({ length: VALUES }, (_, index) => (index + 0.5) / VALUES);
  if (elapsed >= (q.at(-1) ?? 0)) return shares.map((share) => tailLength(q) * -Math.log(1 - share));
  const gone = elapsed > 0 ? Math.min(1 - TAIL.share, shareBelow(q, elapsed)) : 0;
  return shares.map((share) => Math.max(0, valueAt(q, gone + share * (1 - gone)) - Math.max(0, elapsed)));
}

/** What is left of a delivery: chains of stages that run side by side, the later of which counts, and what follows them. */
export interface Course {
  readonly together: readonly (readonly Values[])[];
  readonly after: readonly Values[];
}

/** Shares by step: the sum of what `shares` is of and an independent duration. What falls between two steps is divided between them. */
function plus(shares: Float64Array, values: Values, step: number): Float64Array {
  const sum = new Float64Array(shares.length);
  let last = shares.length - 1;
  while (last > 0 && shares[last] === 0) last -= 1;
  for (const value of values) {
    const whole = Math.floor(value / step);
    const part = value / step - whole;
    const [near, far] = [(1 - part) / values.length, part / values.length];
    for (let at = 0; at <= last; at++) {
      const share = shares[at] ?? 0;
      const to = at + whole;
      sum[to] = (sum[to] ?? 0) + share * near;
      sum[to + 1] = (sum[to + 1] ?? 0) + share * far;
    }
  }
  return sum;
}

/** The later of two independent instants: both are over by a step with the product of their shares. */
function laterOf(one: Float64Array, other: Float64Array): Float64Array {
  let [byOne, byOther, before] = [0, 0, 0];
  return one.map((share, at) => {
    byOne += share;
    byOther += other[at] ?? 0;
    const by = byOne * byOther;
    const here = by - before;
    before = by;
    return here;
  });
}

/** Sums of shares are off by less: a share that is reached exactly must not seem missed, and be found only after a long gap. */
const ROUNDING = 1e-9;

/** Where a share of the whole is reached, in steps; a step's own share is spread evenly about it. */
function reached(shares: Float64Array, share: number): number {
  let before = 0;
  for (let at = 0; at < shares.length; at++) {
    const here = shares[at] ?? 0;
    if (before + here >= share - ROUNDING && here > 0) return at - 0.5 + (share - before) / here;
    before += here;
  }
  return shares.length - 1;
}

const longest = (values: readonly Values[]) => values.reduce((sum, one) => sum + (one.at(-1) ?? 0), 0);

/**
 * The quantiles of a whole course, seconds, by folding the distributions of its independent stages into each other on a grid. Quantiles of sums are not
 * sums of quantiles: adding the late ends of all stages would be far too late.
 */
export function composed({ together, after }: Course, quantiles: readonly number[]): number[] {
  const latest = together.reduce((most, chain) => Math.max(most, longest(chain)), 0) + longest(after);
  if (latest <= 0) return quantiles.map(() => 0);
  const step = latest / STEPS;
  const begin = () => Float64Array.from({ length: STEPS + 16 }, (_, at) => (at === 0 ? 1 : 0));
  const chains = together.map((chain) => chain.reduce<Float64Array>((shares, values) => plus(shares, values, step), begin()));
  const both = chains.length === 0 ? begin() : chains.reduce((one, other) => laterOf(one, other));
  const whole = after.reduce<Float64Array>((shares, values) => plus(shares, values, step), both);
  return quantiles.map((share) => Math.max(0, reached(whole, share)) * step);
}
