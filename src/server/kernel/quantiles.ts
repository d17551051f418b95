/**
 * A distribution as twenty equally likely values, ascending: the quantiles at 0.025, 0.075, … 0.975. Its middle is between the tenth and the eleventh.
 */
export type Quantiles = readonly number[];

export const QUANTILE_COUNT = 20;

const POSITIVE_HALF = [0.06271, 0.18912, 0.31864, 0.45376, 0.59776, 0.75542, 0.93459, 1.15035, 1.43953, 1.95996];
/** The standard normal distribution. */
export const NORMAL: Quantiles = [...POSITIVE_HALF.toReversed().map((z) => -z), ...POSITIVE_HALF];

/** The value below which a share `p` (0 to 1) of an ascending list lies; linear between values, flat beyond the first and the last. 0 for none. */
export function quantileAt(ascending: ArrayLike<number>, p: number): number {
  const last = ascending.length - 1;
  const place = Math.min(last, Math.max(0, p * ascending.length - 0.5));
  const below = Math.floor(place);
  const low = ascending[below] ?? 0;
  return low + (place - below) * ((ascending[Math.min(last, below + 1)] ?? low) - low);
}

/** The quantiles of values in any order. */
export function quantilesOf(values: ArrayLike<number>): number[] {
  const ascending = Float64Array.from(values).sort();
  return Array.from({ length: QUANTILE_COUNT }, (_, index) => quantileAt(ascending, (index + 0.5) / QUANTILE_COUNT));
}

/** The share of a distribution at or below `value`, 0 to 1: the inverse of `quantileAt`. */
export function shareBelow(ascending: Quantiles, value: number): number {
  const above = ascending.findIndex((one) => one > value);
  if (above === -1) return 1;
  if (above === 0) return 0;
  const low = ascending[above - 1] ?? 0;
  const high = ascending[above] ?? low;
  return (above - 0.5 + (high > low ? (value - low) / (high - low) : 0)) / ascending.length;
}
