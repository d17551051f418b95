import type { z } from 'zod';
import { refuse } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import type { favouritesInput, favouritesOutput } from '../contract.ts';
import { favouritesOf } from '../store/favourites.ts';
import { cardsInReach } from './cards.ts';

/** One's favourites: the ids of all, and the cards of those that deliver to the place, open ones first, else the newest first. */
export async function favourites(ctx: Ctx, input: z.infer<typeof favouritesInput>): Promise<z.infer<typeof favouritesOutput>> {
  if (ctx.actor.type !== 'user') return refuse('unauthenticated', 'unauthenticated');
  const ids = await favouritesOf(ctx, ctx.actor.userId);
  if (ids.length === 0) return { restaurants: [], ids };
  const reach = await cardsInReach(ctx, input);
  const cards = new Map((reach?.candidates ?? []).map(({ card }) => [card.id, card]));
  const here = ids.flatMap((id) => cards.get(id) ?? []);
  return { restaurants: here.sort((a, b) => Number(b.opening.open) - Number(a.opening.open)), ids };
}
