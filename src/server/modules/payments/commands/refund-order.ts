import { refuse } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import { spreadRefund } from '../domain/attempt.ts';
import { lockPaymentsOf } from '../store/payments.ts';
import { refundId, refundsOf } from '../store/refunds.ts';
import { type RefundTerms, requestRefund } from './request-refund.ts';

/**
 * Gives back part or all of what was taken for an order, in the caller's transaction: the refunds are booked now, and sent to the gateway
 * once it commits; a wallet's part is back at once. The same key gives back once. Refuses `refund_too_large` when the payments don't hold so much any more.
 */
export async function refundOrder(ctx: Ctx, { orderId, ...terms }: RefundTerms & { readonly orderId: string }): Promise<void> {
  if (!ctx.db.inTransaction) throw new Error('A refund is booked in the transaction of what it is for');
  if (terms.amountPaise === 0) return;
  const payments = (await lockPaymentsOf(ctx, orderId)).filter((payment) => payment.gatewayPaymentId !== null);
  const booked = new Set(
    (
      await refundsOf(
        ctx,
        payments.map((payment) => payment.id),
      )
    ).map((refund) => refund.id),
  );
  if (payments.some((payment) => booked.has(refundId(terms.key, payment.id)))) return;
  const parts = spreadRefund(payments, terms.amountPaise) ?? refuse('conflict', 'refund_too_large');
  for (const part of parts) {
    const payment = payments.find((one) => one.id === part.id);
    if (payment) await requestRefund(ctx, payment, { ...terms, amountPaise: part.amountPaise });
  }
}
