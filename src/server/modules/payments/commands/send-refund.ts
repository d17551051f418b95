import { type Ctx, inSqlTransaction } from '../../../platform/context.ts';
import { findDriver } from '../drivers/registry.ts';
import { noteRefundSent, refundToSend } from '../store/refunds.ts';
import { applyRefund } from './apply-refund.ts';

/** Asks the gateway for a booked refund; safe to run again, for the refund's id is the gateway's key. Throws while the gateway can't. */
export async function sendRefund(ctx: Ctx, refundId: string): Promise<void> {
  const refund = await refundToSend(ctx, refundId);
  if (!refund || refund.status === 'processed' || !refund.gatewayPaymentId) return;
  const driver = findDriver(refund.driver);
  if (!driver) throw new Error(`There is no payment driver ${refund.driver}`);
  const sent = await driver.refund(ctx, { paymentId: refund.gatewayPaymentId, amountPaise: refund.amountPaise, key: refund.id });
  await inSqlTransaction(ctx, async (tx) => {
    await noteRefundSent(tx, refund.id, sent.id);
    await applyRefund(tx, { ...sent, receipt: refund.id });
  });
}
