import type { Quantiles } from '../../../kernel/quantiles.ts';

/** Effects on the logarithm, by H3 cell. */
export type ByCell = Readonly<Record<string, number>>;

/** Rides whose middle is shorter than `upToSeconds`, and how they spread about it. */
export interface Spread {
  readonly upToSeconds: number;
  readonly quantiles: Quantiles;
}

/**
 * What a city's rides have taught. Seconds for each straight metre = exp(sum of effects): the city's, of the ride's length, of the hour, of the weather,
 * and of the cells that the line passes, each by its share of the line. Metres of road for each straight metre likewise.
 */
export interface CityModel {
  readonly base: number;
  /** Longer rides are quicker for each metre: times the logarithm of metres over 2 km, and of 1 km over metres where shorter. */
  readonly length: number;
  readonly short: number;
  readonly wet: number;
  /** By hour of the week. */
  readonly hours: readonly number[];
  readonly fine: ByCell;
  readonly coarse: ByCell;
  /** By coarse cell: seven parts of the day. */
  readonly parts: Readonly<Record<string, readonly number[]>>;
  readonly wetCoarse: ByCell;
  /** By two coarse cells, the ride's ends: rivers, rails and one-way streets between them. */
  readonly ways: ByCell;
  readonly spreads: readonly Spread[];
  readonly road: { readonly base: number; readonly fine: ByCell; readonly coarse: ByCell };
}

const LENGTH_OF_REFERENCE_M = 2_000;
const SHORT_M = 1_000;

/** Nothing is learned from shorter rides, so that nothing is told of their length. */
const SHORTEST_M = 80;

/** The two terms of a ride's length, by which `length` and `short` are multiplied. */
export const lengthTerm = (metres: number): number => Math.log(Math.max(SHORTEST_M, metres) / LENGTH_OF_REFERENCE_M);
export const shortTerm = (metres: number): number => (metres < SHORT_M ? Math.log(SHORT_M / Math.max(SHORTEST_M, metres)) : 0);

/** The same both ways. */
export const wayKey = (one: string, other: string): string => (one < other ? `${one}:${other}` : `${other}:${one}`);

/** The spread of rides with such a middle. */
export function spreadIn(spreads: readonly Spread[], seconds: number): Quantiles {
  return (spreads.find(({ upToSeconds }) => seconds < upToSeconds) ?? spreads.at(-1))?.quantiles ?? [];
}
