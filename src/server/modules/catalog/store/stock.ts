import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';

export interface Portions {
  readonly itemId: string;
  readonly quantity: number;
}

/** A counted item after the statement: what it had before and what is left; when not taken, `left` is what was too little. */
export interface StockRow {
  readonly itemId: string;
  readonly name: string;
  readonly before: number;
  readonly left: number;
  readonly taken: boolean;
}

const WANTED = `wanted AS (
     SELECT item_id, sum(quantity)::int AS quantity FROM unnest($2::uuid[], $3::int[]) AS w(item_id, quantity) GROUP BY item_id
   ), locked AS (
     SELECT i.id, i.name, i.stock, w.quantity FROM menu_item i JOIN wanted w ON w.item_id = i.id
     WHERE i.restaurant_id = $1::uuid AND i.stock IS NOT NULL ORDER BY i.id FOR UPDATE OF i
   )`;

// The rows are locked in the order of their keys, so that two carts with the same items can't wait for each other.
const TAKE = statement(
  'stock_take',
  `WITH ${WANTED}, taken AS (
     UPDATE menu_item i SET stock = l.stock - l.quantity FROM locked l
     WHERE i.id = l.id AND NOT EXISTS (SELECT 1 FROM locked short WHERE short.stock < short.quantity) RETURNING i.id
   )
   SELECT l.id AS "itemId", l.name, l.stock AS before, CASE WHEN t.id IS NULL THEN l.stock ELSE l.stock - l.quantity END AS left, t.id IS NOT NULL AS taken
   FROM locked l LEFT JOIN taken t ON t.id = l.id WHERE t.id IS NOT NULL OR l.stock < l.quantity`,
);

const RETURN = statement(
  'stock_return',
  `WITH ${WANTED}, returned AS (
     UPDATE menu_item i SET stock = l.stock + l.quantity FROM locked l WHERE i.id = l.id RETURNING i.id, i.stock
   )
   SELECT l.id AS "itemId", l.name, l.stock AS before, r.stock AS left, true AS taken FROM locked l JOIN returned r ON r.id = l.id`,
);

const values = (restaurantId: string, portions: readonly Portions[]) => [restaurantId, portions.map((one) => one.itemId), portions.map((one) => one.quantity)];

/** Takes all portions or none, in one statement. Rows: the counted items taken, or only those that fell short. */
export const takePortions = (ctx: Ctx, restaurantId: string, portions: readonly Portions[]): Promise<StockRow[]> =>
  ctx.db.sql.rows<StockRow>(TAKE, values(restaurantId, portions));

/** Puts portions back on the items that are counted. */
export const returnPortions = (ctx: Ctx, restaurantId: string, portions: readonly Portions[]): Promise<StockRow[]> =>
  ctx.db.sql.rows<StockRow>(RETURN, values(restaurantId, portions));
