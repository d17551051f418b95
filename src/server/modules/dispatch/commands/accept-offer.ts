import type { z } from 'zod';
import { notFound, RejectionError, refuse } from '../../../kernel/errors.ts';
import { appendAudit } from '../../../platform/audit/append.ts';
import { type Ctx, inSqlTransaction } from '../../../platform/context.ts';
import { recordRider } from '../../orders/index.ts';
import { riderIdOf } from '../access.ts';
import type { offerInput, workOutput } from '../contract.ts';
import { decideAccept } from '../domain/offer.ts';
import { work } from '../queries/work.ts';
import { activeDeliveriesOf, lockDelivery } from '../store/deliveries.ts';
import { closeOffer, findOffer } from '../store/offers.ts';
import { lockRider } from '../store/riders.ts';
import { changeDelivery, offerClosed } from './change-delivery.ts';

/** Takes an offer. The delivery's lock makes one of several the winner; a repeat by the winner (a lost answer) is no error. */
export async function acceptOffer(ctx: Ctx, input: z.infer<typeof offerInput>): Promise<z.infer<typeof workOutput>> {
  const riderId = riderIdOf(ctx);
  const asked = await findOffer(ctx, input.offerId);
  if (!asked || asked.riderId !== riderId) return notFound();
  await inSqlTransaction(ctx, async (tx) => {
    const delivery = (await lockDelivery(tx, asked.orderId)) ?? notFound();
    const offer = (await findOffer(tx, asked.id)) ?? notFound();
    if (offer.status === 'accepted' && delivery.riderId === riderId) return;
    const rider = (await lockRider(tx, riderId)) ?? notFound();
    const now = tx.clock.now();
    const facts = {
      offer: offer.status,
      expiresAt: offer.expiresAt,
      delivery: delivery.status,
      rider: rider.status,
      activeJobs: (await activeDeliveriesOf(tx, riderId)).length,
    };
    const decided = decideAccept(facts, now);
    if (!decided.ok) throw new RejectionError(decided.error);
    if (!(await closeOffer(tx, offer.id, 'accepted'))) return refuse('conflict', 'offer_closed');
    await recordRider(tx, { orderId: delivery.orderId, riderId });
    const after = { ...delivery, status: decided.value, riderId, assignedAt: now, payPaise: offer.payPaise, payParts: offer.payParts };
    await changeDelivery(tx, delivery, after, [offerClosed(delivery, offer, 'accepted')]);
    await appendAudit(tx, { action: 'dispatch.accept_offer', subject: 'delivery', subjectId: delivery.orderId, after: { offerId: offer.id, riderId } });
  });
  return work(ctx);
}
