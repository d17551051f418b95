import { appendAudit } from '../../../platform/audit/append.ts';
import { type Ctx, inSqlTransaction } from '../../../platform/context.ts';
import { MISSED_OFFERS_TO_REST } from '../domain/duty.ts';
import { notToAsk } from '../domain/offer.ts';
import { type DutyRider, NO_POLICY_MEMORY, type OpenOrder } from '../domain/policy.ts';
import { expectedReady, GUESSED_TRAVEL } from '../domain/travel.ts';
import { book } from '../positions/book.ts';
import { cashRooms } from '../queries/cash-rooms.ts';
import { type DispatchSettings, settings as processSettings } from '../settings.ts';
import { activeDeliveriesOf, lockDelivery, lockDueDeliveries } from '../store/deliveries.ts';
import { closeOffer, lastOffersOf, lockExpiredOffers, missedInARow, openOfferOf } from '../store/offers.ts';
import { saveDuty } from '../store/riders.ts';
import { type DeliveryRow, dropOf, pickupOf } from '../store/rows.ts';
import { type FreeRider, freeRiders, lockCity } from '../store/snapshot.ts';
import { changeDelivery, offerClosed, unassigned } from './change-delivery.ts';
import { makeOffer } from './make-offer.ts';

/** Puts orders whose offer ran out back in the queue. A rider who let several run out in a row is not there: off duty, until they say so. */
async function expireOffers(tx: Ctx, cityId: string): Promise<void> {
  for (const orderId of await lockExpiredOffers(tx, cityId)) {
    const delivery = await lockDelivery(tx, orderId);
    const offer = await openOfferOf(tx, orderId);
    if (!delivery || !offer || !(await closeOffer(tx, offer.id, 'expired'))) continue;
    await changeDelivery(tx, delivery, unassigned(delivery), [offerClosed(delivery, offer, 'expired')]);
    const absent = (await missedInARow(tx, offer.riderId, MISSED_OFFERS_TO_REST)) >= MISSED_OFFERS_TO_REST;
    if (!absent || (await activeDeliveriesOf(tx, offer.riderId)).length > 0) continue;
    await saveDuty(tx, offer.riderId, false, null, null);
    await appendAudit(tx, { action: 'rider.rest', subject: 'rider', subjectId: offer.riderId, reason: 'missed_offers' });
    book.forgetDuty(offer.riderId);
  }
}

async function openOrders(tx: Ctx, due: readonly DeliveryRow[], pace: number): Promise<OpenOrder[]> {
  const last = await lastOffersOf(
    tx,
    due.map((delivery) => delivery.orderId),
  );
  const now = tx.clock.now();
  return due.map((delivery) => ({
    orderId: delivery.orderId,
    restaurantId: delivery.restaurantId,
    pickup: pickupOf(delivery),
    drop: dropOf(delivery),
    readyBy: expectedReady(delivery.createdAt, delivery.readyBy, pace),
    since: delivery.createdAt.getTime(),
    askFrom: delivery.dispatchFrom.getTime(),
    notTo: notToAsk(last.get(delivery.orderId), now),
    cashPaise: delivery.cashPaise,
  }));
}

/** A rider where this process last heard of them, if that is newer than the row. */
function onDuty(rider: FreeRider, pace: number, cashRoomPaise: number): DutyRider {
  const heard = book.latest(rider.riderId);
  const newer = heard && (!rider.positionAt || heard.at > rider.positionAt) ? heard : rider;
  return {
    riderId: rider.riderId,
    at: { lat: newer.lat, lng: newer.lng },
    vehicle: rider.vehicle,
    simulated: rider.simulated,
    offDutyAt: null,
    wishes: { farthestM: null, nightSafety: false },
    paidAnHourPaise: null,
    asked: null,
    idleSince: rider.idleSince.getTime(),
    cashRoomPaise,
    jobs: rider.jobs.map((job) => ({ ...job, readyBy: expectedReady(new Date(job.acceptedAt), new Date(job.readyBy), pace) })),
  };
}

/**
 * One look at a city: offers that ran out are closed, orders that need a rider are offered to whom the policy chooses. One transaction under the
 * city's lock, so that one dispatcher decides, however many run; gives the number of offers made.
 */
export async function dispatchCity(ctx: Ctx, cityId: string, settings: DispatchSettings = processSettings): Promise<number> {
  return inSqlTransaction(ctx, async (tx) => {
    if (!(await lockCity(tx, cityId))) return 0;
    await expireOffers(tx, cityId);
    const due = await lockDueDeliveries(tx, cityId);
    if (due.length === 0) return 0;
    const free = await freeRiders(tx, cityId);
    const rooms = await cashRooms(tx, free);
    const riders = free.map((rider) => onDuty(rider, settings.pace, rooms.get(rider.riderId) ?? 0));
    const orders = await openOrders(tx, due, settings.pace);
    const conditions = { raining: false, hot: false, night: false };
    const snapshot = { now: tx.clock.now().getTime(), pace: settings.pace, orders, riders, areas: [], conditions };
    const { assignments: chosen } = settings.policy.decide(snapshot, GUESSED_TRAVEL, NO_POLICY_MEMORY);
    for (const assignment of chosen) {
      const delivery = due.find((one) => one.orderId === assignment.orderId);
      if (!delivery) continue;
      const made = await makeOffer(tx, delivery, assignment, settings.offerSeconds);
      await changeDelivery(tx, delivery, { ...delivery, status: 'offered' }, [made]);
    }
    return chosen.length;
  });
}
