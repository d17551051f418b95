import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';
import { OPENING_COLUMNS, type OpeningRow } from './opening-facts.ts';

type Mark = 'veg' | 'nonveg' | 'egg';

export interface PricingVariant {
  readonly id: string;
  readonly name: string;
  readonly pricePaise: number;
}
export interface PricingAddOnGroup {
  readonly id: string;
  readonly name: string;
  readonly minimum: number;
  readonly maximum: number;
  readonly options: readonly { readonly id: string; readonly name: string; readonly mark: Mark; readonly pricePaise: number; readonly available: boolean }[];
}
/** An item as pricing needs it. `pricePaise` is its own price: with variants, the chosen variant's whole price holds instead. */
export interface PricingItem {
  readonly id: string;
  readonly name: string;
  readonly mark: Mark;
  readonly pricePaise: number;
  readonly servedFrom: number | null;
  readonly servedTo: number | null;
  /** Portions left; null: not counted. */
  readonly stock: number | null;
  readonly unavailableUntil: Date | null;
  readonly variants: readonly PricingVariant[];
  readonly addOnGroups: readonly PricingAddOnGroup[];
}
/** What it takes to price and admit an order. Distances in metres, amounts in paise; also what `openingAt` takes. */
export interface PricingMenu extends OpeningRow {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly picture: string;
  readonly cityId: string;
  readonly citySlug: string;
  readonly stateCode: string;
  readonly lat: number;
  readonly lng: number;
  readonly radiusM: number;
  readonly minimumPaise: number;
  readonly packagingPaise: number;
  readonly freeDeliveryAbovePaise: number | null;
  readonly prepMinutes: number;
  readonly busy: boolean;
  readonly specifiedPremises: boolean;
  readonly gstStatus: 'regular' | 'composition' | 'unregistered';
  readonly items: ReadonlyMap<string, PricingItem>;
}

const MENU = statement(
  'pricing_menu',
  `SELECT r.id, r.slug, r.name, r.picture, r.city_id AS "cityId", c.slug AS "citySlug", c.state_code AS "stateCode", r.lat, r.lng, r.radius_m AS "radiusM",
     r.minimum_paise AS "minimumPaise", r.packaging_paise AS "packagingPaise", r.free_delivery_above_paise AS "freeDeliveryAbovePaise",
     r.prep_minutes AS "prepMinutes", r.busy, r.specified_premises AS "specifiedPremises", r.gst_status AS "gstStatus", ${OPENING_COLUMNS},
     (SELECT coalesce(json_agg(json_build_object('id', i.id, 'name', i.name, 'mark', i.mark, 'pricePaise', i.price_paise, 'servedFrom', i.served_from,
        'servedTo', i.served_to, 'stock', i.stock, 'unavailableUntil', extract(epoch FROM i.unavailable_until) * 1000,
        'variants', (SELECT coalesce(json_agg(json_build_object('id', v.id, 'name', v.name, 'pricePaise', v.price_paise) ORDER BY v.rank, v.id), '[]')
           FROM item_variant v WHERE v.item_id = i.id),
        'addOnGroups', (SELECT coalesce(json_agg(json_build_object('id', g.id, 'name', g.name, 'minimum', g.minimum, 'maximum', g.maximum,
           'options', (SELECT coalesce(json_agg(json_build_object('id', o.id, 'name', o.name, 'mark', o.mark, 'pricePaise', o.price_paise, 'available', o.available)
              ORDER BY o.rank, o.id), '[]') FROM add_on_option o WHERE o.group_id = g.id)) ORDER BY ig.rank, g.id), '[]')
           FROM item_add_on_group ig JOIN add_on_group g ON g.id = ig.group_id WHERE ig.item_id = i.id))), '[]')
      FROM menu_item i WHERE i.restaurant_id = r.id AND i.archived_at IS NULL AND ($2::uuid[] IS NULL OR i.id = ANY($2::uuid[]))) AS items
   FROM restaurant r JOIN city c ON c.id = r.city_id WHERE r.id = $1::uuid`,
);

type ItemJson = Omit<PricingItem, 'unavailableUntil'> & { unavailableUntil: number | null };

/**
 * A restaurant's facts and items as they stand now, in one statement, never from a cache; null when there is no such restaurant.
 * With `itemIds` only those items are read (an order needs no more). Items of another restaurant and archived ones are not in `items`.
 */
export async function pricingMenu(ctx: Ctx, restaurantId: string, itemIds?: readonly string[]): Promise<PricingMenu | null> {
  const [row] = await ctx.db.sql.rows<Omit<PricingMenu, 'items'> & { items: ItemJson[] }>(MENU, [restaurantId, itemIds ? [...itemIds] : null]);
  if (!row) return null;
  const items = row.items.map((item): [string, PricingItem] => [
    item.id,
    { ...item, unavailableUntil: item.unavailableUntil === null ? null : new Date(item.unavailableUntil) },
  ]);
  return { ...row, items: new Map(items) };
}
