import type { LatLng } from '../../../kernel/geo.ts';
import { straightM } from './line.ts';

/** A ride from one place to another without a stop. */
export interface Trip {
  readonly from: LatLng;
  readonly to: LatLng;
  readonly departedAt: Date;
  /** Seconds of life. */
  readonly seconds: number;
  /** Metres of road by the rider's own track; null where it is too thin to tell. */
  readonly roadM: number | null;
  readonly wet: boolean;
}

const SHORTEST_M = 80;
const LONGEST_SECONDS = 3 * 3600;
/** Faster than any scooter in a city, and slower than on foot: something else was measured. Metres a second. */
const FASTEST = 25;
const SLOWEST = 0.4;
const LONGEST_DETOUR = 5;

/** Whether a ride can teach anything: a real distance at a speed that can be. */
export function plausible({ from, to, seconds }: Pick<Trip, 'from' | 'to' | 'seconds'>): boolean {
  const metres = straightM(from, to);
  return metres >= SHORTEST_M && seconds > 0 && seconds <= LONGEST_SECONDS && metres / seconds <= FASTEST && metres / seconds >= SLOWEST;
}

/** Metres of road that can be: never less than the straight line, at most five times it; otherwise null. */
export function plausibleRoadM({ from, to, roadM }: Pick<Trip, 'from' | 'to' | 'roadM'>): number | null {
  if (roadM === null) return null;
  const metres = straightM(from, to);
  return roadM >= metres * 0.98 && roadM <= metres * LONGEST_DETOUR ? Math.max(roadM, metres) : null;
}
