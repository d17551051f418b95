import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';
import { keyedId } from './keyed-id.ts';

export type BorneBy = 'platform' | 'restaurant' | 'customer';
export interface RefundRow {
  readonly id: string;
  readonly paymentId: string;
  readonly amountPaise: number;
  readonly reason: string;
  readonly borneBy: BorneBy;
  readonly status: 'pending' | 'processed' | 'failed';
  readonly gatewayRefundId: string | null;
  /** The acquirer's reference, by which the customer's bank finds the money. */
  readonly arn: string | null;
  readonly createdAt: Date;
  readonly processedAt: Date | null;
}

const COLUMNS = `id, payment_id AS "paymentId", amount_paise AS "amountPaise", reason, borne_by AS "borneBy", status, gateway_refund_id AS "gatewayRefundId", arn,
  created_at AS "createdAt", processed_at AS "processedAt"`;

const ADD = statement(
  'refund_add',
  `WITH added AS (
     INSERT INTO refund (id, payment_id, amount_paise, reason, borne_by, status, created_at)
     VALUES ($1::uuid, $2::uuid, $3::int, $4, $5, 'pending', $6::timestamptz) ON CONFLICT (id) DO NOTHING RETURNING payment_id, amount_paise
   )
   UPDATE payment p SET refunded_paise = p.refunded_paise + a.amount_paise,
     status = CASE WHEN p.refunded_paise + a.amount_paise = p.amount_paise THEN 'refunded' ELSE 'partially_refunded' END
   FROM added a WHERE p.id = a.payment_id RETURNING p.id`,
);
const OF_PAYMENTS = statement('refund_of_payments', `SELECT ${COLUMNS} FROM refund WHERE payment_id = ANY($1::uuid[]) ORDER BY created_at, id`);
const TO_SEND = statement(
  'refund_to_send',
  `SELECT r.id, r.payment_id AS "paymentId", r.amount_paise AS "amountPaise", r.status, p.driver, p.gateway_payment_id AS "gatewayPaymentId"
   FROM refund r JOIN payment p ON p.id = r.payment_id WHERE r.id = $1::uuid`,
);
// A bank's reference may come a day after the refund was processed.
const NOTE_ARN = statement('refund_note_arn', 'UPDATE refund SET arn = $3 WHERE (gateway_refund_id = $1 OR id::text = $2) AND arn IS NULL');
const NOTE_SENT = statement('refund_note_sent', 'UPDATE refund SET gateway_refund_id = $2 WHERE id = $1::uuid');
const SETTLE = statement(
  'refund_settle',
  `UPDATE refund r SET status = $3, gateway_refund_id = $1, arn = coalesce($5, r.arn), processed_at = CASE WHEN $3 = 'processed' THEN $4::timestamptz END FROM payment p
   WHERE (r.gateway_refund_id = $1 OR r.id::text = $2) AND r.status <> $3 AND r.status <> 'processed' AND p.id = r.payment_id
   RETURNING r.id AS "refundId", r.payment_id AS "paymentId", p.order_id AS "orderId", p.top_up_id AS "topUpId", r.amount_paise AS "amountPaise"`,
);

/** A refund's key as its row's id (UUIDv8): the same key is the same row, so asking twice gives back once. */
export const refundId = (key: string, paymentId: string): string => keyedId(key, paymentId);

/** Adds a refund and takes it from what the payment still holds; false when it exists. */
export async function addRefund(ctx: Ctx, refund: Pick<RefundRow, 'id' | 'paymentId' | 'amountPaise' | 'reason' | 'borneBy'>): Promise<boolean> {
  const rows = await ctx.db.sql.rows(ADD, [refund.id, refund.paymentId, refund.amountPaise, refund.reason, refund.borneBy, ctx.clock.now()]);
  return rows.length > 0;
}

export const refundsOf = (ctx: Ctx, paymentIds: readonly string[]) => ctx.db.sql.rows<RefundRow>(OF_PAYMENTS, [[...paymentIds]]);

export interface RefundToSend {
  readonly id: string;
  readonly paymentId: string;
  readonly amountPaise: number;
  readonly status: RefundRow['status'];
  readonly driver: string;
  readonly gatewayPaymentId: string | null;
}
export const refundToSend = async (ctx: Ctx, id: string): Promise<RefundToSend | null> => (await ctx.db.sql.rows<RefundToSend>(TO_SEND, [id]))[0] ?? null;
export const noteRefundSent = (ctx: Ctx, id: string, gatewayRefundId: string) => ctx.db.sql.rows(NOTE_SENT, [id, gatewayRefundId]);

export const noteRefundArn = (ctx: Ctx, gatewayRefundId: string, receipt: string | null, arn: string) =>
  ctx.db.sql.rows(NOTE_ARN, [gatewayRefundId, receipt, arn]);

interface SettledRefund {
  readonly refundId: string;
  readonly paymentId: string;
  readonly orderId: string | null;
  readonly topUpId: string | null;
  readonly amountPaise: number;
}

/** Marks a refund by the gateway's id or our receipt; what changed, or null when it is not known or was marked before. */
export async function settleRefund(ctx: Ctx, gatewayRefundId: string, receipt: string | null, status: 'processed' | 'failed', arn: string | null) {
  const values = [gatewayRefundId, receipt, status, ctx.clock.now(), arn];
  return (await ctx.db.sql.rows<SettledRefund>(SETTLE, values))[0] ?? null;
}
