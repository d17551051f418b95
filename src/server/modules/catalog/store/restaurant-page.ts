import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';
import type { MenuSection, Restaurant } from '../contract.ts';
import { HOURS, ITEM_FIELDS, RATING } from './menu-json.ts';

const PAGE = statement(
  'restaurant_page',
  `SELECT json_build_object(
     'restaurant', json_build_object('id', r.id, 'slug', r.slug, 'cityId', r.city_id, 'citySlug', c.slug, 'cityName', c.name, 'name', r.name, 'names', r.names,
       'localityName', r.locality_name, 'addressLine', r.address_line, 'lat', r.lat, 'lng', r.lng, 'cuisines', r.cuisines, 'pureVeg', r.pure_veg,
       'jainOptions', r.jain_options, 'priceForTwo', r.price_for_two, 'picture', r.picture, 'rating', ${RATING}, 'ratingCount', r.rating_count,
       'prepMinutes', r.prep_minutes, 'minimumPaise', r.minimum_paise, 'packagingPaise', r.packaging_paise, 'freeDeliveryAbovePaise', r.free_delivery_above_paise,
       'sponsored', r.sponsored, 'fssai', r.fssai, 'gstStatus', r.gst_status, 'hours', ${HOURS}),
     'sections', (SELECT coalesce(json_agg(json_build_object('id', s.id, 'name', s.name, 'names', s.names, 'items', s.items) ORDER BY s.rank, s.id), '[]') FROM (
       SELECT s.id, s.name, s.names, s.rank, json_agg(json_build_object(${ITEM_FIELDS}) ORDER BY i.rank, i.id) AS items
       FROM menu_section s JOIN menu_item i ON i.section_id = s.id AND i.archived_at IS NULL
       WHERE s.restaurant_id = r.id AND i.restaurant_id = r.id GROUP BY s.id) s)) AS page
   FROM restaurant r JOIN city c ON c.id = r.city_id WHERE r.slug = $1 AND r.status <> 'pending'`,
);

export interface RestaurantPage {
  readonly restaurant: Restaurant;
  readonly sections: MenuSection[];
}

/** A restaurant with its menu, as its page shows it; null when there is none of that slug or it was never approved. */
export async function restaurantPage(ctx: Ctx, slug: string): Promise<RestaurantPage | null> {
  const [row] = await ctx.db.sql.rows<{ page: RestaurantPage }>(PAGE, [slug]);
  return row?.page ?? null;
}
