import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';
import type { DeducteeMonth } from '../domain/withholding.ts';

type Charged = Omit<DeducteeMonth, 'bookedPaise'> & { readonly restaurantIds: readonly string[] };

const CHARGED = statement(
  'settlement_charged_by_deductee',
  `SELECT d.id AS "deducteeId", d.legal_name AS "legalName", d.pan, count(*)::int AS orders, array_agg(DISTINCT c.restaurant_id) AS "restaurantIds",
     sum(c.items_paise + c.packaging_paise - c.restaurant_discount_paise) AS "grossPaise", sum(c.tds_paise) AS "tdsPaise"
   FROM order_charge c JOIN deductee d ON d.id = c.deductee_id
   WHERE c.delivered_at >= $1::timestamptz AND c.delivered_at < $2::timestamptz GROUP BY d.id ORDER BY d.legal_name, d.id`,
);

/** What was charged on orders delivered from an instant on and before another, by deductee, with the restaurants it was charged on. */
export const chargedByDeductee = (ctx: Ctx, from: Date, until: Date) => ctx.db.sql.rows<Charged>(CHARGED, [from, until]);
