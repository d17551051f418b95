import type { LatLng } from '../../../kernel/geo.ts';
import { roadDistanceM } from '../../../kernel/geo.ts';
import type { DeliveryStatus } from './delivery-machine.ts';
import { EXPECTED, HANDLING, rideSeconds, rideSecondsBetween } from './travel.ts';

/** What is known of a delivery on its way. Instants are ms since 1970. */
export interface Progress {
  readonly status: DeliveryStatus;
  readonly pickup: LatLng;
  readonly drop: LatLng;
  /** Restaurant to customer by road, metres. */
  readonly distanceM: number;
  readonly rider: LatLng | null;
  readonly readyBy: number;
  readonly readyAt: number | null;
  readonly dispatchFrom: number;
  readonly assignedAt: number | null;
  readonly arrivedPickupAt: number | null;
  readonly pickedUpAt: number | null;
  readonly promisedTo: number;
}

/** A range, ms since 1970. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Until the rider is at the counter, seconds. */
function untilAtPickup(p: Progress, now: number, pace: number): number {
  if (p.status === 'at_pickup') return 0;
  if (p.status === 'assigned') return p.rider ? rideSecondsBetween(p.rider, p.pickup, pace) : EXPECTED.approachSeconds / pace;
  return Math.max(0, (p.dispatchFrom - now) / 1000) + (EXPECTED.approachSeconds + EXPECTED.answerSeconds) / pace;
}

function remainingSeconds(p: Progress, now: number, pace: number): number {
  const handDown = HANDLING.dropSeconds / pace;
  if (p.status === 'at_drop') return handDown;
  if (p.status === 'picked_up') return rideSeconds(p.rider ? roadDistanceM(p.rider, p.drop) : p.distanceM, pace) + handDown;
  const food = p.readyAt === null ? Math.max(0, (p.readyBy - now) / 1000) : 0;
  return Math.max(food, untilAtPickup(p, now, pace)) + HANDLING.pickupSeconds / pace + rideSeconds(p.distanceM, pace) + handDown;
}

/** When it will be there: from 10 % sooner to 25 % and a minute later than the sum of what is left. Null once it is over. */
export function etaRange(p: Progress, now: number, pace: number): Range | null {
  if (p.status === 'delivered' || p.status === 'cancelled') return null;
  const seconds = remainingSeconds(p, now, pace);
  return { from: now + Math.round(seconds * 900), to: now + Math.round(seconds * 1250 + 60_000 / pace) };
}

export interface Late {
  readonly key: 'kitchen' | 'no_rider' | 'ride' | 'unknown';
  readonly minutes: number;
}

/** A delay shorter than this explains nothing, seconds of life. */
const WORTH_NAMING = 120;

/**
 * Why it is late and by how much, against the promise; null while in time (the middle of the range is not past the promise). Who caused it is
 * said only if one stage's own delay is known and is the largest; otherwise `unknown`.
 */
export function lateReason(p: Progress, now: number, pace: number): Late | null {
  const eta = etaRange(p, now, pace);
  if (!eta) return null;
  const lateMs = (eta.from + eta.to) / 2 - p.promisedTo;
  if (lateMs <= 0) return null;
  const readyDelay = ((p.readyAt ?? Math.max(now, p.readyBy)) - p.readyBy) / 1000;
  const searched = p.dispatchFrom + (EXPECTED.answerSeconds * 1000) / pace;
  const riderDelay = ((p.assignedAt ?? Math.max(now, searched)) - searched) / 1000;
  const rideDelay = p.pickedUpAt === null ? 0 : (now - p.pickedUpAt) / 1000 - rideSeconds(p.distanceM, pace);
  const stages = [
    { key: 'kitchen', seconds: readyDelay },
    { key: 'no_rider', seconds: riderDelay },
    { key: 'ride', seconds: rideDelay },
  ] as const;
  const worst = stages.reduce((a, b) => (b.seconds > a.seconds ? b : a));
  return { key: worst.seconds >= WORTH_NAMING / pace ? worst.key : 'unknown', minutes: Math.max(1, Math.ceil(lateMs / 60_000)) };
}
