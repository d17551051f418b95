import type { z } from 'zod';
import type { Ctx } from '../../../platform/context.ts';
import { peopleByIds, staffOfRestaurants } from '../../identity/index.ts';
import { orderBriefs } from '../../orders/index.ts';
import { requireOperator } from '../access.ts';
import type { Escalation, escalationsInput, escalationsOutput } from '../contract.ts';
import { openEscalations } from '../store/escalations.ts';
import { findRiders } from '../store/riders.ts';
import { newestFix } from './progress.ts';

/** Kitchens that never say ready and riders gone silent with the food, the oldest first, and whom to call. What was over since the last look is left out. */
export async function escalations(ctx: Ctx, input: z.infer<typeof escalationsInput>): Promise<z.infer<typeof escalationsOutput>> {
  requireOperator(ctx);
  const open = await openEscalations(ctx, input.cityId ?? null);
  const riderIds = open.flatMap(({ riderId }) => (riderId ? [riderId] : []));
  const [orders, riders, people, staff] = await Promise.all([
    orderBriefs(
      ctx,
      open.map(({ orderId }) => orderId),
    ),
    findRiders(ctx, riderIds).then((rows) => new Map(rows.map((row) => [row.userId, row]))),
    peopleByIds(ctx, riderIds),
    staffOfRestaurants(
      ctx,
      open.map(({ restaurantId }) => restaurantId),
    ),
  ]);
  const found = open.flatMap(({ orderId, kind, cityId, restaurantId, riderId, level, since, toldAt }): Escalation[] => {
    const order = orders.get(orderId);
    const rider = riderId ? riders.get(riderId) : undefined;
    const heard = kind === 'rider_silent' && rider ? newestFix(rider) : null;
    if (!order || (kind === 'kitchen_late' && order.status !== 'accepted') || (heard && heard.at > since)) return [];
    const kitchen = staff.filter((one) => one.restaurantId === restaurantId).map(({ name, phone }) => ({ who: 'restaurant' as const, name, phone }));
    const carrier = rider ? [{ who: 'rider' as const, name: rider.name, phone: people.get(rider.userId)?.phone ?? null }] : [];
    return [
      {
        orderId,
        code: order.code,
        cityId,
        restaurantName: order.restaurantName,
        riderId,
        riderName: rider?.name ?? null,
        kind,
        level,
        since: since.toISOString(),
        toldAt: toldAt.toISOString(),
        call: kind === 'kitchen_late' ? kitchen : [...carrier, ...kitchen],
      },
    ];
  });
  return { escalations: found };
}
