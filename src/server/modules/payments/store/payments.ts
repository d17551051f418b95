import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';
import type { PaidFor } from '../../ledger/index.ts';
import type { Capture, PaymentStatus } from '../domain/attempt.ts';
import type { Tender } from '../domain/tender.ts';

export interface PaymentRow {
  readonly id: string;
  readonly purpose: 'order' | 'top_up';
  /** The one or the other, by its purpose. */
  readonly orderId: string | null;
  readonly topUpId: string | null;
  readonly customerId: string;
  readonly method: Tender;
  /** The bank's or the other wallet's code, or the saved card's token, that the customer chose. */
  readonly instrument: string | null;
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

/** What a payment is for. */
export type About = PaidFor;
export const aboutOf = ({ id, orderId, topUpId }: Pick<PaymentRow, 'id' | 'orderId' | 'topUpId'>): About =>
  orderId === null ? { topUpId: topUpId ?? id } : { orderId };

/** A new attempt: what is not given is empty. */
export type NewPayment = About &
  Pick<PaymentRow, 'id' | 'customerId' | 'method' | 'driver' | 'amountPaise' | 'status' | 'createdAt'> &
  Partial<Pick<PaymentRow, 'instrument' | 'expiresAt' | 'capturedAt' | 'gatewayPaymentId'>>;

const COLUMNS = `id, purpose, order_id AS "orderId", top_up_id AS "topUpId", customer_id AS "customerId", method, instrument, driver, amount_paise AS "amountPaise", refunded_paise AS "refundedPaise", status,
  gateway_order_id AS "gatewayOrderId", gateway_payment_id AS "gatewayPaymentId", failure_code AS "failureCode", created_at AS "createdAt",
  expires_at AS "expiresAt", captured_at AS "capturedAt"`;

const ADD = statement(
  'payment_add',
  `INSERT INTO payment (id, purpose, order_id, top_up_id, customer_id, method, driver, amount_paise, status, created_at, expires_at, captured_at, gateway_payment_id, instrument)
   VALUES ($1::uuid, $2, $3::uuid, $4::uuid, $5::uuid, $6, $7, $8, $9, $10::timestamptz, $11::timestamptz, $12::timestamptz, $13, $14) RETURNING ${COLUMNS}`,
);
const OF_ORDERS = statement('payment_of_orders', `SELECT ${COLUMNS} FROM payment WHERE order_id = ANY($1::uuid[]) ORDER BY created_at, id`);
const LOCK_OF_ORDER = statement('payment_lock_of_order', `SELECT ${COLUMNS} FROM payment WHERE order_id = $1::uuid ORDER BY id FOR UPDATE`);
const OF_TOP_UP = statement('payment_of_top_up', `SELECT ${COLUMNS} FROM payment WHERE top_up_id = $1::uuid ORDER BY created_at, id`);
const LOCK_OF_TOP_UP = statement('payment_lock_of_top_up', `SELECT ${COLUMNS} FROM payment WHERE top_up_id = $1::uuid ORDER BY created_at, id FOR UPDATE`);
const OF_GATEWAY_ORDER = statement(
  'payment_of_gateway_order',
  `SELECT ${COLUMNS} FROM payment WHERE driver = $1 AND (gateway_order_id = $2 OR id::text = $3) ORDER BY gateway_order_id IS NULL LIMIT 1`,
);
const PENDING_TOP_UPS = statement(
  'payment_pending_top_ups',
  `SELECT coalesce(sum(amount_paise), 0)::int AS paise FROM payment
   WHERE customer_id = $1::uuid AND purpose = 'top_up' AND status = 'created' AND expires_at > $2::timestamptz`,
);
const NOTE_GATEWAY_ORDER = statement('payment_note_gateway_order', 'UPDATE payment SET gateway_order_id = $2 WHERE id = $1::uuid AND gateway_order_id IS NULL');
const CHOOSE = statement('payment_choose', `UPDATE payment SET method = $2, instrument = $3 WHERE id = $1::uuid AND status = 'created'`);
const CAPTURE = statement(
  'payment_capture',
  `UPDATE payment SET status = 'captured', gateway_payment_id = $2, amount_paise = $4, method = coalesce($5, method), captured_at = $3::timestamptz, failure_code = NULL WHERE id = $1::uuid`,
);
const FAIL = statement('payment_fail', `UPDATE payment SET status = 'failed', failure_code = $2 WHERE id = $1::uuid AND status = 'created'`);
const EXPIRE = statement('payment_expire', `UPDATE payment SET status = 'expired' WHERE id = ANY($1::uuid[]) AND status IN ('created', 'failed')`);
const MONEY = statement(
  'payment_money_of_orders',
  `SELECT order_id AS "orderId", sum(amount_paise)::int AS "takenPaise", sum(refunded_paise)::int AS "refundedPaise" FROM payment
   WHERE order_id = ANY($1::uuid[]) AND status IN ('captured', 'partially_refunded', 'refunded') GROUP BY order_id`,
);

export async function addPayment(ctx: Ctx, payment: NewPayment): Promise<PaymentRow> {
  const { id, customerId, method, driver, amountPaise, status, createdAt, expiresAt, capturedAt, gatewayPaymentId, instrument } = payment;
  const about = 'orderId' in payment ? ['order', payment.orderId, null] : ['top_up', null, payment.topUpId];
  const values = [id, ...about, customerId, method, driver, amountPaise, status, createdAt];
  const [row] = await ctx.db.sql.rows<PaymentRow>(ADD, [...values, expiresAt ?? null, capturedAt ?? null, gatewayPaymentId ?? null, instrument ?? null]);
  if (!row) throw new Error('A payment was not added');
  return row;
}

/** All attempts of the orders, oldest first. */
export const paymentsOf = (ctx: Ctx, orderIds: readonly string[]) => ctx.db.sql.rows<PaymentRow>(OF_ORDERS, [[...orderIds]]);

/** All attempts of an order, locked until the transaction ends: whoever changes its money waits here. */
export const lockPaymentsOf = (ctx: Ctx, orderId: string) => ctx.db.sql.rows<PaymentRow>(LOCK_OF_ORDER, [orderId]);

/** The attempts to pay a top-up, oldest first. */
export const paymentsOfTopUp = (ctx: Ctx, topUpId: string) => ctx.db.sql.rows<PaymentRow>(OF_TOP_UP, [topUpId]);

/** The attempts for the same thing, oldest first. */
export const attemptsOf = (ctx: Ctx, about: About) => ('orderId' in about ? paymentsOf(ctx, [about.orderId]) : paymentsOfTopUp(ctx, about.topUpId));

/** The attempts for the same thing, locked: `lockPaymentsOf` for whatever it is. */
export const lockAttempts = (ctx: Ctx, about: About) =>
  'orderId' in about ? lockPaymentsOf(ctx, about.orderId) : ctx.db.sql.rows<PaymentRow>(LOCK_OF_TOP_UP, [about.topUpId]);

/** The attempt of a gateway order, by the gateway's id or by our receipt. */
export async function findAttempt(ctx: Ctx, driver: string, gatewayOrderId: string, receipt: string | null): Promise<PaymentRow | null> {
  const [row] = await ctx.db.sql.rows<PaymentRow>(OF_GATEWAY_ORDER, [driver, gatewayOrderId, receipt]);
  return row ?? null;
}

export const noteGatewayOrder = (ctx: Ctx, id: string, gatewayOrderId: string) => ctx.db.sql.rows(NOTE_GATEWAY_ORDER, [id, gatewayOrderId]);
/** Another way to pay the same open request: the gateway takes all of them on one order. */
export const chooseTender = (ctx: Ctx, id: string, method: Tender, instrument: string | null) => ctx.db.sql.rows(CHOOSE, [id, method, instrument]);
/** The amount is what was taken: more than was asked only until the surplus has gone back. */
export const markCaptured = (ctx: Ctx, id: string, { gatewayPaymentId, amountPaise, method }: Capture) =>
  ctx.db.sql.rows(CAPTURE, [id, gatewayPaymentId, ctx.clock.now(), amountPaise, method ?? null]);
export const markFailed = (ctx: Ctx, id: string, failureCode: string) => ctx.db.sql.rows(FAIL, [id, failureCode]);
export const markExpired = (ctx: Ctx, ids: readonly string[]) => ctx.db.sql.rows(EXPIRE, [[...ids]]);

/** What a customer is paying into the wallet and has still time to, in paise. */
export async function pendingTopUps(ctx: Ctx, customerId: string): Promise<number> {
  return (await ctx.db.sql.rows<{ paise: number }>(PENDING_TOP_UPS, [customerId, ctx.clock.now()]))[0]?.paise ?? 0;
}

/** Money of an order in paise: taken from the customer, and of that given back. */
export interface OrderMoney {
  readonly takenPaise: number;
  readonly refundedPaise: number;
}

export async function moneyOf(ctx: Ctx, orderIds: readonly string[]): Promise<Map<string, OrderMoney>> {
  const rows = await ctx.db.sql.rows<OrderMoney & { orderId: string }>(MONEY, [[...orderIds]]);
  return new Map(rows.map(({ orderId, ...money }) => [orderId, money]));
}
