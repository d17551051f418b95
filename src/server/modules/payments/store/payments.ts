import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';
import type { PaymentStatus } from '../domain/attempt.ts';

export interface PaymentRow {
  readonly id: string;
  readonly orderId: string;
  readonly customerId: string;
  readonly method: 'cod' | 'upi';
  readonly driver: string;
  readonly amountPaise: number;
  readonly refundedPaise: number;
  readonly status: PaymentStatus;
  readonly gatewayOrderId: string | null;
  readonly gatewayPaymentId: string | null;
  readonly failureCode: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  readonly capturedAt: Date | null;
}

/** A new attempt: what is not given is empty. */
export type NewPayment = Pick<PaymentRow, 'id' | 'orderId' | 'customerId' | 'method' | 'driver' | 'amountPaise' | 'status' | 'createdAt'> &
  Partial<Pick<PaymentRow, 'expiresAt' | 'capturedAt' | 'gatewayPaymentId'>>;

const COLUMNS = `id, order_id AS "orderId", customer_id AS "customerId", method, driver, amount_paise AS "amountPaise", refunded_paise AS "refundedPaise", status,
  gateway_order_id AS "gatewayOrderId", gateway_payment_id AS "gatewayPaymentId", failure_code AS "failureCode", created_at AS "createdAt",
  expires_at AS "expiresAt", captured_at AS "capturedAt"`;

const ADD = statement(
  'payment_add',
  `INSERT INTO payment (id, order_id, customer_id, method, driver, amount_paise, status, created_at, expires_at, captured_at, gateway_payment_id)
   VALUES ($1::uuid, $2::uuid, $3::uuid, $4, $5, $6, $7, $8::timestamptz, $9::timestamptz, $10::timestamptz, $11) RETURNING ${COLUMNS}`,
);
const OF_ORDERS = statement('payment_of_orders', `SELECT ${COLUMNS} FROM payment WHERE order_id = ANY($1::uuid[]) ORDER BY created_at, id`);
const LOCK_OF_ORDER = statement('payment_lock_of_order', `SELECT ${COLUMNS} FROM payment WHERE order_id = $1::uuid ORDER BY id FOR UPDATE`);
const ORDER_OF_ATTEMPT = statement(
  'payment_order_of_attempt',
  `SELECT id, order_id AS "orderId" FROM payment WHERE driver = $1 AND (gateway_order_id = $2 OR id::text = $3) ORDER BY gateway_order_id IS NULL LIMIT 1`,
);
const NOTE_GATEWAY_ORDER = statement('payment_note_gateway_order', 'UPDATE payment SET gateway_order_id = $2 WHERE id = $1::uuid AND gateway_order_id IS NULL');
const CAPTURE = statement(
  'payment_capture',
  `UPDATE payment SET status = 'captured', gateway_payment_id = $2, captured_at = $3::timestamptz, failure_code = NULL WHERE id = $1::uuid`,
);
const FAIL = statement('payment_fail', `UPDATE payment SET status = 'failed', failure_code = $2 WHERE id = $1::uuid AND status = 'created'`);
const EXPIRE = statement('payment_expire', `UPDATE payment SET status = 'expired' WHERE id = ANY($1::uuid[]) AND status IN ('created', 'failed')`);
const MONEY = statement(
  'payment_money_of_orders',
  `SELECT order_id AS "orderId", sum(amount_paise)::int AS "takenPaise", sum(refunded_paise)::int AS "refundedPaise" FROM payment
   WHERE order_id = ANY($1::uuid[]) AND status IN ('captured', 'partially_refunded', 'refunded') GROUP BY order_id`,
);

export async function addPayment(ctx: Ctx, payment: NewPayment): Promise<PaymentRow> {
  const { id, orderId, customerId, method, driver, amountPaise, status, createdAt } = payment;
  const values = [id, orderId, customerId, method, driver, amountPaise, status, createdAt];
  const [row] = await ctx.db.sql.rows<PaymentRow>(ADD, [...values, payment.expiresAt ?? null, payment.capturedAt ?? null, payment.gatewayPaymentId ?? null]);
  if (!row) throw new Error('A payment was not added');
  return row;
}

/** All attempts of the orders, oldest first. */
export const paymentsOf = (ctx: Ctx, orderIds: readonly string[]) => ctx.db.sql.rows<PaymentRow>(OF_ORDERS, [[...orderIds]]);

/** All attempts of an order, locked until the transaction ends: whoever changes its money waits here. */
export const lockPaymentsOf = (ctx: Ctx, orderId: string) => ctx.db.sql.rows<PaymentRow>(LOCK_OF_ORDER, [orderId]);

/** The attempt of a gateway order, by the gateway's id or by our receipt. */
export async function findAttempt(ctx: Ctx, driver: string, gatewayOrderId: string, receipt: string | null): Promise<{ id: string; orderId: string } | null> {
  const [row] = await ctx.db.sql.rows<{ id: string; orderId: string }>(ORDER_OF_ATTEMPT, [driver, gatewayOrderId, receipt]);
  return row ?? null;
}

export const noteGatewayOrder = (ctx: Ctx, id: string, gatewayOrderId: string) => ctx.db.sql.rows(NOTE_GATEWAY_ORDER, [id, gatewayOrderId]);
export const markCaptured = (ctx: Ctx, id: string, gatewayPaymentId: string) => ctx.db.sql.rows(CAPTURE, [id, gatewayPaymentId, ctx.clock.now()]);
export const markFailed = (ctx: Ctx, id: string, failureCode: string) => ctx.db.sql.rows(FAIL, [id, failureCode]);
export const markExpired = (ctx: Ctx, ids: readonly string[]) => ctx.db.sql.rows(EXPIRE, [[...ids]]);

/** Money of an order in paise: taken from the customer, and of that given back. */
export interface OrderMoney {
  readonly takenPaise: number;
  readonly refundedPaise: number;
}

export async function moneyOf(ctx: Ctx, orderIds: readonly string[]): Promise<Map<string, OrderMoney>> {
  const rows = await ctx.db.sql.rows<OrderMoney & { orderId: string }>(MONEY, [[...orderIds]]);
  return new Map(rows.map(({ orderId, ...money }) => [orderId, money]));
}
