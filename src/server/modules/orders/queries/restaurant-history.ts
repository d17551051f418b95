import type { z } from 'zod';
import { notFound } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import { cityById, restaurantBriefs } from '../../catalog/index.ts';
import type { historyInput, historyOutput } from '../contract.ts';
import { ordersOfDay } from '../store/lists.ts';
import { requireKitchen, ticketsOf } from './tickets.ts';

/** A restaurant's orders of one of its local days, for those who work there. */
export async function restaurantHistory(ctx: Ctx, { restaurantId, date }: z.output<typeof historyInput>): Promise<z.infer<typeof historyOutput>> {
  requireKitchen(ctx, restaurantId);
  const restaurant = (await restaurantBriefs(ctx, [restaurantId])).get(restaurantId) ?? notFound();
  const city = (await cityById(ctx, restaurant.cityId)) ?? notFound();
  return { orders: await ticketsOf(ctx, await ordersOfDay(ctx, restaurantId, date, city.timeZone)) };
}
