import { type Ctx, inSqlTransaction } from '../../../platform/context.ts';
import { appendEvents } from '../../../platform/events/append.ts';
import { orderBriefs } from '../../orders/index.ts';
import { KITCHEN_LATE_MINUTES, kitchenLateLevel } from '../domain/kitchen-late.ts';
import { expectedReady } from '../domain/travel.ts';
import { dispatchEvent } from '../events.ts';
import { countFault } from '../figures.ts';
import { lockDelivery } from '../store/deliveries.ts';
import { clearOverEscalations, raiseEscalation } from '../store/escalations.ts';
import { pastPromise } from '../store/watched.ts';

/**
 * Tells of orders whose kitchen has not said ready some minutes after its promise, once a level, and closes what is over. It follows from the database and
 * the clock alone, so that nothing is lost while nobody looks.
 */
export async function mindKitchens(ctx: Ctx, pace: number): Promise<void> {
  const now = ctx.clock.now();
  await clearOverEscalations(ctx);
  const orders = await orderBriefs(ctx, await pastPromise(ctx, pace, (KITCHEN_LATE_MINUTES[0] * 60) / pace));
  for (const { id: orderId, status } of orders.values()) {
    if (status !== 'accepted') continue;
    await inSqlTransaction(ctx, async (tx) => {
      const delivery = await lockDelivery(tx, orderId);
      if (!delivery || delivery.pickedUpAt || delivery.status === 'cancelled') return;
      const { cityId, restaurantId, riderId } = delivery;
      const promised = expectedReady(delivery.createdAt, delivery.readyBy, pace);
      const level = kitchenLateLevel(promised, now.getTime(), pace);
      const since = new Date(promised);
      if (level === 0 || !(await raiseEscalation(tx, { orderId, kind: 'kitchen_late', since, cityId, restaurantId, riderId, level }))) return;
      await appendEvents(tx, [dispatchEvent('delivery.kitchen_late', { orderId, cityId, restaurantId, level, since: since.toISOString() })]);
      countFault('kitchen_late');
    });
  }
}
