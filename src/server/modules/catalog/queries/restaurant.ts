import type { z } from 'zod';
import { notFound } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import type { restaurantInput, restaurantOutput } from '../contract.ts';
import { restaurantPage } from '../store/restaurant-page.ts';

/** A restaurant and its menu: what its page shows to everyone, alike for all visitors. A suspended one is shown, as closed. */
export async function restaurant(ctx: Ctx, input: z.infer<typeof restaurantInput>): Promise<z.infer<typeof restaurantOutput>> {
  return (await restaurantPage(ctx, input.slug)) ?? notFound();
}
