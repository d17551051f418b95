import type { z } from 'zod';
import { restaurantsOf } from '../../../kernel/actor.ts';
import type { Ctx } from '../../../platform/context.ts';
import type { myRestaurantsOutput } from '../contract.ts';
import { vendorRestaurants } from './vendor-restaurants.ts';

/** The restaurants the actor works at. */
export const myRestaurants = async (ctx: Ctx): Promise<z.infer<typeof myRestaurantsOutput>> => ({
  restaurants: await vendorRestaurants(ctx, restaurantsOf(ctx.actor)),
});
