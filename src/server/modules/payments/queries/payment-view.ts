import QRCode from 'qrcode';
import type { Ctx } from '../../../platform/context.ts';
import type { PaymentView } from '../contract.ts';
import { isOpen } from '../domain/attempt.ts';
import { upiLink } from '../domain/upi-link.ts';
import type { GatewayOrder } from '../drivers/driver.ts';
import { findDriver } from '../drivers/registry.ts';
import type { PaymentRow } from '../store/payments.ts';
import type { RefundRow } from '../store/refunds.ts';

const NOTHING_TO_PAY = { upiLink: null, qrSvg: null, sandboxUrl: null, checkout: null };

/** What a customer pays with: the link, the same as a QR, and in the demo the page that plays the UPI app; or the gateway's own checkout. */
async function meansToPay(driver: string, order: GatewayOrder) {
  const { upi, id: gatewayOrderId } = order;
  const gateway = findDriver(driver);
  if (!upi) return { ...NOTHING_TO_PAY, checkout: gateway?.checkoutKey ? { keyId: gateway.checkoutKey, gatewayOrderId } : null };
  const link = upiLink({ ...upi, amountPaise: order.amountPaise, note: 'Food order' });
  return {
    upiLink: link,
    qrSvg: await QRCode.toString(link, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 }),
    sandboxUrl: gateway?.payPage(upi.ref) ?? null,
    checkout: null,
  };
}

/** A payment as its customer sees it. `gatewayOrder` is what it can be paid by, null when it can't. */
export async function paymentView(ctx: Ctx, row: PaymentRow, refunds: readonly RefundRow[], gatewayOrder: GatewayOrder | null): Promise<PaymentView> {
  const payable = gatewayOrder && isOpen(row, ctx.clock.now());
  return {
    id: row.id,
    orderId: row.orderId,
    method: row.method,
    status: row.status,
    amountPaise: row.amountPaise,
    refundedPaise: row.refundedPaise,
    expiresAt: row.expiresAt?.toISOString() ?? null,
    ...(payable ? await meansToPay(row.driver, gatewayOrder) : NOTHING_TO_PAY),
    failureCode: row.failureCode,
    refunds: refunds
      .filter((refund) => refund.paymentId === row.id)
      .map(({ id, amountPaise, reason, borneBy, status, arn, createdAt, processedAt }) => ({
        id,
        amountPaise,
        reason,
        borneBy,
        status,
        arn,
        createdAt: createdAt.toISOString(),
        processedAt: processedAt?.toISOString() ?? null,
      })),
  };
}
