import type { MapPoint } from './types.ts';

/** Length between two points in degrees, good enough to compare stretches within a city. */
const stretch = (a: MapPoint, b: MapPoint): number => Math.hypot(b.lat - a.lat, (b.lng - a.lng) * Math.cos((a.lat * Math.PI) / 180));

const between = (a: MapPoint, b: MapPoint, share: number): MapPoint => ({ lat: a.lat + (b.lat - a.lat) * share, lng: a.lng + (b.lng - a.lng) * share });

/** Cuts a line at a share of its length (0 to 1): what lies behind and what lies ahead, meeting in one point. */
export function splitLine(line: readonly MapPoint[], share: number): { behind: MapPoint[]; ahead: MapPoint[] } {
  const first = line[0];
  if (!first || line.length < 2 || share <= 0) return { behind: [], ahead: [...line] };
  if (share >= 1) return { behind: [...line], ahead: [] };
  const lengths = line.slice(1).map((point, index) => stretch(line[index] ?? first, point));
  let left = lengths.reduce((sum, length) => sum + length, 0) * share;
  for (const [index, length] of lengths.entries()) {
    const from = line[index] ?? first;
    const to = line[index + 1] ?? first;
    if (left <= length) {
      const cut = between(from, to, length === 0 ? 0 : left / length);
      return { behind: [...line.slice(0, index + 1), cut], ahead: [cut, ...line.slice(index + 1)] };
    }
    left -= length;
  }
  return { behind: [...line], ahead: [] };
}

/** The share of the line's length (0 to 1) at the point of it that is nearest to `at`. */
export function shareAlong(line: readonly MapPoint[], at: MapPoint): number {
  const first = line[0];
  if (!first || line.length < 2) return 0;
  let best = { distance: Number.POSITIVE_INFINITY, along: 0 };
  let walked = 0;
  for (let index = 1; index < line.length; index++) {
    const from = line[index - 1] ?? first;
    const to = line[index] ?? first;
    const length = stretch(from, to);
    const scale = Math.cos((from.lat * Math.PI) / 180);
    const dot = (at.lat - from.lat) * (to.lat - from.lat) + (at.lng - from.lng) * (to.lng - from.lng) * scale * scale;
    const share = length === 0 ? 0 : Math.min(1, Math.max(0, dot / (length * length)));
    const distance = stretch(between(from, to, share), at);
    if (distance < best.distance) best = { distance, along: walked + share * length };
    walked += length;
  }
  return walked === 0 ? 0 : best.along / walked;
}

/** South-west and north-east corners of points as `[lng, lat]` pairs; null for none. */
export function boundsOf(points: readonly MapPoint[]): [[number, number], [number, number]] | null {
  if (points.length === 0) return null;
  const lats = points.map((point) => point.lat);
  const lngs = points.map((point) => point.lng);
  return [
    [Math.min(...lngs), Math.min(...lats)],
    [Math.max(...lngs), Math.max(...lats)],
  ];
}

/** The point nearest to a place of the same city; undefined of none. */
export function nearestOf<Point extends MapPoint>(points: readonly Point[], at: MapPoint): Point | undefined {
  const shrink = Math.cos((at.lat * Math.PI) / 180);
  const apart = ({ lat, lng }: MapPoint) => Math.hypot(lat - at.lat, (lng - at.lng) * shrink);
  return points.reduce<Point | undefined>((best, each) => (best && apart(best) <= apart(each) ? best : each), undefined);
}
