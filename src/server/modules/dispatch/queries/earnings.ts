import type { z } from 'zod';
import { notFound } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import { restaurantBriefs } from '../../catalog/index.ts';
import { orderBriefs } from '../../orders/index.ts';
import { riderIdOf } from '../access.ts';
import type { earningsInput, earningsOutput } from '../contract.ts';
import { bonusOf } from '../domain/pay.ts';
import { findRider } from '../store/riders.ts';
import { tripsOfDay } from './day.ts';

/** The rider's pay of a day, order by order, each by the parts of its formula; the total holds the day's bonus too. */
export async function earnings(ctx: Ctx, input: z.infer<typeof earningsInput>): Promise<z.infer<typeof earningsOutput>> {
  const rider = (await findRider(ctx, riderIdOf(ctx))) ?? notFound();
  const trips = await tripsOfDay(ctx, rider, input.date);
  const [orders, restaurants] = await Promise.all([
    orderBriefs(
      ctx,
      trips.map((trip) => trip.orderId),
    ),
    restaurantBriefs(
      ctx,
      trips.map((trip) => trip.restaurantId),
    ),
  ]);
  return {
    totalPaise: trips.reduce((total, trip) => total + trip.payPaise, 0) + bonusOf(trips.length),
    trips: trips.map((trip) => ({
      orderId: trip.orderId,
      code: orders.get(trip.orderId)?.code ?? '',
      restaurantName: restaurants.get(trip.restaurantId)?.name ?? '',
      deliveredAt: (trip.deliveredAt ?? trip.createdAt).toISOString(),
      distanceM: trip.distanceM,
      payPaise: trip.payPaise,
      payParts: trip.payParts,
    })),
  };
}
