import { appendAudit } from '../../../platform/audit/append.ts';
import { type Ctx, inSqlTransaction } from '../../../platform/context.ts';
import { appendEvents } from '../../../platform/events/append.ts';
import { log } from '../../../platform/monitoring/log.ts';
import { recordRider } from '../../orders/index.ts';
import { nextStatus } from '../domain/delivery-machine.ts';
import { ourOwnDeafness, SILENCE_MS, silenceMeasure } from '../domain/silence.ts';
import { dispatchEvent } from '../events.ts';
import { countFault } from '../figures.ts';
import { book } from '../positions/book.ts';
import { lockDelivery } from '../store/deliveries.ts';
import { raiseEscalation } from '../store/escalations.ts';
import { closeOffer, openOfferOf } from '../store/offers.ts';
import type { DeliveryRow } from '../store/rows.ts';
import { countListenedTo, type Silent, silentSince } from '../store/watched.ts';
import { changeDelivery, offerClosed, unassigned } from './change-delivery.ts';

interface Heard extends Silent {
  readonly heardAt: Date;
  readonly silentMs: number;
}

/** The order's offer goes back to the queue. */
async function withdraw(tx: Ctx, delivery: DeliveryRow, { riderId, silentMs }: Heard): Promise<void> {
  const offer = await openOfferOf(tx, delivery.orderId);
  if (offer?.riderId !== riderId || !(await closeOffer(tx, offer.id, 'withdrawn'))) return;
  await changeDelivery(tx, delivery, unassigned(delivery), [offerClosed(delivery, offer, 'withdrawn', 'rider_silent')]);
  const about = { subject: 'delivery', subjectId: delivery.orderId, reason: 'rider_silent' };
  await appendAudit(tx, { action: 'dispatch.withdraw_offer', ...about, after: { offerId: offer.id, riderId, silentMs } });
  countFault('offer_withdrawn');
}

/** The order goes back to the queue; the food was not with the rider. */
async function takeBack(tx: Ctx, delivery: DeliveryRow, { riderId, silentMs, heardAt }: Heard): Promise<void> {
  if (delivery.riderId !== riderId || !nextStatus(delivery.status, 'release').ok) return;
  const { orderId, cityId, restaurantId } = delivery;
  await recordRider(tx, { orderId, riderId: null });
  const told = dispatchEvent('delivery.rider_silent', {
    orderId,
    cityId,
    restaurantId,
    riderId,
    measure: 'taken_back',
    level: 1,
    since: heardAt.toISOString(),
  });
  await changeDelivery(tx, delivery, { ...unassigned(delivery), dispatchFrom: tx.clock.now() }, [told]);
  await appendAudit(tx, {
    action: 'dispatch.take_back',
    subject: 'delivery',
    subjectId: orderId,
    reason: 'rider_silent',
    before: { status: delivery.status, riderId },
    after: { silentMs },
  });
  countFault('taken_back');
}

/** Operators are told, once a level: the food is with the rider, and no program can take it from them. */
async function escalate(tx: Ctx, delivery: DeliveryRow, { riderId, heardAt }: Heard, level: number): Promise<void> {
  if (delivery.riderId !== riderId) return;
  const { orderId, cityId, restaurantId } = delivery;
  if (!(await raiseEscalation(tx, { orderId, kind: 'rider_silent', since: heardAt, cityId, restaurantId, riderId, level }))) return;
  await appendEvents(tx, [
    dispatchEvent('delivery.rider_silent', { orderId, cityId, restaurantId, riderId, measure: 'escalated', level, since: heardAt.toISOString() }),
  ]);
  countFault('rider_silent');
}

async function mind(ctx: Ctx, silent: Heard): Promise<void> {
  await inSqlTransaction(ctx, async (tx) => {
    const delivery = await lockDelivery(tx, silent.orderId);
    const measure = delivery && silenceMeasure(delivery.status, silent.silentMs);
    if (!delivery || !measure) return;
    if (measure.do === 'withdraw') await withdraw(tx, delivery, silent);
    else if (measure.do === 'take_back') await takeBack(tx, delivery, silent);
    else await escalate(tx, delivery, silent, measure.level);
  });
}

/**
 * Does what silence asks for (`domain/silence.ts`) about riders with an offer or an order. A rider counts as heard when this process, another one or the
 * row knows a newer place; nobody counts as silent for longer than this process has listened (`listeningSince`), and nobody at all when most are. Gives how
 * many riders are silent.
 */
export async function mindSilence(ctx: Ctx, listeningSince: Date): Promise<number> {
  const now = ctx.clock.now().getTime();
  const found = await silentSince(ctx, new Date(now - SILENCE_MS.offer));
  const silent = found.flatMap((one): Heard[] => {
    const told = book.latest(one.riderId)?.at;
    const heardAt = told && told > one.positionAt ? told : one.positionAt;
    const silentMs = now - Math.max(heardAt.getTime(), listeningSince.getTime());
    return silenceMeasure(one.status, silentMs) ? [{ ...one, heardAt, silentMs }] : [];
  });
  const riders = new Set(silent.map((one) => one.riderId)).size;
  if (riders === 0) return 0;
  if (ourOwnDeafness(riders, await countListenedTo(ctx))) {
    countFault('deaf');
    log.error({ riders }, 'most riders are silent at once: nothing is taken from them');
    return riders;
  }
  for (const one of silent) await mind(ctx, one);
  return riders;
}
