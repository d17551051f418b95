import { type LatLng, roadDistanceM } from '../../../kernel/geo.ts';
import type { Travel } from './policy.ts';

/** A scooter in city traffic, 22 km/h, until travel times are learned. Metres a second. */
export const RIDE_SPEED = 6.1;
/** To park, find the counter and take the bag; to find the door and hand over. Seconds. */
export const HANDLING = { pickupSeconds: 90, dropSeconds: 120 } as const;
/** What the ride to a restaurant takes before the rider is known, and the answer to an offer. Seconds. */
export const EXPECTED = { approachSeconds: 360, answerSeconds: 30 } as const;

/** Seconds a ride over `metres` of road takes at `pace` (1 is life; the demo runs several times faster). */
export const rideSeconds = (metres: number, pace: number): number => metres / RIDE_SPEED / pace;

/** Seconds from one place to another by road, as far as known without a route. */
const rideSecondsBetween = (from: LatLng, to: LatLng, pace: number): number => rideSeconds(roadDistanceM(from, to), pace);

/** When to begin looking for a rider, so that one is there as the food gets ready: `expectedReady` minus answer and ride, never before accepting. */
export function dispatchFrom(acceptedAt: Date, readyBy: Date, pace: number): Date {
  const lead = ((EXPECTED.approachSeconds + EXPECTED.answerSeconds) * 1000) / pace;
  return new Date(Math.max(acceptedAt.getTime(), expectedReady(acceptedAt, readyBy, pace) - lead));
}

/** When the food is expected: the kitchen's word, at the demo's pace sooner by as much as its clock runs faster. Instants in ms. */
export const expectedReady = (acceptedAt: Date, readyBy: Date, pace: number): number =>
  acceptedAt.getTime() + (readyBy.getTime() - acceptedAt.getTime()) / pace;

/** Straight line by the usual detour at one speed: what is known of a city before its trips are. */
export const GUESSED_TRAVEL: Travel = { version: 'guess', secondsBetween: (from, to) => rideSecondsBetween(from, to, 1) };
