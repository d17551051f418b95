import { distanceM, type LatLng } from '../../../kernel/geo.ts';

/** What the platform recorded of a finished delivery. */
export interface Finished {
  readonly readyAt: Date | null;
  readonly readyBy: Date;
  readonly dispatchFrom: Date;
  readonly assignedAt: Date | null;
  readonly arrivedPickupAt: Date | null;
  readonly pickedUpAt: Date | null;
  readonly arrivedDropAt: Date | null;
  readonly deliveredAt: Date;
  readonly createdAt: Date;
}

const later = (one: Date, other: Date) => (one > other ? one : other);

/** How long each stage took, seconds of life: of the clock, times the pace. Null where one of its ends is not known, or they are the wrong way round. */
export function stageSeconds(done: Finished, pace: number) {
  const between = (from: Date | null, until: Date | null) => {
    const seconds = from && until ? ((until.getTime() - from.getTime()) / 1000) * pace : -1;
    return seconds >= 0 ? seconds : null;
  };
  const { arrivedPickupAt, readyAt } = done;
  return {
    // The kitchen's word is in minutes of life at any pace.
    said: Math.max(0, (done.readyBy.getTime() - done.createdAt.getTime()) / 1000),
    kitchen: between(done.createdAt, readyAt),
    search: done.assignedAt && done.assignedAt < done.dispatchFrom ? 0 : between(done.dispatchFrom, done.assignedAt),
    approach: between(done.assignedAt, arrivedPickupAt),
    counter: between(arrivedPickupAt && readyAt && later(arrivedPickupAt, readyAt), done.pickedUpAt),
    handOver: between(done.arrivedDropAt, done.deliveredAt),
  };
}

/** A track with fewer positions than one for so many seconds of the clock, or for so many metres, tells nothing of the road. */
const THIN = { seconds: 45, metres: 400 };

/** Metres of road by a rider's track from one place to another; null where the track is too thin. */
export function roadM(track: { points: number; metres: number | null; first: LatLng; last: LatLng }, from: LatLng, to: LatLng, seconds: number): number | null {
  const metres = (track.metres ?? 0) + distanceM(from, track.first) + distanceM(track.last, to);
  return track.points >= 3 && track.points * THIN.seconds >= seconds && track.points * THIN.metres >= metres ? metres : null;
}
