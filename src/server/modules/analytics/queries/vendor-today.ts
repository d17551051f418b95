import type { z } from 'zod';
import { worksAt } from '../../../kernel/actor.ts';
import { notFound } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import { cityById, restaurantBriefs } from '../../catalog/index.ts';
import { readyByOf } from '../../dispatch/index.ts';
import type { vendorTodayInput, vendorTodayOutput } from '../contract.ts';
import { INDIA, startOfDay } from '../domain/local-day.ts';
import { restaurantDay } from '../domain/needs.ts';
import { restaurantFacts } from '../store/boards.ts';

/** A restaurant's day so far, for those who work there. */
export async function vendorToday(ctx: Ctx, input: z.infer<typeof vendorTodayInput>): Promise<z.infer<typeof vendorTodayOutput>> {
  if (!worksAt(ctx.actor, input.restaurantId)) return notFound();
  const restaurant = (await restaurantBriefs(ctx, [input.restaurantId])).get(input.restaurantId) ?? notFound();
  const city = await cityById(ctx, restaurant.cityId);
  const facts = await restaurantFacts(ctx, restaurant.id, startOfDay(ctx.clock.now(), city?.timeZone ?? INDIA));
  const ready = facts.filter((fact) => fact.readyAt !== null).map((fact) => fact.orderId);
  return restaurantDay(facts, await readyByOf(ctx, ready));
}
