import QRCode from 'qrcode';
import type { Ctx } from '../../../platform/context.ts';
import type { PaymentView } from '../contract.ts';
import { isOpen } from '../domain/attempt.ts';
import { upiLink } from '../domain/upi-link.ts';
import type { GatewayOrder } from '../drivers/driver.ts';
import { findDriver } from '../drivers/registry.ts';
import type { PaymentRow } from '../store/payments.ts';
import type { RefundRow } from '../store/refunds.ts';

const NOTHING_TO_PAY = { upiLink: null, qrSvg: null, sandboxUrl: null };

/** What a customer pays with: the link, the same as a QR, and in the demo the page that plays the UPI app. */
async function meansToPay(driver: string, order: GatewayOrder) {
  const link = upiLink({ ...order.upi, amountPaise: order.amountPaise, note: 'Food order' });
  return {
    upiLink: link,
    qrSvg: await QRCode.toString(link, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 }),
    sandboxUrl: findDriver(driver)?.payPage(order.upi.ref) ?? null,
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
      .map(({ id, amountPaise, reason, borneBy, status, createdAt, processedAt }) => ({
        id,
        amountPaise,
        reason,
        borneBy,
        status,
        createdAt: createdAt.toISOString(),
        processedAt: processedAt?.toISOString() ?? null,
      })),
  };
}
