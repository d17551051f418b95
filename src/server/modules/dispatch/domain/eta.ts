import type { LatLng } from '../../../kernel/geo.ts';
import { type Quantiles, quantileAt } from '../../../kernel/quantiles.ts';
import { type Course, composed, leftOf, type Values } from './composed.ts';
import type { DeliveryStatus } from './delivery-machine.ts';

/** What is expected of a delivery's stages, in seconds of life. */
export interface Forecast {
  /** From the kitchen's taking it on to food that is ready. */
  readonly kitchen: Quantiles;
  readonly search: Quantiles;
  readonly approach: Quantiles;
  readonly counter: Quantiles;
  readonly handOver: Quantiles;
  /** From the restaurant to the door. */
  readonly ride: Quantiles;
  /** From where the rider is to where they go next: the restaurant, or after the pickup the door; null where that is not known. */
  readonly rideNow: Quantiles | null;
}

/** What is known of a delivery on its way. Instants are ms since 1970. */
export interface Progress {
  readonly status: DeliveryStatus;
  readonly pickup: LatLng;
  readonly drop: LatLng;
  readonly forecast: Forecast;
  readonly acceptedAt: number;
  readonly readyBy: number;
  readonly readyAt: number | null;
  readonly dispatchFrom: number;
  readonly assignedAt: number | null;
  readonly arrivedPickupAt: number | null;
  readonly pickedUpAt: number | null;
  readonly arrivedDropAt: number | null;
  readonly promisedTo: number;
}

/** A range that eight of ten orders come within, and its middle, which as many come before as after. Ms since 1970. */
export interface Range {
  readonly from: number;
  readonly middle: number;
  readonly to: number;
}

const RANGE = [0.1, 0.5, 0.9] as const;

type Since = (instant: number | null) => number;

/** Until the rider is at the counter. */
function untilAtPickup({ status, forecast, dispatchFrom, assignedAt }: Progress, since: Since): Values[] {
  if (status === 'at_pickup') return [];
  if (status === 'assigned') return [forecast.rideNow ? leftOf(forecast.rideNow) : leftOf(forecast.approach, since(assignedAt))];
  return [[Math.max(0, -since(dispatchFrom))], leftOf(forecast.search, since(dispatchFrom)), leftOf(forecast.approach)];
}

/** The stages that are left, in seconds of life. */
function courseOf(p: Progress, since: Since): Course {
  const { status, forecast } = p;
  const handOver = leftOf(forecast.handOver, since(p.arrivedDropAt));
  if (status === 'at_drop') return { together: [], after: [handOver] };
  if (status === 'picked_up') {
    const ride = forecast.rideNow ? leftOf(forecast.rideNow) : leftOf(forecast.ride, since(p.pickedUpAt));
    return { together: [], after: [ride, handOver] };
  }
  const food = p.readyAt === null ? [leftOf(forecast.kitchen, since(p.acceptedAt))] : [];
  const bothSince = p.readyAt === null || p.arrivedPickupAt === null ? null : Math.max(p.readyAt, p.arrivedPickupAt);
  return { together: [food, untilAtPickup(p, since)], after: [leftOf(forecast.counter, since(bothSince)), leftOf(forecast.ride), handOver] };
}

/** When it will be there, from what is expected of the stages that are left, each given how long it has lasted so far. Null once it is over. */
export function etaRange(p: Progress, now: number, pace: number): Range | null {
  if (p.status === 'delivered' || p.status === 'cancelled') return null;
  const since = (instant: number | null) => (instant === null ? 0 : ((now - instant) / 1000) * pace);
  const [from = 0, middle = 0, to = 0] = composed(courseOf(p, since), RANGE).map((seconds) => now + Math.ceil((seconds * 1000) / pace));
  return { from, middle, to };
}

export interface Late {
  readonly key: 'kitchen' | 'no_rider' | 'ride' | 'unknown';
  readonly minutes: number;
}

/** A delay shorter than this explains nothing, seconds of life. */
const WORTH_NAMING = 120;

/**
 * Why it is late and by how much, against the promise; null while in time (the middle of what is expected is not past the promise). Who caused it is
 * said only if one stage's own delay is known and is the largest; otherwise `unknown`.
 */
export function lateReason(p: Progress, now: number, pace: number): Late | null {
  const eta = etaRange(p, now, pace);
  if (!eta) return null;
  const lateMs = eta.middle - p.promisedTo;
  if (lateMs <= 0) return null;
  const readyDelay = ((p.readyAt ?? Math.max(now, p.readyBy)) - p.readyBy) / 1000;
  const middle = (of: Quantiles) => quantileAt(of, 0.5) / pace;
  const searched = p.dispatchFrom + middle(p.forecast.search) * 1000;
  const riderDelay = ((p.assignedAt ?? Math.max(now, searched)) - searched) / 1000;
  const rideDelay = p.pickedUpAt === null ? 0 : (now - p.pickedUpAt) / 1000 - middle(p.forecast.ride);
  const stages = [
    { key: 'kitchen', seconds: readyDelay },
    { key: 'no_rider', seconds: riderDelay },
    { key: 'ride', seconds: rideDelay },
  ] as const;
  const worst = stages.reduce((a, b) => (b.seconds > a.seconds ? b : a));
  return { key: worst.seconds >= WORTH_NAMING / pace ? worst.key : 'unknown', minutes: Math.max(1, Math.ceil(lateMs / 60_000)) };
}
