import { appendAudit } from '../../../platform/audit/append.ts';
import { type Ctx, inSqlTransaction } from '../../../platform/context.ts';
import { eventsOf } from '../../../platform/events/read.ts';
import { paidBy, refundOrder } from '../../payments/index.ts';
import type { Order } from '../store/order-row.ts';
import { addRefunded, lockOrder, noteTender } from '../store/orders.ts';
import { heldPaise, moveOrder } from './move-order.ts';

/** An order that its money reached in time has gone on from waiting for it, whatever happened to it then. */
async function wasConfirmed(ctx: Ctx, orderId: string): Promise<boolean> {
  const events = await eventsOf(ctx, 'order', orderId);
  return events.some((event) => event.type === 'order.placed' || event.type === 'order.scheduled');
}

/** Money that came after its order had ended goes back whole. Its key is not the ending's, which may have given a wallet's part back. */
async function giveBack(ctx: Ctx, order: Order): Promise<void> {
  const amountPaise = await heldPaise(ctx, order.id);
  if (amountPaise === 0 || (await wasConfirmed(ctx, order.id))) return;
  await refundOrder(ctx, { orderId: order.id, amountPaise, reason: 'order_ended', borneBy: 'platform', key: `came-late:${order.id}` });
  await addRefunded(ctx, order.id, amountPaise);
  await appendAudit(ctx, { action: 'order.refund_late_payment', subject: 'order', subjectId: order.id, after: { refundPaise: amountPaise } });
}

/** The order's money was taken: the order goes to the kitchen (or waits for its time), or the money goes back. Safe to run again. */
export async function confirmPaid(ctx: Ctx, orderId: string): Promise<void> {
  await inSqlTransaction(ctx, async (tx) => {
    const order = await lockOrder(tx, orderId);
    if (!order) throw new Error(`Money was taken for order ${orderId}, which does not exist`);
    if (order.status === 'cancelled') return giveBack(tx, order);
    const tender = (await paidBy(tx, orderId)) ?? order.tender;
    if (tender !== order.tender) await noteTender(tx, orderId, tender);
    await moveOrder(tx, { ...order, tender }, { name: 'confirm_payment' }, 'system');
  });
}
