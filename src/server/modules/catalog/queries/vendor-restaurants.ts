import type { Ctx } from '../../../platform/context.ts';
import type { VendorRestaurant } from '../contract.ts';
import { openingAt } from '../domain/opening.ts';
import { vendorRestaurantsByIds } from '../store/vendor-restaurants.ts';

/** Restaurants by id as their staff sees them; the caller has checked the actor. */
export async function vendorRestaurants(ctx: Ctx, ids: readonly string[]): Promise<VendorRestaurant[]> {
  const now = ctx.clock.now();
  const rows = await vendorRestaurantsByIds(ctx, ids);
  return rows.map((row) => ({
    id: row.id,
    slug: row.slug,
    name: row.name,
    localityName: row.localityName,
    cityId: row.cityId,
    status: row.status,
    acceptingOrders: row.acceptingOrders,
    pausedUntil: row.pausedUntil && row.pausedUntil > now ? row.pausedUntil.toISOString() : null,
    busy: row.busy,
    prepMinutes: row.prepMinutes,
    opening: openingAt(row, now),
  }));
}
