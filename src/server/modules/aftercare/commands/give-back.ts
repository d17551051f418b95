import { actorName } from '../../../kernel/actor.ts';
import { refuse } from '../../../kernel/errors.ts';
import { appendAudit } from '../../../platform/audit/append.ts';
import { type Ctx, newId } from '../../../platform/context.ts';
import { appendEvents } from '../../../platform/events/append.ts';
import { type EntryDraft, journal, post } from '../../ledger/index.ts';
import { addRefunded } from '../../orders/index.ts';
import { creditWallet, refundOrder } from '../../payments/index.ts';
import { restaurantPartOf } from '../domain/refund.ts';
import { orderRefunded } from '../events.ts';
import type { Reckoned } from '../queries/reckon.ts';
import { addOrderRefund, type OrderRefund } from '../store/refunds.ts';

type Terms = Pick<OrderRefund, 'key' | 'reason' | 'borneBy' | 'bearerReason' | 'destination' | 'issueId'>;
interface RefundedOrder {
  readonly id: string;
  readonly customerId: string;
  readonly restaurantId: string;
}

function promised(refund: OrderRefund, { plan }: Reckoned): EntryDraft {
  const { id, orderId, restaurantId, createdAt } = refund;
  const { amountPaise, gst95, gstOwn, restaurantTaxPaise, platformDiscountPaise } = plan;
  return journal.refundRequested({
    refundId: id,
    orderId,
    amountPaise,
    bearer: refund.borneBy === 'restaurant' ? { by: 'restaurant', restaurantId } : { by: 'platform' },
    gst95,
    gstOwn,
    restaurantTax: { restaurantId, paise: restaurantTaxPaise },
    platformDiscountPaise,
    occurredAt: createdAt,
  });
}

/** Sends the money on its way: to the gateway that took it, or into the customer's wallet, where it is at once. */
async function send(ctx: Ctx, { id, orderId, customerId, amountPaise, reason, borneBy, destination }: OrderRefund): Promise<void> {
  const key = `order-refund:${id}`;
  if (destination === 'source') await refundOrder(ctx, { orderId, amountPaise, reason, borneBy, key, promised: true });
  else await creditWallet(ctx, { kind: 'refund', customerId, amountPaise, reference: orderId, key });
}

/** Gives back what was reckoned of a locked order, in the caller's transaction: the row, the books, the money's way, the event and the audit. */
export async function giveBack(ctx: Ctx, order: RefundedOrder, reckoned: Reckoned, terms: Terms): Promise<OrderRefund> {
  if (!ctx.db.inTransaction) throw new Error('A refund is one transaction with what it is for');
  const { plan, number } = reckoned;
  const refund: OrderRefund = {
    ...terms,
    id: newId(ctx),
    orderId: order.id,
    number,
    customerId: order.customerId,
    restaurantId: order.restaurantId,
    amountPaise: plan.amountPaise,
    restaurantPaise: restaurantPartOf(plan, terms.borneBy),
    parts: plan.parts,
    createdBy: actorName(ctx.actor),
    createdAt: ctx.clock.now(),
  };
  if (!(await addOrderRefund(ctx, refund))) refuse('conflict', 'idempotency_key_reused');
  await post(ctx, [promised(refund, reckoned)]);
  await send(ctx, refund);
  await addRefunded(ctx, order.id, refund.amountPaise);
  await appendEvents(ctx, [orderRefunded(refund)]);
  const { id, reason, borneBy, bearerReason, destination, amountPaise, restaurantPaise, issueId } = refund;
  await appendAudit(ctx, {
    action: 'order.refund',
    subject: 'order',
    subjectId: order.id,
    reason: bearerReason ? `${reason}: ${bearerReason}` : reason,
    after: { refundId: id, borneBy, destination, amountPaise, restaurantPaise, issueId },
  });
  return refund;
}
