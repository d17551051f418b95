import type { z } from 'zod';
import { notFound, RejectionError, refuse } from '../../../kernel/errors.ts';
import { roadDistanceM } from '../../../kernel/geo.ts';
import { appendAudit } from '../../../platform/audit/append.ts';
import { type Ctx, inSqlTransaction } from '../../../platform/context.ts';
import { recordRider } from '../../orders/index.ts';
import { requireDecidingOperator } from '../access.ts';
import type { reassignInput } from '../contract.ts';
import { nextStatus } from '../domain/delivery-machine.ts';
import { MAX_JOBS } from '../domain/offer.ts';
import { cashRooms } from '../queries/cash-rooms.ts';
import { activeDeliveriesOf, lockDelivery } from '../store/deliveries.ts';
import { holdsOffer } from '../store/offers.ts';
import { lockRider } from '../store/riders.ts';
import { type DeliveryRow, pickupOf } from '../store/rows.ts';
import { changeDelivery, unassigned, withdrawOffer } from './change-delivery.ts';
import { makeOffer } from './make-offer.ts';

/** Offers the order to the rider whom the operator chose; the rider may still decline. */
async function offerTo(tx: Ctx, delivery: DeliveryRow, riderId: string) {
  const rider = (await lockRider(tx, riderId)) ?? refuse('precondition', 'rider_not_available');
  const jobs = await activeDeliveriesOf(tx, riderId);
  const busy = jobs.length >= MAX_JOBS || (await holdsOffer(tx, riderId));
  if (!rider.online || rider.status !== 'approved' || rider.cityId !== delivery.cityId || busy) return refuse('precondition', 'rider_not_available');
  const room = (await cashRooms(tx, [{ riderId, jobs }])).get(riderId) ?? 0;
  if (delivery.cashPaise > room) return refuse('precondition', 'rider_over_cash_limit');
  const pickupM = rider.lat !== null && rider.lng !== null ? roadDistanceM({ lat: rider.lat, lng: rider.lng }, pickupOf(delivery)) : 0;
  return makeOffer(tx, delivery, { orderId: delivery.orderId, riderId, pickupM, reason: { key: 'operator', params: { pickupM } } });
}

/**
 * Takes an order from whoever has it or was offered it, and offers it to the named rider, or to whom the policy chooses next. Not after the
 * pick-up: then the food is with the rider.
 */
export async function reassignOrder(ctx: Ctx, input: z.infer<typeof reassignInput>): Promise<{ ok: true }> {
  requireDecidingOperator(ctx);
  await inSqlTransaction(ctx, async (tx) => {
    const delivery = (await lockDelivery(tx, input.orderId)) ?? notFound();
    if (delivery.status === 'waiting' && !input.riderId) return refuse('conflict', 'delivery_waits_already');
    if (input.riderId && input.riderId === delivery.riderId) return refuse('conflict', 'rider_has_it');
    const released = delivery.status === 'waiting' ? null : nextStatus(delivery.status, 'release');
    if (released && !released.ok) throw new RejectionError(released.error);
    const events = await withdrawOffer(tx, delivery);
    if (delivery.riderId) await recordRider(tx, { orderId: delivery.orderId, riderId: null });
    const free = { ...unassigned(delivery), dispatchFrom: tx.clock.now() };
    const made = input.riderId ? await offerTo(tx, free, input.riderId) : null;
    await changeDelivery(tx, delivery, made ? { ...free, status: 'offered' } : free, made ? [...events, made] : events);
    await appendAudit(tx, {
      action: 'dispatch.reassign',
      subject: 'delivery',
      subjectId: delivery.orderId,
      reason: input.reason,
      before: { status: delivery.status, riderId: delivery.riderId },
      after: { offeredTo: input.riderId ?? null },
    });
  });
  return { ok: true };
}
