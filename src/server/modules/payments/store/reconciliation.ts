import { type Ctx, newId } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';
import type { Difference, OurPayment, OurRefund } from '../domain/reconcile.ts';

export interface Totals {
  readonly ourPayments: number;
  readonly ourPaymentsPaise: number;
  readonly gatewayPayments: number;
  readonly gatewayPaymentsPaise: number;
  readonly ourRefunds: number;
  readonly ourRefundsPaise: number;
  readonly gatewayRefunds: number;
  readonly gatewayRefundsPaise: number;
}
export interface ReportRow {
  readonly id: string;
  readonly driver: string;
  readonly day: string;
  readonly totals: Totals;
  readonly differences: readonly (Omit<Difference, 'repair'> & { readonly repaired: boolean })[];
  readonly openCount: number;
  readonly createdAt: Date;
}
type InDay = { readonly inDay: boolean };

const PAYMENTS = statement(
  'reconcile_payments',
  `SELECT id, order_id AS "orderId", top_up_id AS "topUpId", driver, status, amount_paise AS "amountPaise", refunded_paise AS "refundedPaise", gateway_order_id AS "gatewayOrderId",
     gateway_payment_id AS "gatewayPaymentId", expires_at AS "expiresAt", coalesce(captured_at >= $2::timestamptz AND captured_at < $3::timestamptz, false) AS "inDay"
   FROM payment WHERE driver = $1 AND ((captured_at >= $2::timestamptz AND captured_at < $3::timestamptz)
     OR gateway_payment_id = ANY($4::text[]) OR gateway_order_id = ANY($5::text[]) OR id = ANY($6::uuid[]))`,
);
const REFUNDS = statement(
  'reconcile_refunds',
  `SELECT r.id, p.order_id AS "orderId", r.amount_paise AS "amountPaise", r.status, r.gateway_refund_id AS "gatewayRefundId",
     r.created_at >= $2::timestamptz AND r.created_at < $3::timestamptz AS "inDay"
   FROM refund r JOIN payment p ON p.id = r.payment_id WHERE p.driver = $1 AND ((r.created_at >= $2::timestamptz AND r.created_at < $3::timestamptz)
     OR r.gateway_refund_id = ANY($4::text[]) OR r.id = ANY($5::uuid[]))`,
);
const ADD = statement(
  'reconciliation_add',
  `INSERT INTO reconciliation (id, driver, day, totals, differences, open_count, created_at) VALUES ($1::uuid, $2, $3, $4::jsonb, $5::jsonb, $6, $7::timestamptz)`,
);
const LATEST = statement(
  'reconciliation_latest',
  `SELECT DISTINCT ON (day, driver) id, driver, day, totals, differences, open_count AS "openCount", created_at AS "createdAt" FROM reconciliation
   WHERE day BETWEEN $1 AND $2 ORDER BY day DESC, driver, created_at DESC, id DESC`,
);

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
const ownIds = (receipts: readonly (string | null)[]) => receipts.filter((receipt) => receipt !== null && UUID.test(receipt));

/** Our payments of a driver that were taken in the period, or that the gateway's payments may be. */
export const paymentsToReconcile = (
  ctx: Ctx,
  driver: string,
  { from, to }: { readonly from: Date; readonly to: Date },
  theirs: readonly { readonly id: string; readonly orderId: string; readonly receipt: string | null }[],
) =>
  ctx.db.sql.rows<OurPayment & InDay>(PAYMENTS, [
    ...[driver, from, to, theirs.map((one) => one.id)],
    ...[theirs.map((one) => one.orderId).filter((id) => id !== ''), ownIds(theirs.map((one) => one.receipt))],
  ]);

/** Our refunds of a driver that were booked in the period, or that the gateway's refunds may be. */
export const refundsToReconcile = (
  ctx: Ctx,
  driver: string,
  { from, to }: { readonly from: Date; readonly to: Date },
  theirs: readonly { readonly id: string; readonly receipt: string | null }[],
) => ctx.db.sql.rows<OurRefund & InDay>(REFUNDS, [driver, from, to, theirs.map((one) => one.id), ownIds(theirs.map((one) => one.receipt))]);

export async function addReport(ctx: Ctx, report: Omit<ReportRow, 'id' | 'createdAt'>): Promise<ReportRow> {
  const row = { ...report, id: newId(ctx), createdAt: ctx.clock.now() };
  const values = [row.id, row.driver, row.day, JSON.stringify(row.totals), JSON.stringify(row.differences), row.openCount, row.createdAt];
  await ctx.db.sql.rows(ADD, values);
  return row;
}

/** The newest report of each day and driver, newest day first. Days as `YYYY-MM-DD`, both included. */
export const latestReports = (ctx: Ctx, fromDay: string, toDay: string) => ctx.db.sql.rows<ReportRow>(LATEST, [fromDay, toDay]);
