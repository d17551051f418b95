import type { z } from 'zod';
import { notFound, refuse } from '../../../kernel/errors.ts';
import { appendAudit } from '../../../platform/audit/append.ts';
import { type Ctx, inSqlTransaction } from '../../../platform/context.ts';
import { riderIdOf } from '../access.ts';
import type { offerInput, workOutput } from '../contract.ts';
import { work } from '../queries/work.ts';
import { lockDelivery } from '../store/deliveries.ts';
import { closeOffer, findOffer } from '../store/offers.ts';
import { changeDelivery, offerClosed, unassigned } from './change-delivery.ts';

/** Declines an offer. It costs the rider nothing: no count is kept; the same order just goes to another next. */
export async function declineOffer(ctx: Ctx, input: z.infer<typeof offerInput>): Promise<z.infer<typeof workOutput>> {
  const riderId = riderIdOf(ctx);
  const asked = await findOffer(ctx, input.offerId);
  if (!asked || asked.riderId !== riderId) return notFound();
  await inSqlTransaction(ctx, async (tx) => {
    const delivery = (await lockDelivery(tx, asked.orderId)) ?? notFound();
    const offer = (await findOffer(tx, asked.id)) ?? notFound();
    if (offer.status === 'declined' || offer.status === 'expired') return;
    if (!(await closeOffer(tx, offer.id, 'declined'))) return refuse('conflict', 'offer_closed');
    await changeDelivery(tx, delivery, unassigned(delivery), [offerClosed(delivery, offer, 'declined')]);
    await appendAudit(tx, { action: 'dispatch.decline_offer', subject: 'delivery', subjectId: delivery.orderId, after: { offerId: offer.id, riderId } });
  });
  return work(ctx);
}
