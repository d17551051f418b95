import type { LatLng } from '../../../kernel/geo.ts';
import type { Ctx } from '../../../platform/context.ts';
import { countAround, type Load } from '../store/snapshot.ts';

/** How many orders wait for a rider around a place of a city, and how many riders for an order. Two counts: no one's rows. */
export const loadAround = (ctx: Ctx, cityId: string, place: LatLng, withinM: number): Promise<Load> => countAround(ctx, cityId, place, withinM);
