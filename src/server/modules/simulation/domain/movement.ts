import { distanceM, type LatLng } from '../../../kernel/geo.ts';

/** Length of a path, metres. */
export function lengthM(path: readonly LatLng[]): number {
  let total = 0;
  for (const [index, corner] of path.entries()) {
    const before = path[index - 1];
    if (before) total += distanceM(before, corner);
  }
  return total;
}

/** What is left of a path after `metres` of it: begins where one is then; the last corner alone when the path is done. */
export function advance(path: readonly LatLng[], metres: number): LatLng[] {
  let left = metres;
  for (const [index, corner] of path.entries()) {
    const next = path[index + 1];
    if (!next) return [corner];
    const leg = distanceM(corner, next);
    if (leg > left) {
      const share = left / leg;
      return [{ lat: corner.lat + (next.lat - corner.lat) * share, lng: corner.lng + (next.lng - corner.lng) * share }, ...path.slice(index + 1)];
    }
    left -= leg;
  }
  return [];
}

/** Somebody on their way: what is left of it, and how fast. Instants in ms. */
export interface Ride {
  readonly path: readonly LatLng[];
  readonly metresAMs: number;
  readonly movedAt: number;
}

/** The ride at a later instant, with the metres covered since; the path is its last corner alone when it is done. */
export function rideOn(ride: Ride, now: number): { readonly ride: Ride; readonly metres: number } {
  const metres = Math.min(lengthM(ride.path), ride.metresAMs * Math.max(0, now - ride.movedAt));
  return { ride: { ...ride, path: advance(ride.path, metres), movedAt: now }, metres };
}
