import type { z } from 'zod';
import { notFound } from '../../../kernel/errors.ts';
import { appendAudit } from '../../../platform/audit/append.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { appendEvents } from '../../../platform/events/append.ts';
import type { done, setItemAvailabilityInput } from '../contract.ts';
import { mayOperate } from '../domain/access.ts';
import { stockChanged } from '../events.ts';
import { findItem, writeAvailability } from '../store/menu-writes.ts';

/** Marks an item sold out until an instant (far ahead: until switched on), or back. */
export async function setItemAvailability(ctx: Ctx, input: z.infer<typeof setItemAvailabilityInput>): Promise<z.infer<typeof done>> {
  const { restaurantId, itemId } = input;
  if (!mayOperate(ctx.actor, restaurantId)) notFound();
  const unavailableUntil = input.unavailableUntil === null ? null : new Date(input.unavailableUntil);
  return inTransaction(ctx, async (tx) => {
    const was = (await findItem(tx, restaurantId, itemId)) ?? notFound();
    await writeAvailability(tx, itemId, { unavailableUntil });
    await appendEvents(tx, [stockChanged(restaurantId, itemId)]);
    const [before, after] = [{ unavailableUntil: was.unavailableUntil }, { unavailableUntil }];
    await appendAudit(tx, { action: 'stock.availability', subject: 'menu_item', subjectId: itemId, before, after });
    return { ok: true };
  });
}
