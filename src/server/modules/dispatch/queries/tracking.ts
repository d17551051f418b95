import type { z } from 'zod';
import { notFound } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import { cityById, restaurantBriefs } from '../../catalog/index.ts';
import { orderBriefs } from '../../orders/index.ts';
import { mayWatch } from '../access.ts';
import type { Tracking, trackingInput } from '../contract.ts';
import { ACTIVE } from '../domain/delivery-machine.ts';
import { lateReason } from '../domain/eta.ts';
import { route } from '../domain/street-route.ts';
import { settings } from '../settings.ts';
import { findDelivery } from '../store/deliveries.ts';
import { findRider } from '../store/riders.ts';
import { etaOf, newestFix, progressOf } from './progress.ts';
import { viewOfRider } from './rider-view.ts';

/** The rider of an order, where they are and how old that is, when it will come, and why it is late if it is. For the order's parties and operators. */
export async function tracking(ctx: Ctx, input: z.infer<typeof trackingInput>): Promise<Tracking> {
  const [order, delivery] = await Promise.all([orderBriefs(ctx, [input.orderId]).then((found) => found.get(input.orderId)), findDelivery(ctx, input.orderId)]);
  if (!order || !mayWatch(ctx.actor, order, delivery?.riderId ?? null)) return notFound();
  const [rider, city, restaurants] = await Promise.all([
    delivery?.riderId ? findRider(ctx, delivery.riderId) : null,
    cityById(ctx, order.cityId),
    restaurantBriefs(ctx, [order.restaurantId]),
  ]);
  const restaurant = restaurants.get(order.restaurantId);
  const underWay = delivery !== null && ACTIVE.includes(delivery.status);
  const fix = rider && underWay ? newestFix(rider) : null;
  const now = ctx.clock.now();
  const progress = delivery && progressOf(delivery, order, fix, settings.pace);
  return {
    status: delivery?.status ?? null,
    rider: rider && viewOfRider(rider),
    position: fix && { lat: fix.lat, lng: fix.lng, at: fix.at.toISOString() },
    eta: progress && etaOf(progress, now, settings.pace),
    late: progress && lateReason(progress, now.getTime(), settings.pace),
    route: restaurant && city ? route(city.slug, restaurant, order.address) : [],
    demoSpeed: settings.pace === 1 ? null : settings.pace,
  };
}
