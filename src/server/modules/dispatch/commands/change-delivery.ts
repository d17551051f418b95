import type { Ctx } from '../../../platform/context.ts';
import { appendEvents, type DomainEvent } from '../../../platform/events/append.ts';
import { dispatchEvent, type OfferClosed } from '../events.ts';
import { saveDelivery } from '../store/deliveries.ts';
import { closeOffer, openOfferOf } from '../store/offers.ts';
import type { DeliveryRow, OfferRow } from '../store/rows.ts';
import { bookPay } from './book-pay.ts';

/** Saves the delivery, books the rider's pay once it is delivered, and appends `delivery.changed` with whatever else happened, in the open transaction. */
export async function changeDelivery(ctx: Ctx, before: DeliveryRow, after: DeliveryRow, also: readonly DomainEvent[] = []): Promise<void> {
  await saveDelivery(ctx, after);
  if (after.status === 'delivered' && before.status !== 'delivered') await bookPay(ctx, after);
  const { orderId, cityId, restaurantId, riderId, status } = after;
  const formerRiderId = before.riderId && before.riderId !== riderId ? before.riderId : null;
  await appendEvents(ctx, [...also, dispatchEvent('delivery.changed', { orderId, cityId, restaurantId, riderId, formerRiderId, status })]);
}

export function offerClosed(delivery: DeliveryRow, offer: OfferRow, status: OfferClosed['status'], why?: OfferClosed['why']): DomainEvent {
  const { orderId, cityId, restaurantId } = delivery;
  return dispatchEvent('offer.closed', { offerId: offer.id, orderId, cityId, restaurantId, riderId: offer.riderId, status, ...(why && { why }) });
}

/** Withdraws the order's open offer, if there is one; gives the event of it. The delivery is locked by the caller. */
export async function withdrawOffer(ctx: Ctx, delivery: DeliveryRow): Promise<DomainEvent[]> {
  const offer = await openOfferOf(ctx, delivery.orderId);
  if (!offer || !(await closeOffer(ctx, offer.id, 'withdrawn'))) return [];
  return [offerClosed(delivery, offer, 'withdrawn')];
}

/** The delivery without its rider, back in the queue from now on. */
export const unassigned = (delivery: DeliveryRow): DeliveryRow => ({
  ...delivery,
  status: 'waiting',
  riderId: null,
  assignedAt: null,
  arrivedPickupAt: null,
});
