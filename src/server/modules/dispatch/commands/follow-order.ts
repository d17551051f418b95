import { type Ctx, inSqlTransaction } from '../../../platform/context.ts';
import { appendEvents } from '../../../platform/events/append.ts';
import { restaurantBriefs } from '../../catalog/index.ts';
import { dueAtDoor, orderBriefs, type RecordedOrderEvent } from '../../orders/index.ts';
import { type DeliveryStep, nextStatus } from '../domain/delivery-machine.ts';
import { PAY_FORMULA, payOf, payParts } from '../domain/pay.ts';
import { dispatchFrom } from '../domain/travel.ts';
import { dispatchEvent } from '../events.ts';
import { settings } from '../settings.ts';
import { insertDelivery, lockDelivery, saveDelivery } from '../store/deliveries.ts';
import { clearEscalation } from '../store/escalations.ts';
import type { DeliveryRow } from '../store/rows.ts';
import { changeDelivery, withdrawOffer } from './change-delivery.ts';

type OrderState = RecordedOrderEvent['payload'];

/** The kitchen took the order: a delivery begins, and the search for a rider as early as the ride needs. */
export async function beginDelivery(ctx: Ctx, order: OrderState): Promise<void> {
  const [briefs, restaurants] = await Promise.all([orderBriefs(ctx, [order.orderId]), restaurantBriefs(ctx, [order.restaurantId])]);
  const brief = briefs.get(order.orderId);
  const restaurant = restaurants.get(order.restaurantId);
  if (!brief || !restaurant) throw new Error(`No order or restaurant for the delivery of ${order.orderId}`);
  const acceptedAt = new Date(order.acceptedAt ?? ctx.clock.now());
  const readyBy = new Date(acceptedAt.getTime() + order.prepMinutes * 60_000);
  const tipPaise = brief.bill.lines.filter((line) => line.key === 'tip').reduce((total, line) => total + line.paise, 0);
  const parts = payParts({ distanceM: order.distanceM, waitedSeconds: 0, tipPaise });
  const { orderId, cityId, restaurantId } = order;
  await inSqlTransaction(ctx, async (tx) => {
    const added = await insertDelivery(tx, {
      orderId,
      cityId,
      restaurantId,
      pickupLat: restaurant.lat,
      pickupLng: restaurant.lng,
      dropLat: brief.address.lat,
      dropLng: brief.address.lng,
      distanceM: order.distanceM,
      readyBy,
      dispatchFrom: dispatchFrom(acceptedAt, readyBy, settings.pace),
      payPaise: payOf(parts),
      payParts: parts,
      payFormula: PAY_FORMULA,
      cashPaise: dueAtDoor(brief),
      createdAt: acceptedAt,
    });
    if (added)
      await appendEvents(tx, [dispatchEvent('delivery.changed', { orderId, cityId, restaurantId, riderId: null, formerRiderId: null, status: 'waiting' })]);
  });
}

/** Changes the order's delivery under its lock, if it has one and the step applies; a repeated event changes nothing. */
async function follow(ctx: Ctx, orderId: string, step: DeliveryStep, change: (tx: Ctx, delivery: DeliveryRow) => Partial<DeliveryRow>): Promise<void> {
  await inSqlTransaction(ctx, async (tx) => {
    const delivery = await lockDelivery(tx, orderId);
    const next = delivery && nextStatus(delivery.status, step);
    if (!delivery || !next?.ok) return;
    const withdrawn = await withdrawOffer(tx, delivery);
    await changeDelivery(tx, delivery, { ...delivery, ...change(tx, delivery), status: next.value }, withdrawn);
  });
}

/** The food is ready: nobody needs to guess any longer or call the kitchen, and a rider is looked for now. */
export async function hurryDelivery(ctx: Ctx, order: OrderState): Promise<void> {
  await inSqlTransaction(ctx, async (tx) => {
    const delivery = await lockDelivery(tx, order.orderId);
    const now = tx.clock.now();
    await clearEscalation(tx, order.orderId, 'kitchen_late');
    if (!delivery || delivery.readyAt) return;
    const readyAt = new Date(order.readyAt ?? now);
    const waits = delivery.status === 'waiting' && delivery.dispatchFrom > now;
    await saveDelivery(tx, { ...delivery, readyAt, dispatchFrom: waits ? now : delivery.dispatchFrom });
  });
}

export const cancelDelivery = (ctx: Ctx, order: OrderState): Promise<void> => follow(ctx, order.orderId, 'cancel', () => ({}));

/** An operator or the kitchen moved the order by hand; for one that the rider moved there is nothing left to do. */
export const followPickUp = (ctx: Ctx, order: OrderState): Promise<void> =>
  follow(ctx, order.orderId, 'follow_pick_up', (tx) => ({ riderId: order.riderId, pickedUpAt: new Date(order.pickedUpAt ?? tx.clock.now()) }));

export const followDelivery = (ctx: Ctx, order: OrderState): Promise<void> =>
  follow(ctx, order.orderId, 'follow_delivery', (tx) => ({ riderId: order.riderId, deliveredAt: new Date(order.deliveredAt ?? tx.clock.now()) }));
