import type { z } from 'zod';
import { notFound, refuse } from '../../../kernel/errors.ts';
import { type Ctx, inSqlTransaction } from '../../../platform/context.ts';
import { recordCash } from '../../payments/index.ts';
import type { OrderView, overrideInput } from '../contract.ts';
import { mayActAs } from '../domain/access.ts';
import { dueAtDoor } from '../domain/cash.ts';
import type { Command } from '../domain/decide.ts';
import { viewOne } from '../queries/view.ts';
import { lockOrder } from '../store/orders.ts';
import { heldPaise, moveOrder } from './move-order.ts';

type Input = z.output<typeof overrideInput>;

function commandOf(input: Input, held: number): Command {
  switch (input.action) {
    case 'accept':
      return { name: 'accept' };
    case 'mark_ready':
      return { name: 'mark_ready' };
    case 'mark_picked_up':
      return { name: 'pick_up' };
    case 'mark_delivered':
      return { name: 'deliver' };
    case 'cancel':
      return { name: 'cancel', reason: input.reason, refundPaise: input.refundPaise ?? held };
  }
}

/** An operator moves an order by hand, through the same machine and with a reason for the audit. A cancellation gives back all that is held unless told otherwise. */
export async function overrideOrder(ctx: Ctx, input: Input): Promise<{ order: OrderView }> {
  const { orderId, reason, borneBy } = input;
  await inSqlTransaction(ctx, async (tx) => {
    const order = (await lockOrder(tx, orderId)) ?? notFound();
    if (!mayActAs(tx.actor, order, 'operator')) refuse('forbidden', 'forbidden');
    const held = await heldPaise(tx, orderId);
    if ((input.refundPaise ?? 0) > held) refuse('conflict', 'refund_too_large', { heldPaise: held });
    const moved = await moveOrder(tx, order, commandOf(input, held), 'operator', { reason, ...(borneBy && { borneBy }) });
    const duePaise = dueAtDoor(order);
    if (moved && input.action === 'mark_delivered' && duePaise > 0)
      await recordCash(tx, { orderId, customerId: order.customerId, riderId: order.riderId, amountPaise: duePaise });
  });
  return { order: await viewOne(ctx, orderId, 'staff') };
}
