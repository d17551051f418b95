import type { z } from 'zod';
import { notFound, refuse } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import { restaurantBriefs } from '../../catalog/index.ts';
import type { done, setFavouriteInput } from '../contract.ts';
import { dropFavourite, keepFavourite } from '../store/favourites.ts';

/** Keeps a restaurant among one's favourites, or drops it; repeating is harmless. One's own wish: no event, no audit. */
export async function setFavourite(ctx: Ctx, input: z.infer<typeof setFavouriteInput>): Promise<z.infer<typeof done>> {
  if (ctx.actor.type !== 'user') return refuse('unauthenticated', 'unauthenticated');
  const { userId } = ctx.actor;
  if (!input.favourite) await dropFavourite(ctx, userId, input.restaurantId);
  else {
    if (!(await restaurantBriefs(ctx, [input.restaurantId])).has(input.restaurantId)) notFound();
    await keepFavourite(ctx, userId, input.restaurantId);
  }
  return { ok: true };
}
