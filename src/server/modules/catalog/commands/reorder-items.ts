import type { z } from 'zod';
import { notFound, RejectionError } from '../../../kernel/errors.ts';
import { appendAudit } from '../../../platform/audit/append.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { appendEvents } from '../../../platform/events/append.ts';
import type { done, reorderInput } from '../contract.ts';
import { mayManage } from '../domain/access.ts';
import { decideOrder } from '../domain/menu.ts';
import { menuChanged } from '../events.ts';
import { findSection } from '../store/menu-parts.ts';
import { itemIdsOfSection, writeRanks } from '../store/menu-writes.ts';
import { lockRestaurant } from '../store/vendor-restaurants.ts';

/** Puts the items of a section in the order given, which must name each of them once. */
export async function reorderItems(ctx: Ctx, input: z.infer<typeof reorderInput>): Promise<z.infer<typeof done>> {
  const { restaurantId, sectionId, itemIds } = input;
  if (!mayManage(ctx.actor, restaurantId)) notFound();
  return inTransaction(ctx, async (tx) => {
    const { cityId } = (await lockRestaurant(tx, restaurantId)) ?? notFound();
    if (!(await findSection(tx, restaurantId, sectionId))) notFound();
    const before = await itemIdsOfSection(tx, restaurantId, sectionId);
    const decision = decideOrder(itemIds, before);
    if (!decision.ok) throw new RejectionError(decision.error);
    await writeRanks(tx, itemIds);
    await appendEvents(tx, [menuChanged(restaurantId, cityId)]);
    await appendAudit(tx, { action: 'menu.reorder', subject: 'menu_section', subjectId: sectionId, before, after: itemIds });
    return { ok: true };
  });
}
