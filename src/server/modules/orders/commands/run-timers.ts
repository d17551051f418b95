import { RejectionError } from '../../../kernel/errors.ts';
import { type Ctx, inSqlTransaction } from '../../../platform/context.ts';
import { expirePayment, settlePayment } from '../../payments/index.ts';
import type { Order } from '../store/order-row.ts';
import { lockOrder } from '../store/orders.ts';
import { heldPaise, moveOrder } from './move-order.ts';

/** A timer that comes when the order has moved on has nothing to do: that is how it bears a repeat. Any other refusal is a fault. */
async function onTime(ctx: Ctx, orderId: string, run: (ctx: Ctx, order: Order) => Promise<unknown>): Promise<void> {
  try {
    await inSqlTransaction(ctx, async (tx) => {
      const order = await lockOrder(tx, orderId);
      if (order) await run(tx, order);
    });
  } catch (error) {
    if (!(error instanceof RejectionError) || error.rejection.code !== 'order_moved_on') throw error;
  }
}

/** The restaurant did not answer in time: the order ends, and everything goes back. */
export const timeOutOrder = (ctx: Ctx, orderId: string): Promise<void> =>
  onTime(ctx, orderId, async (tx, order) =>
    moveOrder(tx, order, { name: 'time_out', reason: 'no_answer', refundPaise: await heldPaise(tx, orderId) }, 'system', { borneBy: 'restaurant' }),
  );

/** A planned order's time has come: it goes to the kitchen. */
export const releaseOrder = (ctx: Ctx, orderId: string): Promise<void> =>
  onTime(ctx, orderId, (tx, order) => moveOrder(tx, order, { name: 'release' }, 'system'));

/** The time to pay is over. The gateway is asked once more; only when it has no money either does the order end. */
export async function expireUnpaidOrder(ctx: Ctx, orderId: string): Promise<void> {
  await settlePayment(ctx, orderId);
  await onTime(ctx, orderId, async (tx, order) => {
    if (order.status !== 'payment_pending' || !(await expirePayment(tx, orderId))) return;
    // What the wallet gave.
    await moveOrder(tx, order, { name: 'expire_payment', reason: 'not_paid', refundPaise: await heldPaise(tx, orderId) }, 'system');
  });
}
