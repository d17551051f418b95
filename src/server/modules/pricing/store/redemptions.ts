import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';

const SPEND = statement(
  'price_offer_spend',
  `UPDATE price_offer SET spent_paise = CASE WHEN budget_paise IS NULL THEN spent_paise ELSE spent_paise + $2::bigint END
   WHERE id = $1::uuid AND active AND (budget_paise IS NULL OR spent_paise + $2::bigint <= budget_paise) RETURNING per_customer AS "perCustomer"`,
);
const COUNT = statement(
  'offer_redemption_count',
  'SELECT count(*)::int AS used FROM offer_redemption WHERE offer_id = $1::uuid AND customer_id = $2::uuid AND returned_at IS NULL',
);
const INSERT = statement(
  'offer_redemption_insert',
  `INSERT INTO offer_redemption (order_id, offer_id, customer_id, restaurant_paise, platform_paise, at)
   VALUES ($1::uuid, $2::uuid, $3::uuid, $4, $5, $6::timestamptz)`,
);
const RETURN = statement(
  'offer_redemption_return',
  `WITH back AS (
     UPDATE offer_redemption SET returned_at = $2::timestamptz WHERE order_id = $1::uuid AND returned_at IS NULL
     RETURNING offer_id, restaurant_paise + platform_paise AS paise)
   UPDATE price_offer o SET spent_paise = o.spent_paise - back.paise FROM back WHERE o.id = back.offer_id AND o.budget_paise IS NOT NULL`,
);

/** Takes from an offer's budget and locks its row, so that limits are counted one order after the other; null when nothing is left, or it has ended. */
export async function spend(ctx: Ctx, offerId: string, amountPaise: number): Promise<{ perCustomer: number | null } | null> {
  return (await ctx.db.sql.rows<{ perCustomer: number | null }>(SPEND, [offerId, amountPaise]))[0] ?? null;
}

/** How often a customer has used an offer, orders that were cancelled apart. */
export async function timesUsed(ctx: Ctx, offerId: string, customerId: string): Promise<number> {
  return (await ctx.db.sql.rows<{ used: number }>(COUNT, [offerId, customerId]))[0]?.used ?? 0;
}

export interface Redemption {
  readonly orderId: string;
  readonly offerId: string;
  readonly customerId: string;
  readonly restaurantPaise: number;
  readonly platformPaise: number;
}

export async function addRedemption(ctx: Ctx, one: Redemption): Promise<void> {
  await ctx.db.sql.rows(INSERT, [one.orderId, one.offerId, one.customerId, one.restaurantPaise, one.platformPaise, ctx.clock.now()]);
}

/** Gives back what an order took; a second time gives back nothing. */
export async function giveBack(ctx: Ctx, orderId: string): Promise<void> {
  await ctx.db.sql.rows(RETURN, [orderId, ctx.clock.now()]);
}
