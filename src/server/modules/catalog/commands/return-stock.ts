import type { Ctx } from '../../../platform/context.ts';
import { appendEvents } from '../../../platform/events/append.ts';
import { stockChanged } from '../events.ts';
import { type Portions, returnPortions } from '../store/stock.ts';

/** Puts an order's portions back, in the caller's transaction: for orders that end before they are cooked. Items no longer counted are left alone. */
export async function returnStock(ctx: Ctx, restaurantId: string, portions: readonly Portions[]): Promise<void> {
  if (!ctx.db.inTransaction) throw new Error('Stock is returned in the transaction that ends the order');
  if (portions.length === 0) return;
  const rows = await returnPortions(ctx, restaurantId, portions);
  const cameBack = rows.filter((row) => row.before === 0 && row.left > 0);
  await appendEvents(
    ctx,
    cameBack.map((row) => stockChanged(restaurantId, row.itemId)),
  );
}
