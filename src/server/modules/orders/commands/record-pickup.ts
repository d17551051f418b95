import { notFound } from '../../../kernel/errors.ts';
import { type Ctx, inSqlTransaction } from '../../../platform/context.ts';
import { lockOrder, orderById } from '../store/orders.ts';
import { moveOrder } from './move-order.ts';
import { proveCode } from './prove-code.ts';

/** The assigned rider has the food and the kitchen's code. Joins the open transaction, which must not hold the order's row yet. */
export async function recordPickup(
  ctx: Ctx,
  { orderId, riderId, code }: { readonly orderId: string; readonly riderId: string; readonly code: string },
): Promise<void> {
  const seen = await orderById(ctx, orderId);
  if (!seen || seen.riderId !== riderId) return notFound();
  await proveCode(ctx, seen, 'pickup', code, { name: 'pick_up' });
  await inSqlTransaction(ctx, async (tx) => {
    const order = await lockOrder(tx, orderId);
    if (!order || order.riderId !== riderId) return notFound();
    await moveOrder(tx, order, { name: 'pick_up' }, 'rider');
  });
}
