import type { LatLng } from '../../../kernel/geo.ts';

/** The way from one place to another as the corners of a line, both ends included. */
export const pathBetween = (_citySlug: string, from: LatLng, to: LatLng): LatLng[] => [
  { lat: from.lat, lng: from.lng },
  { lat: to.lat, lng: to.lng },
];
