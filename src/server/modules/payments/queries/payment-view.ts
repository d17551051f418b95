import QRCode from 'qrcode';
import type { Ctx } from '../../../platform/context.ts';
import type { PaymentView, TopUpView } from '../contract.ts';
import { attemptsAmong, hasTaken, isOpen } from '../domain/attempt.ts';
import { isGatewayTender } from '../domain/tender.ts';
import { upiLink } from '../domain/upi-link.ts';
import type { GatewayOrder } from '../drivers/driver.ts';
import { findDriver } from '../drivers/registry.ts';
import type { PaymentRow } from '../store/payments.ts';
import type { RefundRow } from '../store/refunds.ts';

const NOTHING_TO_PAY = { upiLink: null, qrSvg: null, sandboxUrl: null, checkout: null };

/** A request to pay at a gateway, with its name for the customer; `away` when it does not answer, null when there is nothing to pay. */
export type Request = { readonly order: GatewayOrder; readonly gatewayCustomerId: string | null } | 'away' | null;

/** What a customer pays with: the link, the same as a QR, and in the demo the page that plays the UPI app or the bank; or the gateway's own checkout. */
async function meansToPay({ driver, method, instrument }: PaymentRow, { order, gatewayCustomerId }: Exclude<Request, 'away' | null>) {
  const { upi, id: gatewayOrderId } = order;
  const gateway = findDriver(driver);
  if (!upi) return { ...NOTHING_TO_PAY, checkout: gateway?.checkoutKey ? { keyId: gateway.checkoutKey, gatewayOrderId, gatewayCustomerId } : null };
  const page = isGatewayTender(method) ? (gateway?.payPage(upi.ref, { method, instrument }) ?? null) : null;
  if (method !== 'upi') return { ...NOTHING_TO_PAY, sandboxUrl: page };
  const link = upiLink({ ...upi, amountPaise: order.amountPaise, note: 'Food order' });
  return { upiLink: link, qrSvg: await QRCode.toString(link, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 }), sandboxUrl: page, checkout: null };
}

const refundView = ({ id, amountPaise, reason, borneBy, status, arn, createdAt, processedAt }: RefundRow, to: PaymentRow['method']) => ({
  ...{ id, amountPaise, reason, borneBy, status, arn, to },
  createdAt: createdAt.toISOString(),
  processedAt: processedAt?.toISOString() ?? null,
});

/** An attempt as its customer sees it; the refunds are those of all `rows`. */
async function attemptView(ctx: Ctx, row: PaymentRow, rows: readonly PaymentRow[], refunds: readonly RefundRow[], request: Request) {
  const open = isOpen(row, ctx.clock.now());
  return {
    id: row.id,
    method: row.method,
    instrument: row.instrument,
    status: row.status,
    amountPaise: row.amountPaise,
    refundedPaise: row.refundedPaise,
    expiresAt: row.expiresAt?.toISOString() ?? null,
    ...(open && request && request !== 'away' ? await meansToPay(row, request) : NOTHING_TO_PAY),
    gatewayAway: open && request === 'away',
    failureCode: row.failureCode,
    refunds: refunds.flatMap((refund) => {
      const of = rows.find((one) => one.id === refund.paymentId);
      return of ? [refundView(refund, of.method)] : [];
    }),
  };
}

/** An order's payment as its customer sees it: the row that stands for it, with what all of `rows` took. Null for a row of something else. */
export async function paymentView(
  ctx: Ctx,
  row: PaymentRow,
  { rows = [row], refunds, request = null }: { readonly rows?: readonly PaymentRow[]; readonly refunds: readonly RefundRow[]; readonly request?: Request },
): Promise<PaymentView> {
  if (row.orderId === null) throw new Error(`Payment ${row.id} is not of an order`);
  const attempts = attemptsAmong(rows);
  const paidBy = [...rows.filter((one) => !attempts.includes(one)), ...attempts].filter(hasTaken);
  return {
    ...(await attemptView(ctx, row, rows, refunds, request)),
    orderId: row.orderId,
    paidBy: paidBy.map(({ method, amountPaise, refundedPaise }) => ({ method, amountPaise, refundedPaise })),
  };
}

/** A top-up as its customer sees it. */
export async function topUpView(ctx: Ctx, row: PaymentRow, request: Request): Promise<TopUpView> {
  const view = await attemptView(ctx, row, [row], [], request);
  // No job ends a top-up that is not paid: money that comes late is welcome.
  const over = row.status === 'created' && !isOpen(row, ctx.clock.now());
  return { ...view, status: over ? 'expired' : view.status, topUpId: row.topUpId ?? row.id };
}
