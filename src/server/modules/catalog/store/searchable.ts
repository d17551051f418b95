import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';

/** A restaurant and its dishes as a search index wants them: every text in every language, nothing that changes by the minute. */
export interface SearchableRestaurant {
  readonly id: string;
  readonly cityId: string;
  readonly name: string;
  readonly names: Record<string, string>;
  readonly cuisines: readonly string[];
  readonly rating: number;
  readonly ratingCount: number;
  readonly items: readonly {
    readonly id: string;
    readonly name: string;
    readonly names: Record<string, string>;
    readonly mark: 'veg' | 'nonveg' | 'egg';
    readonly bestseller: boolean;
    readonly pricePaise: number;
  }[];
}

const SEARCHABLE = statement(
  'restaurant_searchable',
  `SELECT r.id, r.city_id AS "cityId", r.name, r.names, r.cuisines, r.rating_count AS "ratingCount",
     CASE WHEN r.rating_count > 0 THEN r.rating_sum::float8 / r.rating_count ELSE 0 END AS rating,
     (SELECT coalesce(json_agg(json_build_object('id', i.id, 'name', i.name, 'names', i.names, 'mark', i.mark, 'bestseller', i.bestseller,
        'pricePaise', coalesce((SELECT min(v.price_paise) FROM item_variant v WHERE v.item_id = i.id), i.price_paise))), '[]')
      FROM menu_item i WHERE i.restaurant_id = r.id AND i.archived_at IS NULL) AS items
   FROM restaurant r WHERE r.id = ANY($1::uuid[]) AND r.status = 'approved'`,
);
const IDS = statement('restaurant_ids', 'SELECT id FROM restaurant WHERE id > $1::uuid ORDER BY id LIMIT $2');

/** Those of the restaurants that may be found: the approved ones. */
export const searchableRestaurants = (ctx: Ctx, ids: readonly string[]): Promise<SearchableRestaurant[]> =>
  ctx.db.sql.rows<SearchableRestaurant>(SEARCHABLE, [[...ids]]);

/** Ids of all restaurants, a page at a time, after `after` in the order of the keys. */
export async function restaurantIdsAfter(ctx: Ctx, after: string, limit: number): Promise<string[]> {
  const rows = await ctx.db.sql.rows<{ id: string }>(IDS, [after, limit]);
  return rows.map((row) => row.id);
}
