import { hashOf, seededNumbers } from '../../../../kernel/chance.ts';

/** Draws of one person, place or thing: a stream of its own, so that what one does changes nobody else's fortune. */
export interface Draws {
  /** From 0 up to 1. */
  next(): number;
  between(low: number, high: number): number;
  chance(probability: number): boolean;
  /** Normally distributed around 0 with deviation 1. */
  normal(): number;
  /** Log-normally distributed: half lie below the median; `spread` is the deviation of the logarithm. */
  around(median: number, spread: number): number;
  /** Exponentially distributed: the wait for what comes once in `mean` on average. */
  wait(mean: number): number;
  /** An index, likelier by its weight; 0 for no weights. */
  weighted(weights: readonly number[]): number;
}

/** The stream of a key: the same key gives the same draws on every machine. */
export function draws(key: string): Draws {
  const next = seededNumbers(hashOf(key));
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return {
    next,
    between: (low, high) => low + next() * (high - low),
    chance: (probability) => next() < probability,
    normal,
    around: (median, spread) => median * Math.exp(spread * normal()),
    wait: (mean) => -mean * Math.log(1 - next()),
    weighted(weights) {
      let left = next() * weights.reduce((sum, weight) => sum + weight, 0);
      const found = weights.findIndex((weight) => {
        left -= weight;
        return left < 0;
      });
      return Math.max(0, found);
    },
  };
}
