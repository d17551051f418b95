import type { z } from 'zod';
import { notFound, RejectionError, refuse } from '../../../kernel/errors.ts';
import type { LatLng } from '../../../kernel/geo.ts';
import { appendAudit } from '../../../platform/audit/append.ts';
import { type Ctx, inSqlTransaction } from '../../../platform/context.ts';
import { cityById } from '../../catalog/index.ts';
import { riderIdOf } from '../access.ts';
import type { meOutput, setOnlineInput } from '../contract.ts';
import { mayGoOffline, mayGoOnline } from '../domain/duty.ts';
import { inCity } from '../domain/position.ts';
import { book } from '../positions/book.ts';
import { riderMe } from '../queries/rider-me.ts';
import { activeDeliveriesOf, lockDelivery } from '../store/deliveries.ts';
import { openOfferTo } from '../store/offers.ts';
import { findRider, lockRider, saveDuty } from '../store/riders.ts';
import type { RiderRow } from '../store/rows.ts';
import { changeDelivery, unassigned, withdrawOffer } from './change-delivery.ts';

/** Where duty starts: the given place if it is in the rider's city, else the last known one, else the city's middle; only the first is reported. */
async function startingPlace(ctx: Ctx, rider: RiderRow, given: LatLng | undefined): Promise<{ place: LatLng; reported: boolean }> {
  const city = (await cityById(ctx, rider.cityId)) ?? refuse('precondition', 'rider_without_city');
  if (given && inCity(given, city)) return { place: { lat: given.lat, lng: given.lng }, reported: true };
  if (rider.lat !== null && rider.lng !== null) return { place: { lat: rider.lat, lng: rider.lng }, reported: false };
  return { place: { lat: city.lat, lng: city.lng }, reported: false };
}

async function goOnline(tx: Ctx, rider: RiderRow, given: LatLng | undefined): Promise<void> {
  const allowed = mayGoOnline(rider.status);
  if (!allowed.ok) throw new RejectionError(allowed.error);
  const now = tx.clock.now();
  const { place, reported } = await startingPlace(tx, rider, given);
  const at = { ...place, at: now };
  await saveDuty(tx, rider.userId, true, rider.online ? rider.onlineSince : now, at);
  book.begin(rider.userId, at, reported);
}

/** An offer that is still open goes to another: its delivery is locked before the rider's row, as in every command. */
async function goOffline(tx: Ctx, riderId: string): Promise<void> {
  const allowed = mayGoOffline((await activeDeliveriesOf(tx, riderId)).length);
  if (!allowed.ok) throw new RejectionError(allowed.error);
  await saveDuty(tx, riderId, false, null, null);
}

/** Gives a rider's open offer back to the queue, if there is one. */
export async function returnOffer(tx: Ctx, riderId: string): Promise<void> {
  const offer = await openOfferTo(tx, riderId);
  const delivery = offer && (await lockDelivery(tx, offer.orderId));
  if (delivery?.status !== 'offered') return;
  const withdrawn = await withdrawOffer(tx, delivery);
  if (withdrawn.length > 0) await changeDelivery(tx, delivery, unassigned(delivery), withdrawn);
}

/** On or off duty. Off is refused while an order is in hand. */
export async function setOnline(ctx: Ctx, input: z.infer<typeof setOnlineInput>): Promise<z.infer<typeof meOutput>> {
  const riderId = riderIdOf(ctx);
  if (!(await findRider(ctx, riderId))) return notFound();
  await inSqlTransaction(ctx, async (tx) => {
    if (!input.online) await returnOffer(tx, riderId);
    const rider = (await lockRider(tx, riderId)) ?? notFound();
    if (input.online) await goOnline(tx, rider, input.at);
    else await goOffline(tx, riderId);
    if (rider.online !== input.online)
      await appendAudit(tx, { action: input.online ? 'rider.go_online' : 'rider.go_offline', subject: 'rider', subjectId: riderId });
  });
  book.forgetDuty(riderId);
  return riderMe(ctx);
}
