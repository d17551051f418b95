import type { z } from 'zod';
import { notFound } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import type { setBusyInput, VendorRestaurant } from '../contract.ts';
import { mayOperate } from '../domain/access.ts';
import { switchRestaurant } from './switch-restaurant.ts';

/** Busy mode: orders still come, with more time promised. */
export async function setBusy(ctx: Ctx, input: z.infer<typeof setBusyInput>): Promise<VendorRestaurant> {
  if (!mayOperate(ctx.actor, input.restaurantId)) notFound();
  return switchRestaurant(ctx, input.restaurantId, 'busy', { busy: input.busy });
}
