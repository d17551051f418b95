import type { z } from 'zod';
import { notFound } from '../../../kernel/errors.ts';
import { appendAudit } from '../../../platform/audit/append.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { appendEvents } from '../../../platform/events/append.ts';
import type { archiveItemInput, done } from '../contract.ts';
import { mayManage } from '../domain/access.ts';
import { menuChanged } from '../events.ts';
import { findItem, markArchived } from '../store/menu-writes.ts';
import { lockRestaurant } from '../store/vendor-restaurants.ts';

/** Takes an item off the menu for good; orders that name it keep it. */
export async function archiveItem(ctx: Ctx, input: z.infer<typeof archiveItemInput>): Promise<z.infer<typeof done>> {
  const { restaurantId, itemId } = input;
  if (!mayManage(ctx.actor, restaurantId)) notFound();
  return inTransaction(ctx, async (tx) => {
    const { cityId } = (await lockRestaurant(tx, restaurantId)) ?? notFound();
    const { name } = (await findItem(tx, restaurantId, itemId)) ?? notFound();
    await markArchived(tx, itemId);
    await appendEvents(tx, [menuChanged(restaurantId, cityId)]);
    await appendAudit(tx, { action: 'menu.archive_item', subject: 'menu_item', subjectId: itemId, before: { name } });
    return { ok: true };
  });
}
