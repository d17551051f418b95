import { hashOf, seededNumbers } from '../../src/server/kernel/chance.ts';

/** A stream of numbers that is the same for the same seed: the demo city is rebuilt alike on every machine. */
export interface Random {
  /** In [0, 1). */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number;
  between(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** Draws without replacement, at most as many as there are. */
  sample<T>(from: readonly T[], count: number): T[];
  /** Normally distributed. */
  normal(mean: number, deviation: number): number;
  bytes(size: number): Uint8Array;
}

export { hashOf as hash };

/** A generator (mulberry32) seeded by a text. */
export function seeded(seed: string): Random {
  const next = seededNumbers(hashOf(seed));
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(from: readonly T[]): T => {
    const one = from[Math.floor(next() * from.length)];
    if (one === undefined) throw new RangeError('Nothing to pick from');
    return one;
  };
  return {
    next,
    int,
    between: (low, high) => low + next() * (high - low),
    chance: (probability) => next() < probability,
    pick,
    sample<T>(from: readonly T[], count: number) {
      const rest = [...from];
      const taken: T[] = [];
      while (taken.length < count && rest.length > 0) taken.push(...rest.splice(Math.floor(next() * rest.length), 1));
      return taken;
    },
    normal: (mean, deviation) => mean + deviation * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    bytes: (size) => Uint8Array.from({ length: size }, () => int(0, 255)),
  };
}
