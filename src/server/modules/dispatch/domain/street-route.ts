import type { LatLng } from '../../../kernel/geo.ts';

/** A city's street grid: a rotated square net through `origin`, lines every `spacingM` metres at `angle` degrees from east. */
export interface StreetGrid {
  readonly origin: LatLng;
  readonly angle: number;
  readonly spacingM: number;
}

/** The grids the base maps are drawn from (`scripts/make-maps.ts`), so that riders keep to the streets on the screen. */
export const STREET_GRIDS: Readonly<Record<string, StreetGrid>> = {
  bengaluru: { origin: { lat: 12.9716, lng: 77.5946 }, angle: 12, spacingM: 240 },
  mumbai: { origin: { lat: 19.076, lng: 72.8777 }, angle: 8, spacingM: 240 },
  'delhi-ncr': { origin: { lat: 28.6139, lng: 77.209 }, angle: 27, spacingM: 240 },
  hyderabad: { origin: { lat: 17.385, lng: 78.4867 }, angle: 18, spacingM: 240 },
  chennai: { origin: { lat: 13.0827, lng: 80.2707 }, angle: -9, spacingM: 240 },
  kolkata: { origin: { lat: 22.5726, lng: 88.3639 }, angle: 5, spacingM: 240 },
};

const METRES_PER_DEGREE = 111_320;

/** Metres along the two directions of a grid. */
export interface GridPoint {
  readonly u: number;
  readonly v: number;
}

export function toGrid({ origin, angle }: StreetGrid, { lat, lng }: LatLng): GridPoint {
  const turn = (angle * Math.PI) / 180;
  const x = (lng - origin.lng) * METRES_PER_DEGREE * Math.cos((origin.lat * Math.PI) / 180);
  const y = (lat - origin.lat) * METRES_PER_DEGREE;
  return { u: x * Math.cos(turn) + y * Math.sin(turn), v: -x * Math.sin(turn) + y * Math.cos(turn) };
}

export function fromGrid({ origin, angle }: StreetGrid, { u, v }: GridPoint): LatLng {
  const turn = (angle * Math.PI) / 180;
  const x = u * Math.cos(turn) - v * Math.sin(turn);
  const y = u * Math.sin(turn) + v * Math.cos(turn);
  return { lat: origin.lat + y / METRES_PER_DEGREE, lng: origin.lng + x / (METRES_PER_DEGREE * Math.cos((origin.lat * Math.PI) / 180)) };
}

const same = (a: GridPoint, b: GridPoint): boolean => Math.abs(a.u - b.u) < 1 && Math.abs(a.v - b.v) < 1;

/**
 * The way from one place to another as the corners of a line, both ends included: to the nearest street, along it, around one corner, along the
 * next, to the door. Without a grid for the city it is the straight line. Source: none, it is the demo's own geometry; a routing driver replaces it.
 */
export function route(citySlug: string, from: LatLng, to: LatLng): LatLng[] {
  const grid = STREET_GRIDS[citySlug];
  if (!grid) return [from, to].map(({ lat, lng }) => ({ lat, lng }));
  const start = toGrid(grid, from);
  const end = toGrid(grid, to);
  const nearest = (metres: number) => Math.round(metres / grid.spacingM) * grid.spacingM;
  const street = nearest(start.v);
  const crossing = nearest(end.u);
  const corners: GridPoint[] = [
    { u: start.u, v: street },
    { u: crossing, v: street },
    { u: crossing, v: end.v },
  ];
  const way: GridPoint[] = [start];
  for (const corner of corners) if (!same(corner, way.at(-1) ?? start)) way.push(corner);
  const inner = way.slice(1).filter((point) => !same(point, end));
  return [from, ...inner.map((point) => fromGrid(grid, point)), to].map(({ lat, lng }) => ({ lat, lng }));
}
