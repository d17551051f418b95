import type { z } from 'zod';
import { notFound, RejectionError } from '../../../kernel/errors.ts';
import { appendAudit } from '../../../platform/audit/append.ts';
import { type Ctx, inTransaction, newId } from '../../../platform/context.ts';
import { appendEvents } from '../../../platform/events/append.ts';
import type { saveAddOnGroupInput } from '../contract.ts';
import { mayManage } from '../domain/access.ts';
import { changedFields } from '../domain/changes.ts';
import { decideAddOnGroup } from '../domain/menu.ts';
import { menuChanged } from '../events.ts';
import { findAddOnGroup, writeAddOnGroup } from '../store/menu-parts.ts';
import { lockRestaurant } from '../store/vendor-restaurants.ts';

/** Adds a group of add-ons or changes one; options left out are removed. */
export async function saveAddOnGroup(ctx: Ctx, input: z.infer<typeof saveAddOnGroupInput>): Promise<{ id: string }> {
  const { restaurantId, id: givenId, ...group } = input;
  if (!mayManage(ctx.actor, restaurantId)) notFound();
  return inTransaction(ctx, async (tx) => {
    const { cityId } = (await lockRestaurant(tx, restaurantId)) ?? notFound();
    const was = givenId ? ((await findAddOnGroup(tx, restaurantId, givenId)) ?? notFound()) : null;
    const optionIds = was?.options.map((option) => option.id) ?? [];
    const decision = decideAddOnGroup(group, optionIds);
    if (!decision.ok) throw new RejectionError(decision.error);
    const id = givenId ?? newId(tx);
    await writeAddOnGroup(tx, restaurantId, id, group);
    await appendEvents(tx, [menuChanged(restaurantId, cityId)]);
    await appendAudit(tx, { action: 'menu.save_add_on_group', subject: 'add_on_group', subjectId: id, ...changedFields({ ...was }, group) });
    return { id };
  });
}
