import type { z } from 'zod';
import { notFound } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import type { hoursOutput, ofRestaurant } from '../contract.ts';
import { mayOperate } from '../domain/access.ts';
import { readWeek } from '../store/hours.ts';

/** The weekly hours and the holidays of a restaurant one works at. */
export async function hours(ctx: Ctx, input: z.infer<typeof ofRestaurant>): Promise<z.infer<typeof hoursOutput>> {
  if (!mayOperate(ctx.actor, input.restaurantId)) notFound();
  return readWeek(ctx, input.restaurantId);
}
