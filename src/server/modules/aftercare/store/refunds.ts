import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';
import type { ItemRefund } from '../../payments/index.ts';
import type { Bearer, Destination, RefundReason } from '../domain/refund.ts';

/** Money given back of a delivered order, in paise. */
export interface OrderRefund {
  readonly id: string;
  readonly orderId: string;
  /** Its place among the order's refunds, from 1. */
  readonly number: number;
  readonly key: string;
  readonly customerId: string;
  readonly restaurantId: string;
  readonly reason: RefundReason;
  readonly borneBy: Bearer;
  readonly bearerReason: string | null;
  readonly destination: Destination;
  readonly amountPaise: number;
  /** What the books took off the restaurant's account. */
  readonly restaurantPaise: number;
  /** Null for goodwill. */
  readonly parts: ItemRefund | null;
  readonly issueId: string | null;
  readonly createdBy: string;
  readonly createdAt: Date;
}

const COLUMNS = `id, order_id AS "orderId", number, key, customer_id AS "customerId", restaurant_id AS "restaurantId", reason, borne_by AS "borneBy",
  bearer_reason AS "bearerReason", destination, amount_paise AS "amountPaise", restaurant_paise AS "restaurantPaise", parts, issue_id AS "issueId",
  created_by AS "createdBy", created_at AS "createdAt"`;

const ADD = statement(
  'aftercare_add_refund',
  `INSERT INTO order_refund (id, order_id, number, key, customer_id, restaurant_id, reason, borne_by, bearer_reason, destination, amount_paise, restaurant_paise, parts,
     issue_id, created_by, created_at)
   VALUES ($1::uuid, $2::uuid, $3, $4, $5::uuid, $6::uuid, $7, $8, $9, $10, $11, $12, $13::jsonb, $14::uuid, $15, $16::timestamptz) ON CONFLICT (key) DO NOTHING RETURNING id`,
);
const OF_ORDERS = statement('aftercare_refunds_of_orders', `SELECT ${COLUMNS} FROM order_refund WHERE order_id = ANY($1::uuid[]) ORDER BY order_id, number`);
const BY_KEY = statement('aftercare_refund_by_key', `SELECT ${COLUMNS} FROM order_refund WHERE key = $1`);

/** Adds a refund; false when its key stands for another. */
export async function addOrderRefund(ctx: Ctx, refund: OrderRefund): Promise<boolean> {
  const { id, orderId, number, key, customerId, restaurantId, reason, borneBy, bearerReason, destination, amountPaise, restaurantPaise, parts } = refund;
  const about = [id, orderId, number, key, customerId, restaurantId, reason, borneBy, bearerReason, destination, amountPaise, restaurantPaise];
  const rows = await ctx.db.sql.rows(ADD, [...about, parts && JSON.stringify(parts), refund.issueId, refund.createdBy, refund.createdAt]);
  return rows.length > 0;
}

/** Refunds of orders, in the order in which each was reckoned on those before it. */
export const refundsOfOrders = (ctx: Ctx, orderIds: readonly string[]) => ctx.db.sql.rows<OrderRefund>(OF_ORDERS, [[...orderIds]]);
/** The same of one order. */
export const refundsOfOrder = (ctx: Ctx, orderId: string) => refundsOfOrders(ctx, [orderId]);
export const refundByKey = async (ctx: Ctx, key: string): Promise<OrderRefund | null> => (await ctx.db.sql.rows<OrderRefund>(BY_KEY, [key]))[0] ?? null;
