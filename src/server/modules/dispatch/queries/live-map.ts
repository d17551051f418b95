import type { z } from 'zod';
import type { Ctx } from '../../../platform/context.ts';
import { restaurantBriefs } from '../../catalog/index.ts';
import { orderBriefs } from '../../orders/index.ts';
import { requireOperator } from '../access.ts';
import type { LiveMap, liveMapInput } from '../contract.ts';
import { ACTIVE } from '../domain/delivery-machine.ts';
import { lateReason } from '../domain/eta.ts';
import { settings } from '../settings.ts';
import { countByCell } from '../store/adapters/h3-cells.ts';
import { liveDeliveriesIn } from '../store/deliveries.ts';
import { onlineRidersIn } from '../store/riders.ts';
import { dropOf, pickupOf } from '../store/rows.ts';
import { newestFix, progressOf } from './progress.ts';

/** Riders on duty and live orders of a city, and both counted by H3 cell. */
export async function liveMap(ctx: Ctx, input: z.infer<typeof liveMapInput>): Promise<LiveMap> {
  requireOperator(ctx);
  const now = ctx.clock.now();
  const [riders, deliveries] = await Promise.all([onlineRidersIn(ctx, input.cityId), liveDeliveriesIn(ctx, input.cityId)]);
  const [orders, restaurants] = await Promise.all([
    orderBriefs(
      ctx,
      deliveries.map((one) => one.orderId),
    ),
    restaurantBriefs(
      ctx,
      deliveries.map((one) => one.restaurantId),
    ),
  ]);
  const busy = new Set(deliveries.flatMap((one) => (one.riderId && ACTIVE.includes(one.status) ? [one.riderId] : [])));
  const placed = riders.flatMap((rider) => {
    const fix = newestFix(rider);
    return fix ? [{ id: rider.userId, name: rider.name, lat: fix.lat, lng: fix.lng, at: fix.at.toISOString(), busy: busy.has(rider.userId) }] : [];
  });
  const places = new Map(placed.map((rider) => [rider.id, rider]));
  return {
    riders: placed,
    orders: deliveries.flatMap((one) => {
      const order = orders.get(one.orderId);
      if (!order) return [];
      const late = lateReason(progressOf(one, order, (one.riderId && places.get(one.riderId)) || null, settings.pace), now.getTime(), settings.pace) !== null;
      const names = { code: order.code, restaurantName: restaurants.get(one.restaurantId)?.name ?? '' };
      return [
        {
          orderId: one.orderId,
          ...names,
          status: one.status,
          pickup: pickupOf(one),
          drop: dropOf(one),
          riderId: one.riderId,
          late,
          waitingSince: one.createdAt.toISOString(),
        },
      ];
    }),
    cells: countByCell(
      deliveries.filter((one) => !one.riderId).map(pickupOf),
      placed.filter((rider) => !rider.busy),
    ),
    at: now.toISOString(),
  };
}
