import type { z } from 'zod';
import { notFound, refuse } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import { restaurantBriefs } from '../../catalog/index.ts';
import type { cashTermsOutput } from '../contract.ts';
import { policyOf } from '../domain/cash.ts';
import { cashFacts } from '../store/orders.ts';

/** Whether the actor may pay at the door for a restaurant's food, and up to how much (paise). */
export async function cashTerms(ctx: Ctx, { restaurantId }: { restaurantId: string }): Promise<z.infer<typeof cashTermsOutput>> {
  const customerId = ctx.actor.type === 'user' ? ctx.actor.userId : refuse('unauthenticated', 'unauthenticated');
  const { cityId } = (await restaurantBriefs(ctx, [restaurantId])).get(restaurantId) ?? notFound();
  const facts = await cashFacts(ctx, cityId, customerId);
  const { limitPaise, refusals } = policyOf(facts);
  return { allowed: facts.refused < refusals, limitPaise };
}
