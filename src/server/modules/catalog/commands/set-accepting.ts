import type { z } from 'zod';
import { notFound } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import type { setAcceptingInput, VendorRestaurant } from '../contract.ts';
import { mayManage } from '../domain/access.ts';
import { switchRestaurant } from './switch-restaurant.ts';

/** Starts or stops taking orders, until switched back. */
export async function setAccepting(ctx: Ctx, input: z.infer<typeof setAcceptingInput>): Promise<VendorRestaurant> {
  if (!mayManage(ctx.actor, input.restaurantId)) notFound();
  return switchRestaurant(ctx, input.restaurantId, 'accepting', { acceptingOrders: input.accepting });
}
