import type { z } from 'zod';
import { notFound } from '../../../kernel/errors.ts';
import { appendAudit } from '../../../platform/audit/append.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { appendEvents } from '../../../platform/events/append.ts';
import type { saveSectionInput } from '../contract.ts';
import { mayManage } from '../domain/access.ts';
import { changedFields } from '../domain/changes.ts';
import { cleanNames } from '../domain/menu.ts';
import { menuChanged } from '../events.ts';
import { createSection, findSection, updateSection } from '../store/menu-parts.ts';
import { lockRestaurant } from '../store/vendor-restaurants.ts';

/** Adds a section at the end of the menu, or renames one. Names in other languages stay unless given. */
export async function saveSection(ctx: Ctx, input: z.infer<typeof saveSectionInput>): Promise<{ id: string }> {
  const { restaurantId, id, name } = input;
  if (!mayManage(ctx.actor, restaurantId)) notFound();
  return inTransaction(ctx, async (tx) => {
    const { cityId } = (await lockRestaurant(tx, restaurantId)) ?? notFound();
    const before = id ? ((await findSection(tx, restaurantId, id)) ?? notFound()) : {};
    const section = { name, ...(input.names && { names: cleanNames(input.names) }) };
    if (id) await updateSection(tx, id, section);
    const saved = id ?? (await createSection(tx, restaurantId, { names: {}, ...section }));
    await appendEvents(tx, [menuChanged(restaurantId, cityId)]);
    await appendAudit(tx, { action: 'menu.save_section', subject: 'menu_section', subjectId: saved, ...changedFields(before, section) });
    return { id: saved };
  });
}
