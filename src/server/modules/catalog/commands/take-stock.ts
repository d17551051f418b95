import { refuse } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import { appendEvents } from '../../../platform/events/append.ts';
import { stockChanged } from '../events.ts';
import { type Portions, takePortions } from '../store/stock.ts';

/**
 * Takes portions for an order, all or none, in the caller's transaction. Items that are not counted are not touched.
 * Refuses with `not_enough_stock` (`item`, `left`), upon which the caller's transaction rolls back.
 */
export async function takeStock(ctx: Ctx, restaurantId: string, portions: readonly Portions[]): Promise<void> {
  if (!ctx.db.inTransaction) throw new Error('Stock is taken in the transaction of the order it is for');
  if (portions.length === 0) return;
  const rows = await takePortions(ctx, restaurantId, portions);
  const short = rows.find((row) => !row.taken);
  if (short) refuse('precondition', 'not_enough_stock', { item: short.name, left: short.left });
  const ranOut = rows.filter((row) => row.left === 0 && row.before > 0);
  await appendEvents(
    ctx,
    ranOut.map((row) => stockChanged(restaurantId, row.itemId)),
  );
}
