import { cellToLatLng, latLngToCell } from 'h3-js';
import type { LatLng } from '../../../kernel/geo.ts';

/** Zones are sets of H3 cells of this resolution: about 0.7 km² each, 530 m from the middle to a corner. */
export const ZONE_RESOLUTION = 8;

/** The H3 cell a point lies in, 15 hexadecimal digits; of the zones' resolution unless told. */
export const cellOf = (point: LatLng, resolution = ZONE_RESOLUTION): string => latLngToCell(point.lat, point.lng, resolution);

/** The middle of a cell. */
export function middleOf(cell: string): LatLng {
  const [lat, lng] = cellToLatLng(cell);
  return { lat, lng };
}
