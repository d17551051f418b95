import type { LatLng } from '../../../kernel/geo.ts';
import type { Ctx } from '../../../platform/context.ts';
import { cellOf } from '../store/cell.ts';
import { type ZonePlace, zoneOfCell } from '../store/places.ts';

/** The city and zone that serve a point, by its H3 cell; null where we don't deliver. */
export const placeAt = (ctx: Ctx, point: LatLng): Promise<ZonePlace | null> => zoneOfCell(ctx, cellOf(point));
