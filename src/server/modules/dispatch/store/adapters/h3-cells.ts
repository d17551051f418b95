import { cellToBoundary, cellToLatLng, latLngToCell } from 'h3-js';
import type { LatLng } from '../../../../kernel/geo.ts';

/** Cells of about 0.7 km², as the zones are. */
const RESOLUTION = 8;

/** The cell that a place lies in. */
export const cellAt = ({ lat, lng }: LatLng): string => latLngToCell(lat, lng, RESOLUTION);

/** The corners of a cell. */
export const cornersOf = (cell: string): LatLng[] => cellToBoundary(cell).map(([lat, lng]) => ({ lat, lng }));

/** The middle of a cell. */
export function middleOfCell(cell: string): LatLng {
  const [lat, lng] = cellToLatLng(cell);
  return { lat, lng };
}

export interface CountedCell {
  readonly cell: string;
  readonly boundary: LatLng[];
  readonly open: number;
  readonly free: number;
}

/** Open orders and free riders by H3 cell, with the cells' corners; cells with neither are left out. */
export function countByCell(open: readonly LatLng[], free: readonly LatLng[]): CountedCell[] {
  const counts = new Map<string, { open: number; free: number }>();
  const count = (place: LatLng, key: 'open' | 'free') => {
    const cell = cellAt(place);
    const known = counts.get(cell) ?? { open: 0, free: 0 };
    known[key] += 1;
    counts.set(cell, known);
  };
  for (const place of open) count(place, 'open');
  for (const place of free) count(place, 'free');
  return [...counts].map(([cell, counted]) => ({ cell, boundary: cornersOf(cell), ...counted }));
}
