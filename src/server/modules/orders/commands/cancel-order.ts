import type { z } from 'zod';
import { notFound, refuse } from '../../../kernel/errors.ts';
import { type Ctx, inSqlTransaction } from '../../../platform/context.ts';
import type { cancelInput, OrderView } from '../contract.ts';
import { mayActAs } from '../domain/access.ts';
import { cancellationTerms } from '../domain/cancellation.ts';
import { viewOne } from '../queries/view.ts';
import { lockOrder } from '../store/orders.ts';
import { heldPaise, moveOrder } from './move-order.ts';

/**
 * The customer cancels on the terms that were shown: `expectedRefundPaise` must be what would be given back now, else
 * `refund_changed` tells the new amount and nothing happens. A repeat gets the same answer.
 */
export async function cancelOrder(ctx: Ctx, { orderId, reason, expectedRefundPaise }: z.output<typeof cancelInput>): Promise<OrderView> {
  await inSqlTransaction(ctx, async (tx) => {
    const order = (await lockOrder(tx, orderId)) ?? notFound();
    if (!mayActAs(tx.actor, order, 'customer')) notFound();
    const terms = cancellationTerms({ status: order.status, paidPaise: await heldPaise(tx, orderId), lines: order.bill.lines });
    if (terms.allowed && terms.refundPaise !== expectedRefundPaise) refuse('conflict', 'refund_changed', { refundPaise: terms.refundPaise });
    await moveOrder(tx, order, { name: 'cancel', reason, refundPaise: terms.refundPaise }, 'customer', { reason, borneBy: 'customer' });
  });
  return viewOne(ctx, orderId, 'customer');
}
