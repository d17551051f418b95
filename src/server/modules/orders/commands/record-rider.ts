import { notFound } from '../../../kernel/errors.ts';
import { type Ctx, inSqlTransaction } from '../../../platform/context.ts';
import { lockOrder } from '../store/orders.ts';
import { moveOrder } from './move-order.ts';

/** Dispatch says who carries the order (null: nobody any more). Joins the open transaction; the caller has checked the rider. */
export async function recordRider(ctx: Ctx, { orderId, riderId }: { readonly orderId: string; readonly riderId: string | null }): Promise<void> {
  await inSqlTransaction(ctx, async (tx) => {
    const order = (await lockOrder(tx, orderId)) ?? notFound();
    await moveOrder(tx, order, { name: 'assign_rider', riderId }, 'system');
  });
}
