import { paise } from '../../../kernel/money.ts';
import type { Ctx } from '../../../platform/context.ts';
import { appendEvents } from '../../../platform/events/append.ts';
import { journal, post } from '../../ledger/index.ts';
import type { GatewayRefund } from '../drivers/driver.ts';
import { refundEvent } from '../events.ts';
import { aboutOf } from '../store/payments.ts';
import { noteRefundArn, settleRefund } from '../store/refunds.ts';

/** Takes note of what a gateway says of a refund, in the caller's transaction; any number of times, in any order, once in effect. `receipt` is our refund's id. */
export async function applyRefund(ctx: Ctx, { id, arn, status, receipt }: GatewayRefund & { readonly receipt: string | null }): Promise<void> {
  if (!ctx.db.inTransaction) throw new Error('A refund is settled in one transaction with the event that tells of it');
  if (arn !== null) await noteRefundArn(ctx, id, receipt, arn);
  if (status === 'pending') return;
  const settled = await settleRefund(ctx, id, receipt, status, arn);
  if (!settled || status !== 'processed') return;
  const { topUpId, ...fact } = settled;
  const { refundId, paymentId, orderId, amountPaise } = fact;
  const about = aboutOf({ id: paymentId, orderId, topUpId });
  await post(ctx, [journal.refundProcessed({ ...about, refundId, amountPaise: paise(amountPaise), occurredAt: ctx.clock.now() })]);
  await appendEvents(ctx, [refundEvent('payment.refund_processed', fact)]);
}
