import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';

export interface SandboxOrderRow {
  readonly id: string;
  readonly receipt: string;
  readonly amountPaise: number;
  readonly status: 'created' | 'attempted' | 'paid';
  readonly upiRef: string;
}
export interface SandboxPaymentRow {
  readonly id: string;
  readonly orderId: string;
  readonly amountPaise: number;
  readonly refundedPaise: number;
  readonly status: 'failed' | 'captured';
}

const ORDER = 'id, receipt, amount_paise AS "amountPaise", status, upi_ref AS "upiRef"';
const PAYMENT = 'id, order_id AS "orderId", amount_paise AS "amountPaise", refunded_paise AS "refundedPaise", status';

const ADD_ORDER = statement(
  'sandbox_order_add',
  `INSERT INTO sandbox_order (id, receipt, amount_paise, status, upi_ref, created_at) VALUES ($1, $2, $3, 'created', $4, $5::timestamptz) ON CONFLICT (receipt) DO NOTHING`,
);
const ORDER_BY_RECEIPT = statement('sandbox_order_by_receipt', `SELECT ${ORDER} FROM sandbox_order WHERE receipt = $1`);
const ORDER_BY_ID = statement('sandbox_order_by_id', `SELECT ${ORDER} FROM sandbox_order WHERE id = $1`);
const ORDER_BY_REF = statement('sandbox_order_by_ref', `SELECT ${ORDER} FROM sandbox_order WHERE upi_ref = $1`);
const LOCK_BY_REF = statement('sandbox_order_lock_by_ref', `SELECT ${ORDER} FROM sandbox_order WHERE upi_ref = $1 FOR UPDATE`);
const SET_STATUS = statement('sandbox_order_set_status', 'UPDATE sandbox_order SET status = $2 WHERE id = $1');
const PAYMENTS = statement('sandbox_payments_of', `SELECT ${PAYMENT} FROM sandbox_payment WHERE order_id = $1 ORDER BY created_at, id`);
const SAVE_PAYMENT = statement(
  'sandbox_payment_save',
  `INSERT INTO sandbox_payment (id, order_id, amount_paise, status, created_at) VALUES ($1, $2, $3, $4, $5::timestamptz)
   ON CONFLICT (id) DO UPDATE SET status = excluded.status`,
);
const ADD_REFUND = statement(
  'sandbox_refund_add',
  `WITH added AS (
     INSERT INTO sandbox_refund (id, payment_id, key, amount_paise, created_at) VALUES ($1, $2, $3, $4::int, $5::timestamptz)
     ON CONFLICT (key) DO NOTHING RETURNING payment_id, amount_paise
   )
   UPDATE sandbox_payment p SET refunded_paise = p.refunded_paise + a.amount_paise FROM added a WHERE p.id = a.payment_id RETURNING p.id`,
);
const REFUND_BY_KEY = statement('sandbox_refund_by_key', 'SELECT id FROM sandbox_refund WHERE key = $1');

const first = async <Row>(rows: Promise<Row[]>): Promise<Row | null> => (await rows)[0] ?? null;

export async function bookOrder(ctx: Ctx, order: { id: string; receipt: string; amountPaise: number; upiRef: string }): Promise<SandboxOrderRow> {
  await ctx.db.sql.rows(ADD_ORDER, [order.id, order.receipt, order.amountPaise, order.upiRef, ctx.clock.now()]);
  const row = await first(ctx.db.sql.rows<SandboxOrderRow>(ORDER_BY_RECEIPT, [order.receipt]));
  if (!row) throw new Error(`The sandbox lost the order of receipt ${order.receipt}`);
  return row;
}
export const bookedOrder = (ctx: Ctx, id: string) => first(ctx.db.sql.rows<SandboxOrderRow>(ORDER_BY_ID, [id]));
export const bookedOrderByRef = (ctx: Ctx, ref: string) => first(ctx.db.sql.rows<SandboxOrderRow>(ORDER_BY_REF, [ref]));
/** The order with its row locked, so that two taps on the app's button wait for each other. */
export const lockBookedOrder = (ctx: Ctx, ref: string) => first(ctx.db.sql.rows<SandboxOrderRow>(LOCK_BY_REF, [ref]));
export const setBookedStatus = (ctx: Ctx, id: string, status: SandboxOrderRow['status']) => ctx.db.sql.rows(SET_STATUS, [id, status]);
export const bookedPayments = (ctx: Ctx, orderId: string) => ctx.db.sql.rows<SandboxPaymentRow>(PAYMENTS, [orderId]);
export const bookPayment = (ctx: Ctx, payment: { id: string; orderId: string; amountPaise: number; status: 'failed' | 'captured' }) =>
  ctx.db.sql.rows(SAVE_PAYMENT, [payment.id, payment.orderId, payment.amountPaise, payment.status, ctx.clock.now()]);

/** Books a refund once for its key; the id is that of the first time, `added` whether this was it. */
export async function bookRefund(
  ctx: Ctx,
  refund: { id: string; paymentId: string; key: string; amountPaise: number },
): Promise<{ id: string; added: boolean }> {
  const added = await ctx.db.sql.rows(ADD_REFUND, [refund.id, refund.paymentId, refund.key, refund.amountPaise, ctx.clock.now()]);
  const row = await first(ctx.db.sql.rows<{ id: string }>(REFUND_BY_KEY, [refund.key]));
  return { id: row?.id ?? refund.id, added: added.length > 0 };
}
