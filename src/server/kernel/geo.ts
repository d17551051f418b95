/** WGS 84, degrees. */
export interface LatLng {
  readonly lat: number;
  readonly lng: number;
}

const EARTH_RADIUS_M = 6_371_008.8;
const rad = (degrees: number) => (degrees * Math.PI) / 180;

/** Great-circle distance in metres (haversine). */
export function distanceM(a: LatLng, b: LatLng): number {
  const dLat = rad(b.lat - a.lat);
  const dLng = rad(b.lng - a.lng);
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(rad(a.lat)) * Math.cos(rad(b.lat)) * Math.sin(dLng / 2) ** 2;
  return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Roads are longer than the straight line: the usual detour factor in a city, until travel times are learned. */
export const ROAD_FACTOR = 1.3;

/** Estimated road distance in whole metres. */
export function roadDistanceM(a: LatLng, b: LatLng): number {
  return Math.round(distanceM(a, b) * ROAD_FACTOR);
}

/** Whether the point is inside India's bounding box: a guard against swapped or zero coordinates. */
export function plausiblyInIndia(p: LatLng): boolean {
  return p.lat > 6 && p.lat < 38 && p.lng > 68 && p.lng < 98;
}
