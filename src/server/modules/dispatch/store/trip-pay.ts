import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';
import type { PayPart } from '../domain/pay.ts';

/** How an order's pay came about: the version of the formula and its parts. */
export interface TripPay {
  readonly orderId: string;
  readonly formula: number;
  readonly parts: readonly PayPart[];
}

const OF = statement(
  'dispatch_trip_pay',
  `SELECT order_id AS "orderId", pay_formula AS formula, coalesce(pay_parts, '[]') AS parts FROM delivery WHERE order_id = ANY($1::uuid[])`,
);

/** The pay of orders, part by part; orders without a delivery are left out. For modules; asks for no actor. */
export const tripPay = (ctx: Ctx, orderIds: readonly string[]): Promise<TripPay[]> => ctx.db.sql.rows<TripPay>(OF, [[...orderIds]]);
