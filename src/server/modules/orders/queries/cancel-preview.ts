import { notFound } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import { heldPaise } from '../commands/move-order.ts';
import type { CancelPreview } from '../contract.ts';
import { cancellationTerms } from '../domain/cancellation.ts';
import { visibleOrder } from './order.ts';

/** What the customer would get back by cancelling now, to be shown before they decide. */
export async function cancelPreview(ctx: Ctx, { orderId }: { orderId: string }): Promise<CancelPreview> {
  const { order, viewer } = await visibleOrder(ctx, orderId);
  if (viewer !== 'customer') notFound();
  return cancellationTerms({ status: order.status, paidPaise: await heldPaise(ctx, orderId), lines: order.bill.lines });
}
