import { notFound } from '../../../kernel/errors.ts';
import { appendAudit } from '../../../platform/audit/append.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { appendEvents } from '../../../platform/events/append.ts';
import type { VendorRestaurant } from '../contract.ts';
import { changedFields } from '../domain/changes.ts';
import { type RestaurantChange, restaurantChanged } from '../events.ts';
import { vendorRestaurants } from '../queries/vendor-restaurants.ts';
import { type Switches, setSwitches } from '../store/vendor-restaurants.ts';

/** Sets switches of a restaurant, with event and audit; the caller has checked the actor. Switching to what is already so tells nobody. */
export function switchRestaurant(ctx: Ctx, restaurantId: string, what: RestaurantChange, to: Switches): Promise<VendorRestaurant> {
  return inTransaction(ctx, async (tx) => {
    const was = (await setSwitches(tx, restaurantId, to)) ?? notFound();
    const { before, after } = changedFields({ ...was }, { ...to });
    if (Object.keys(after).length > 0) {
      await appendEvents(tx, [restaurantChanged(restaurantId, was.cityId, what)]);
      await appendAudit(tx, { action: `restaurant.${what}`, subject: 'restaurant', subjectId: restaurantId, before, after });
    }
    const [view] = await vendorRestaurants(tx, [restaurantId]);
    return view ?? notFound();
  });
}
