import { RejectionError } from '../../../kernel/errors.ts';
import { appendAudit } from '../../../platform/audit/append.ts';
import type { Ctx } from '../../../platform/context.ts';
import { appendEvents } from '../../../platform/events/append.ts';
import { returnStock } from '../../catalog/index.ts';
import { moneyOf, refundOrder } from '../../payments/index.ts';
import { returnOffers } from '../../pricing/index.ts';
import { type Command, decide } from '../domain/decide.ts';
import type { Party } from '../domain/order.ts';
import { orderEvent } from '../events.ts';
import type { Order } from '../store/order-row.ts';
import { portionsOf, saveOrder } from '../store/orders.ts';
import { keepBooks } from './keep-books.ts';

/** What the audit and a refund add to a move: why a person did it, and who bears what goes back. */
export interface MoveNotes {
  readonly reason?: string;
  readonly borneBy?: 'platform' | 'restaurant' | 'customer';
}

/** What of the customer's money an order still holds, in paise. */
export async function heldPaise(ctx: Ctx, orderId: string): Promise<number> {
  const money = (await moneyOf(ctx, [orderId])).get(orderId);
  return money ? money.takenPaise - money.refundedPaise : 0;
}

/**
 * Gives a locked order a command, in the caller's transaction: decides, saves, does what follows (stock, offers, refund), and tells it. True when the order
 * moved, false for a repeat of what was done. Throws the rejection when the machine refuses.
 */
export async function moveOrder(ctx: Ctx, order: Order, command: Command, by: Party, notes: MoveNotes = {}): Promise<boolean> {
  const decision = decide(order, command, by, ctx.clock.now());
  if (!decision.ok) throw new RejectionError(decision.error);
  if (decision.value.kind === 'repeat') return false;
  const { next, event, effects } = decision.value;
  await saveOrder(ctx, order.id, next);
  const held = next.status === 'cancelled' ? await heldPaise(ctx, order.id) : 0;
  if (effects.includes('returnStock')) await returnStock(ctx, order.restaurantId, await portionsOf(ctx, order.id));
  if (effects.includes('returnOffers')) await returnOffers(ctx, order.id);
  if (effects.includes('refund') && next.refundPaise > 0) {
    const reason = next.cancelledBy ?? 'system';
    await refundOrder(ctx, { orderId: order.id, amountPaise: next.refundPaise, reason, borneBy: notes.borneBy ?? 'platform', key: `order-ended:${order.id}` });
  }
  await keepBooks(ctx, order, next, held);
  await appendEvents(ctx, [orderEvent(event, { ...order, ...next })]);
  await appendAudit(ctx, {
    action: `order.${command.name}`,
    subject: 'order',
    subjectId: order.id,
    ...(notes.reason && { reason: notes.reason }),
    before: { status: order.status },
    after: {
      status: next.status,
      ...(command.name === 'assign_rider' && { riderId: next.riderId }),
      ...(next.refundPaise > 0 && { refundPaise: next.refundPaise }),
    },
  });
  return true;
}
