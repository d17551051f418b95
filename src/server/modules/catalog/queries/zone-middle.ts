import type { LatLng } from '../../../kernel/geo.ts';
import type { Ctx } from '../../../platform/context.ts';
import { middleOf } from '../store/cell.ts';
import { cellsOfZone } from '../store/places.ts';

/** The middle of a zone, which its cells lie around, and its city; null for none, or one without cells. */
export async function zoneMiddle(ctx: Ctx, zoneId: string): Promise<(LatLng & { readonly cityId: string }) | null> {
  const zone = await cellsOfZone(ctx, zoneId);
  if (!zone || zone.cells.length === 0) return null;
  const middles = zone.cells.map(middleOf);
  const mean = (of: (point: LatLng) => number) => middles.reduce((sum, point) => sum + of(point), 0) / middles.length;
  return { cityId: zone.cityId, lat: mean(({ lat }) => lat), lng: mean(({ lng }) => lng) };
}
