import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';
import { RATING } from './menu-json.ts';
import { OPENING_COLUMNS, type OpeningRow } from './opening-facts.ts';

/** A restaurant as other modules show it beside their own things. */
export interface RestaurantBrief {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly picture: string;
  readonly lat: number;
  readonly lng: number;
  readonly cityId: string;
  readonly addressLine: string;
  readonly localityName: string;
}

/** What a card of a restaurant is made from; also what `openingAt` takes. Distances in metres, amounts in paise. */
export interface FeedRestaurant extends OpeningRow {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly names: Record<string, string>;
  readonly localityName: string;
  readonly picture: string;
  readonly lat: number;
  readonly lng: number;
  readonly cuisines: readonly string[];
  readonly pureVeg: boolean;
  readonly jainOptions: boolean;
  readonly priceForTwo: number;
  readonly rating: number | null;
  readonly ratingCount: number;
  readonly radiusM: number;
  readonly freeDeliveryAbovePaise: number | null;
  readonly prepMinutes: number;
  readonly busy: boolean;
  readonly sponsored: boolean;
}

/** A dish beside its restaurant, for shelves and search results. */
export interface DishBrief {
  readonly itemId: string;
  readonly restaurantId: string;
  readonly name: string;
  readonly names: Record<string, string>;
  readonly mark: 'veg' | 'nonveg' | 'egg';
  readonly jain: boolean;
  readonly picture: string;
  readonly pricePaise: number;
}

const BRIEFS = statement(
  'restaurant_briefs',
  `SELECT id, slug, name, picture, lat, lng, city_id AS "cityId", address_line AS "addressLine", locality_name AS "localityName"
   FROM restaurant WHERE id = ANY($1::uuid[])`,
);
const FEED = statement(
  'restaurant_feed',
  `SELECT r.id, r.slug, r.name, r.names, r.locality_name AS "localityName", r.picture, r.lat, r.lng, r.cuisines, r.pure_veg AS "pureVeg",
     r.jain_options AS "jainOptions", r.price_for_two AS "priceForTwo", ${RATING} AS rating, r.rating_count AS "ratingCount", r.radius_m AS "radiusM",
     r.free_delivery_above_paise AS "freeDeliveryAbovePaise", r.prep_minutes AS "prepMinutes", r.busy, r.sponsored, ${OPENING_COLUMNS}
   FROM restaurant r JOIN city c ON c.id = r.city_id WHERE r.city_id = $1::uuid AND r.status = 'approved' ORDER BY r.id`,
);
const DISHES = statement(
  'dish_briefs',
  `SELECT i.id AS "itemId", i.restaurant_id AS "restaurantId", i.name, i.names, i.mark, i.jain, i.picture,
     coalesce((SELECT min(v.price_paise) FROM item_variant v WHERE v.item_id = i.id), i.price_paise) AS "pricePaise"
   FROM menu_item i
   WHERE i.id = ANY($1::uuid[]) AND i.archived_at IS NULL AND (i.stock IS NULL OR i.stock > 0) AND (i.unavailable_until IS NULL OR i.unavailable_until <= $2::timestamptz)`,
);

/** Restaurants by id, whatever their status; ids of none are missing from the map. */
export async function restaurantBriefs(ctx: Ctx, ids: readonly string[]): Promise<Map<string, RestaurantBrief>> {
  const rows = ids.length === 0 ? [] : await ctx.db.sql.rows<RestaurantBrief>(BRIEFS, [[...new Set(ids)]]);
  return new Map(rows.map((row) => [row.id, row]));
}

/** The approved restaurants of a city, in the order of their keys. */
export const restaurantsForFeed = (ctx: Ctx, cityId: string): Promise<FeedRestaurant[]> => ctx.db.sql.rows<FeedRestaurant>(FEED, [cityId]);

/** Dishes by id that can be had now (not archived, not sold out); the others are missing from the map. */
export async function dishBriefs(ctx: Ctx, itemIds: readonly string[]): Promise<Map<string, DishBrief>> {
  const rows = itemIds.length === 0 ? [] : await ctx.db.sql.rows<DishBrief>(DISHES, [[...new Set(itemIds)], ctx.clock.now()]);
  return new Map(rows.map((row) => [row.itemId, row]));
}
