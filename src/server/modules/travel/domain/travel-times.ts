import { type LatLng, roadDistanceM } from '../../../kernel/geo.ts';
import { NORMAL, type Quantiles } from '../../../kernel/quantiles.ts';

/** How long rides take at one hour and in one weather. Pure: the same version gives the same figures for ever. */
export interface TravelTimes {
  /** What `travelTimesOf` makes the same figures from again. */
  readonly version: string;
  /** The middle of what a ride takes, in seconds of life: as many take longer as take less. */
  secondsBetween(from: LatLng, to: LatLng): number;
  /** Metres of road. */
  metresBetween(from: LatLng, to: LatLng): number;
  /** How rides of such a middle differ from it: multiples of it. */
  spreadOf(seconds: number): Quantiles;
}

/** A scooter in city traffic, 22 km/h, until travel times are learned. Metres a second. */
export const RULE_SPEED = 6.1;
/** How far rides are from the rule, before any is known: the standard deviation of their logarithm. */
export const RULE_DEVIATION = 0.3;
export const RULE_SPREAD: Quantiles = NORMAL.map((z) => Math.exp(z * RULE_DEVIATION));
export const RULE_VERSION = 'rule:1';

/** The rule before any data: the straight line times the usual detour, at 22 km/h. */
export const RULE: TravelTimes = {
  version: RULE_VERSION,
  secondsBetween: (from, to) => roadDistanceM(from, to) / RULE_SPEED,
  metresBetween: roadDistanceM,
  spreadOf: () => RULE_SPREAD,
};
