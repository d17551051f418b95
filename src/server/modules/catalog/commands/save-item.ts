import type { z } from 'zod';
import { notFound, RejectionError } from '../../../kernel/errors.ts';
import { appendAudit } from '../../../platform/audit/append.ts';
import { type Ctx, inTransaction, newId } from '../../../platform/context.ts';
import { appendEvents } from '../../../platform/events/append.ts';
import type { saveItemInput } from '../contract.ts';
import { mayManage } from '../domain/access.ts';
import { changedFields } from '../domain/changes.ts';
import { cleanNames, decideItem } from '../domain/menu.ts';
import { menuChanged } from '../events.ts';
import { findItem, itemSurroundings, nextItemRank, writeItem, writeItemGroups, writeVariants } from '../store/menu-writes.ts';
import { lockRestaurant } from '../store/vendor-restaurants.ts';

const texts = (names: unknown): Record<string, string> => (names && typeof names === 'object' ? { ...(names as Record<string, string>) } : {});

/** Adds an item at the end of its section, or changes one. What is optional and not given stays; a new item without a picture shows the restaurant's. */
export async function saveItem(ctx: Ctx, input: z.infer<typeof saveItemInput>): Promise<{ id: string }> {
  const { restaurantId, sectionId } = input;
  if (!mayManage(ctx.actor, restaurantId)) notFound();
  return inTransaction(ctx, async (tx) => {
    const restaurant = (await lockRestaurant(tx, restaurantId)) ?? notFound();
    const was = input.id ? ((await findItem(tx, restaurantId, input.id)) ?? notFound()) : null;
    const decision = decideItem(input, await itemSurroundings(tx, restaurantId, input.id ?? null));
    if (!decision.ok) throw new RejectionError(decision.error);

    const id = input.id ?? newId(tx);
    const item = {
      sectionId,
      name: input.name,
      names: input.names ? cleanNames(input.names) : texts(was?.names),
      description: input.description,
      mark: input.mark,
      jain: input.jain ?? was?.jain ?? false,
      spicy: input.spicy ?? was?.spicy ?? false,
      pricePaise: input.pricePaise,
      picture: input.picture ?? was?.picture ?? restaurant.picture,
      servedFrom: input.servedFrom ?? null,
      servedTo: input.servedTo ?? null,
      rank: was && was.sectionId === sectionId ? was.rank : await nextItemRank(tx, sectionId),
    };
    await writeItem(tx, { id, restaurantId, ...item });
    await writeVariants(tx, id, input.variants);
    await writeItemGroups(tx, id, input.addOnGroupIds);
    await appendEvents(tx, [menuChanged(restaurantId, restaurant.cityId)]);
    const { before, after } = changedFields({ ...was }, item);
    const choices = { variants: input.variants, addOnGroupIds: input.addOnGroupIds };
    await appendAudit(tx, { action: 'menu.save_item', subject: 'menu_item', subjectId: id, before, after: { ...after, ...choices } });
    return { id };
  });
}
