import { type Paise, paise } from '../../../kernel/money.ts';
import type { Ctx } from '../../../platform/context.ts';
import { type EntryDraft, journal, post } from '../../ledger/index.ts';
import { partsOf, retainedParts } from '../domain/books.ts';
import type { OrderState } from '../domain/order.ts';
import type { Order } from '../store/order-row.ts';

function delivered(order: Order, at: Date): EntryDraft {
  const { id: orderId, restaurantId, riderId } = order;
  return journal.orderDelivered({ ...partsOf(order.bill), orderId, restaurantId, riderId, customerPaise: paise(order.totalPaise), occurredAt: at });
}

function retained(order: Order, at: Date, retainedPaise: Paise): EntryDraft {
  const { id: orderId, restaurantId } = order;
  const { food: _food, ...parts } = retainedParts(order.bill, retainedPaise);
  return journal.orderCancelledRetained({ ...parts, orderId, restaurantId, retainedPaise, occurredAt: at });
}

/**
 * Posts what a move of an order means for the books, in its transaction: what a delivery earned whom, and what is kept of a cancelled order's money
 * (`heldPaise` before the refund, which posts itself).
 */
export async function keepBooks(ctx: Ctx, order: Order, next: OrderState, heldPaise: number): Promise<void> {
  if (next.status === 'delivered' && next.deliveredAt) await post(ctx, [delivered({ ...order, ...next }, next.deliveredAt)]);
  const keptPaise = paise(heldPaise - next.refundPaise);
  if (next.status === 'cancelled' && next.cancelledAt && keptPaise > 0) await post(ctx, [retained(order, next.cancelledAt, keptPaise)]);
}
