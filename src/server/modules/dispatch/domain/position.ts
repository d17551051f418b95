import { distanceM, type LatLng } from '../../../kernel/geo.ts';

export interface Fix extends LatLng {
  readonly at: Date;
}

/** Faster than any road allows. Metres a second. */
export const MAX_SPEED = 45;
/** A clock may run ahead by this much. */
const AHEAD_MS = 10_000;
/** After this long nothing follows from the last position: the rider may have taken a train. */
const FORGET_AFTER_MS = 10 * 60_000;
/** GPS wanders: this much is no movement. */
const NOISE_M = 60;

/** A rider works within this of the city's middle. */
const CITY_RADIUS_M = 60_000;

export type PositionFault = 'out_of_range' | 'in_the_future' | 'out_of_order' | 'jump';

/** Whether a place belongs to the city around `middle`. */
export const inCity = (place: LatLng, middle: LatLng): boolean => distanceM(place, middle) <= CITY_RADIUS_M;

/**
 * What speaks against a reported position, or null: more than 60 km from the city's middle, more than 10 s in the future, not newer than the
 * last one, or farther from it than `MAX_SPEED` times `pace` allows (unless the last one is over ten minutes old).
 */
export function positionFault(fix: Fix, last: Fix | null, middle: LatLng, now: Date, pace: number): PositionFault | null {
  if (!inCity(fix, middle)) return 'out_of_range';
  if (fix.at.getTime() > now.getTime() + AHEAD_MS) return 'in_the_future';
  if (!last) return null;
  const elapsedMs = fix.at.getTime() - last.at.getTime();
  if (elapsedMs <= 0) return 'out_of_order';
  if (elapsedMs > FORGET_AFTER_MS) return null;
  return distanceM(fix, last) > NOISE_M + (MAX_SPEED * pace * elapsedMs) / 1000 ? 'jump' : null;
}
