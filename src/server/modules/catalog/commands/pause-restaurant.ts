import type { z } from 'zod';
import { notFound } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import type { pauseInput, VendorRestaurant } from '../contract.ts';
import { mayOperate } from '../domain/access.ts';
import { switchRestaurant } from './switch-restaurant.ts';

/** Takes no orders for some minutes from now; 0 ends a pause. */
export async function pauseRestaurant(ctx: Ctx, input: z.infer<typeof pauseInput>): Promise<VendorRestaurant> {
  if (!mayOperate(ctx.actor, input.restaurantId)) notFound();
  const pausedUntil = input.minutes === 0 ? null : new Date(ctx.clock.now().getTime() + input.minutes * 60_000);
  return switchRestaurant(ctx, input.restaurantId, 'pause', { pausedUntil });
}
