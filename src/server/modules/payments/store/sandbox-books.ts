import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';

export interface SandboxOrderRow {
  readonly id: string;
  readonly receipt: string;
  readonly amountPaise: number;
  readonly status: 'created' | 'attempted' | 'paid';
  readonly upiRef: string;
  readonly customerId: string | null;
  readonly createdAt: Date;
}
export interface SandboxPaymentRow {
  readonly id: string;
  readonly orderId: string;
  readonly amountPaise: number;
  readonly refundedPaise: number;
  readonly status: 'failed' | 'authorized' | 'captured';
  /** As Razorpay names it. */
  readonly method: 'upi' | 'card' | 'netbanking' | 'wallet';
  readonly createdAt: Date;
}
export interface SandboxRefundRow {
  readonly id: string;
  readonly paymentId: string;
  readonly key: string;
  readonly amountPaise: number;
  readonly receipt: string | null;
  readonly arn: string | null;
  readonly createdAt: Date;
}

export interface SandboxTransferRow {
  readonly id: string;
  readonly account: string;
  readonly amountPaise: number;
  readonly payoutId: string;
  readonly createdAt: Date;
}

const ORDER = 'id, receipt, amount_paise AS "amountPaise", status, upi_ref AS "upiRef", customer_id AS "customerId", created_at AS "createdAt"';
const PAYMENT = 'id, order_id AS "orderId", amount_paise AS "amountPaise", refunded_paise AS "refundedPaise", status, method, created_at AS "createdAt"';
const REFUND = 'id, payment_id AS "paymentId", key, amount_paise AS "amountPaise", receipt, arn, created_at AS "createdAt"';

const ADD_ORDER = statement(
  'sandbox_order_add',
  `INSERT INTO sandbox_order (id, receipt, amount_paise, status, upi_ref, created_at, customer_id) VALUES ($1, $2, $3, 'created', $4, $5::timestamptz, $6)
   ON CONFLICT (receipt) DO UPDATE SET customer_id = coalesce(sandbox_order.customer_id, excluded.customer_id)`,
);
const ORDER_BY_RECEIPT = statement('sandbox_order_by_receipt', `SELECT ${ORDER} FROM sandbox_order WHERE receipt = $1`);
const ORDER_BY_ID = statement('sandbox_order_by_id', `SELECT ${ORDER} FROM sandbox_order WHERE id = $1`);
const ORDER_BY_REF = statement('sandbox_order_by_ref', `SELECT ${ORDER} FROM sandbox_order WHERE upi_ref = $1`);
const LOCK_BY_REF = statement('sandbox_order_lock_by_ref', `SELECT ${ORDER} FROM sandbox_order WHERE upi_ref = $1 FOR UPDATE`);
const SET_STATUS = statement('sandbox_order_set_status', 'UPDATE sandbox_order SET status = $2 WHERE id = $1');
const PAYMENTS = statement('sandbox_payments_of', `SELECT ${PAYMENT} FROM sandbox_payment WHERE order_id = $1 ORDER BY created_at, id`);
const SAVE_PAYMENT = statement(
  'sandbox_payment_save',
  `INSERT INTO sandbox_payment (id, order_id, amount_paise, status, created_at, method) VALUES ($1, $2, $3, $4, $5::timestamptz, $6)
   ON CONFLICT (id) DO UPDATE SET status = excluded.status`,
);
const LOCK_PAYMENT = statement('sandbox_payment_lock', `SELECT ${PAYMENT} FROM sandbox_payment WHERE id = $1 FOR UPDATE`);
const PAYMENTS_OF_PERIOD = statement(
  'sandbox_payments_of_period',
  `SELECT p.id, p.order_id AS "orderId", p.amount_paise AS "amountPaise", p.refunded_paise AS "refundedPaise", p.status, p.method, p.created_at AS "createdAt", o.receipt
   FROM sandbox_payment p JOIN sandbox_order o ON o.id = p.order_id
   WHERE p.created_at >= $1::timestamptz AND p.created_at < $2::timestamptz ORDER BY p.created_at, p.id`,
);
const ADD_REFUND = statement(
  'sandbox_refund_add',
  `WITH added AS (
     INSERT INTO sandbox_refund (id, payment_id, key, amount_paise, receipt, arn, created_at) VALUES ($1, $2, $3, $4::int, $5, $6, $7::timestamptz)
     RETURNING payment_id, amount_paise
   )
   UPDATE sandbox_payment p SET refunded_paise = p.refunded_paise + a.amount_paise FROM added a WHERE p.id = a.payment_id RETURNING p.id`,
);
const REFUND_BY_KEY = statement('sandbox_refund_by_key', `SELECT ${REFUND} FROM sandbox_refund WHERE key = $1`);
const REFUNDS_OF_PERIOD = statement(
  'sandbox_refunds_of_period',
  `SELECT ${REFUND} FROM sandbox_refund WHERE created_at >= $1::timestamptz AND created_at < $2::timestamptz ORDER BY created_at, id`,
);

const TRANSFER = 'id, account, amount_paise AS "amountPaise", payout_id AS "payoutId", created_at AS "createdAt"';
const ADD_TRANSFER = statement(
  'sandbox_transfer_add',
  `INSERT INTO sandbox_transfer (id, account, amount_paise, payout_id, created_at) VALUES ($1, $2, $3, $4, $5::timestamptz) RETURNING ${TRANSFER}`,
);
const TRANSFERS_OF_PERIOD = statement(
  'sandbox_transfers_of_period',
  `SELECT ${TRANSFER} FROM sandbox_transfer WHERE created_at >= $1::timestamptz AND created_at < $2::timestamptz ORDER BY created_at, id`,
);

const first = async <Row>(rows: Promise<Row[]>): Promise<Row | null> => (await rows)[0] ?? null;

export async function bookOrder(ctx: Ctx, order: Omit<SandboxOrderRow, 'status' | 'createdAt'>): Promise<SandboxOrderRow> {
  await ctx.db.sql.rows(ADD_ORDER, [order.id, order.receipt, order.amountPaise, order.upiRef, ctx.clock.now(), order.customerId]);
  const row = await first(ctx.db.sql.rows<SandboxOrderRow>(ORDER_BY_RECEIPT, [order.receipt]));
  if (!row) throw new Error(`The sandbox lost the order of receipt ${order.receipt}`);
  return row;
}
export const bookedOrderByReceipt = (ctx: Ctx, receipt: string) => first(ctx.db.sql.rows<SandboxOrderRow>(ORDER_BY_RECEIPT, [receipt]));
export const bookedOrder = (ctx: Ctx, id: string) => first(ctx.db.sql.rows<SandboxOrderRow>(ORDER_BY_ID, [id]));
export const bookedOrderByRef = (ctx: Ctx, ref: string) => first(ctx.db.sql.rows<SandboxOrderRow>(ORDER_BY_REF, [ref]));
/** The order with its row locked, so that two taps on the app's button wait for each other. */
export const lockBookedOrder = (ctx: Ctx, ref: string) => first(ctx.db.sql.rows<SandboxOrderRow>(LOCK_BY_REF, [ref]));
export const setBookedStatus = (ctx: Ctx, id: string, status: SandboxOrderRow['status']) => ctx.db.sql.rows(SET_STATUS, [id, status]);
export const bookedPayments = (ctx: Ctx, orderId: string) => ctx.db.sql.rows<SandboxPaymentRow>(PAYMENTS, [orderId]);
export const bookPayment = (
  ctx: Ctx,
  payment: Pick<SandboxPaymentRow, 'id' | 'orderId' | 'amountPaise' | 'status'> & Partial<Pick<SandboxPaymentRow, 'method'>>,
) => ctx.db.sql.rows(SAVE_PAYMENT, [payment.id, payment.orderId, payment.amountPaise, payment.status, ctx.clock.now(), payment.method ?? 'upi']);

/** The payment with its row locked, so that what is done to its money waits in line. */
export const lockBookedPayment = (ctx: Ctx, id: string) => first(ctx.db.sql.rows<SandboxPaymentRow>(LOCK_PAYMENT, [id]));
export const bookedPaymentsBetween = (ctx: Ctx, from: Date, to: Date) =>
  ctx.db.sql.rows<SandboxPaymentRow & { receipt: string }>(PAYMENTS_OF_PERIOD, [from, to]);

/** Books a refund on a payment that the caller has locked and found to hold so much. */
export const bookRefund = (ctx: Ctx, { id, paymentId, key, amountPaise, receipt, arn }: Omit<SandboxRefundRow, 'createdAt'>) =>
  ctx.db.sql.rows(ADD_REFUND, [id, paymentId, key, amountPaise, receipt, arn, ctx.clock.now()]);
export const bookedRefund = (ctx: Ctx, key: string) => first(ctx.db.sql.rows<SandboxRefundRow>(REFUND_BY_KEY, [key]));
export const bookedRefundsBetween = (ctx: Ctx, from: Date, to: Date) => ctx.db.sql.rows<SandboxRefundRow>(REFUNDS_OF_PERIOD, [from, to]);

export async function bookTransfer(ctx: Ctx, { id, account, amountPaise, payoutId }: Omit<SandboxTransferRow, 'createdAt'>): Promise<SandboxTransferRow> {
  const row = await first(ctx.db.sql.rows<SandboxTransferRow>(ADD_TRANSFER, [id, account, amountPaise, payoutId, ctx.clock.now()]));
  if (!row) throw new Error('The sandbox lost a transfer');
  return row;
}
export const bookedTransfersBetween = (ctx: Ctx, from: Date, to: Date) => ctx.db.sql.rows<SandboxTransferRow>(TRANSFERS_OF_PERIOD, [from, to]);
