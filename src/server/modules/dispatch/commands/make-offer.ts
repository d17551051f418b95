import { type Ctx, newId } from '../../../platform/context.ts';
import type { DomainEvent } from '../../../platform/events/append.ts';
import type { Assignment } from '../domain/policy.ts';
import { dispatchEvent } from '../events.ts';
import { settings } from '../settings.ts';
import { insertOffer } from '../store/offers.ts';
import type { DeliveryRow } from '../store/rows.ts';

/** Adds an open offer of a delivery to a rider; gives its event. Two open offers of an order or to a rider are refused by the database. */
export async function makeOffer(
  ctx: Ctx,
  delivery: DeliveryRow,
  chosen: Omit<Assignment, 'alternatives'>,
  { offerSeconds = settings.offerSeconds, decisionId = null }: { readonly offerSeconds?: number; readonly decisionId?: string | null } = {},
): Promise<DomainEvent> {
  const createdAt = ctx.clock.now();
  const expiresAt = new Date(createdAt.getTime() + offerSeconds * 1000);
  const { orderId, cityId, restaurantId, payPaise, payParts } = delivery;
  const { riderId, pickupM, reason } = chosen;
  const id = newId(ctx);
  await insertOffer(ctx, { id, orderId, riderId, payPaise, payParts, pickupM, reason, createdAt, expiresAt, decisionId });
  return dispatchEvent('offer.made', { offerId: id, orderId, cityId, restaurantId, riderId, payPaise, expiresAt: expiresAt.toISOString(), reason });
}
