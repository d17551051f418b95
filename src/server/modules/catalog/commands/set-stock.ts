import type { z } from 'zod';
import { notFound } from '../../../kernel/errors.ts';
import { appendAudit } from '../../../platform/audit/append.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { appendEvents } from '../../../platform/events/append.ts';
import type { done, setStockInput } from '../contract.ts';
import { mayOperate } from '../domain/access.ts';
import { stockChanged } from '../events.ts';
import { findItem, writeAvailability } from '../store/menu-writes.ts';

/** Sets how many portions are left; null stops counting. Orders placed meanwhile count against the new number. */
export async function setStock(ctx: Ctx, input: z.infer<typeof setStockInput>): Promise<z.infer<typeof done>> {
  const { restaurantId, itemId, stock } = input;
  if (!mayOperate(ctx.actor, restaurantId)) notFound();
  return inTransaction(ctx, async (tx) => {
    const was = (await findItem(tx, restaurantId, itemId)) ?? notFound();
    await writeAvailability(tx, itemId, { stock });
    await appendEvents(tx, [stockChanged(restaurantId, itemId)]);
    await appendAudit(tx, { action: 'stock.count', subject: 'menu_item', subjectId: itemId, before: { stock: was.stock }, after: { stock } });
    return { ok: true };
  });
}
