import type { LatLng } from '../../../../kernel/geo.ts';

/** An order that a rider has taken on, as far as their way is concerned. */
export interface Errand {
  readonly orderId: string;
  readonly pickup: LatLng;
  readonly drop: LatLng;
  /** When the food is expected, ms. */
  readonly readyBy: number;
  readonly collected: boolean;
}

export interface Stop {
  readonly orderId: string;
  readonly kind: 'pickup' | 'drop';
  readonly to: LatLng;
}

/** With more orders than this the nearest stop is next; trying every sequence would take too long. */
const TRIED = 3;
const STOP_MS = 120_000;

const stopsOf = (errands: readonly Errand[]): Stop[] =>
  errands.map(({ orderId, pickup, drop, collected }) => (collected ? { orderId, kind: 'drop', to: drop } : { orderId, kind: 'pickup', to: pickup }));

/** Where a rider goes next: the first stop of the way that has all orders at their doors soonest in sum. Null with nothing to do. */
export function nextStop(at: LatLng, now: number, errands: readonly Errand[], secondsBetween: (from: LatLng, to: LatLng) => number): Stop | null {
  const stops = stopsOf(errands);
  const [only] = stops;
  if (!only || stops.length === 1) return only ?? null;
  const arrival = (from: LatLng, clock: number, stop: Stop) => clock + secondsBetween(from, stop.to) * 1_000;
  if (errands.length > TRIED) return stops.reduce((a, b) => (arrival(at, now, b) < arrival(at, now, a) ? b : a));

  function least(from: LatLng, clock: number, left: readonly Errand[]): number {
    let best = left.length === 0 ? 0 : Number.POSITIVE_INFINITY;
    for (const [index, stop] of stopsOf(left).entries()) best = Math.min(best, through(from, clock, left, index, stop));
    return best;
  }
  function through(from: LatLng, clock: number, left: readonly Errand[], index: number, stop: Stop): number {
    const errand = left[index];
    if (!errand) return 0;
    const there = arrival(from, clock, stop);
    const leaves = (stop.kind === 'pickup' ? Math.max(there, errand.readyBy) : there) + STOP_MS;
    const rest = stop.kind === 'pickup' ? left.with(index, { ...errand, collected: true }) : left.toSpliced(index, 1);
    return (stop.kind === 'drop' ? there - now : 0) + least(stop.to, leaves, rest);
  }
  const sums = stops.map((stop, index) => through(at, now, errands, index, stop));
  return stops[sums.indexOf(Math.min(...sums))] ?? only;
}
