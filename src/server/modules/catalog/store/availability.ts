import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';
import { ISO } from './menu-json.ts';
import { OPENING_COLUMNS, type OpeningRow } from './opening-facts.ts';

const AVAILABILITY = statement(
  'restaurant_availability',
  `SELECT ${OPENING_COLUMNS}, r.busy,
     (SELECT coalesce(json_agg(json_build_object('itemId', i.id, 'until', CASE WHEN i.unavailable_until < $2::timestamptz + interval '1 year' THEN ${ISO('i.unavailable_until')} END)), '[]')
      FROM menu_item i WHERE i.restaurant_id = r.id AND i.archived_at IS NULL AND (i.stock = 0 OR i.unavailable_until > $2::timestamptz)) AS "soldOut",
     (SELECT coalesce(json_agg(json_build_object('itemId', i.id, 'left', i.stock)), '[]')
      FROM menu_item i WHERE i.restaurant_id = r.id AND i.archived_at IS NULL AND i.stock IS NOT NULL) AS stock
   FROM restaurant r JOIN city c ON c.id = r.city_id WHERE r.id = $1::uuid AND r.status <> 'pending'`,
);

export interface AvailabilityRow extends OpeningRow {
  readonly busy: boolean;
  readonly soldOut: { itemId: string; until: string | null }[];
  readonly stock: { itemId: string; left: number }[];
}

/** What can't be had at `at`; `until` null when nobody said (counted out, or snoozed for longer than a year). */
export async function availabilityOf(ctx: Ctx, restaurantId: string, at: Date): Promise<AvailabilityRow | null> {
  const [row] = await ctx.db.sql.rows<AvailabilityRow>(AVAILABILITY, [restaurantId, at]);
  return row ?? null;
}
