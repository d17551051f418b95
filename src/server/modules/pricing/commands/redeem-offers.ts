import { refuse } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import { MEMBER } from '../domain/membership.ts';
import { amountOf, type Discount } from '../domain/offers.ts';
import { addRedemption, spend, timesUsed } from '../store/redemptions.ts';

export interface RedeemedBy {
  readonly orderId: string;
  readonly customerId: string;
}

/** Whether something of the offer is counted, so that parallel orders must take turns on its row. */
const counted = ({ offer }: Discount) => offer.budgetPaise !== null || offer.perCustomer !== null;

/**
 * Writes the offers of an order (`PricedCart.discounts`) in the open transaction of its placing. Budget and limit are checked again under the offer's
 * lock, since the quote looked without one: refuses `offer_spent` and `offer_used_up`. Rows are locked in the order of ids, so that two orders never wait for
 * each other. Throws outside a transaction.
 */
export async function redeemOffers(ctx: Ctx, { orderId, customerId }: RedeemedBy, discounts: readonly Discount[]): Promise<void> {
  if (!ctx.db.inTransaction) throw new Error('Offers are redeemed in the transaction that places the order');
  const rows = discounts.filter(({ offer }) => !offer.id.startsWith(MEMBER)).sort((a, b) => (a.offer.id < b.offer.id ? -1 : 1));
  for (const discount of rows) {
    const { offer, restaurantPaise, platformPaise } = discount;
    if (counted(discount)) {
      const { perCustomer } = (await spend(ctx, offer.id, amountOf(discount))) ?? refuse('conflict', 'offer_spent', { offer: offer.name });
      if (perCustomer !== null && (await timesUsed(ctx, offer.id, customerId)) >= perCustomer) refuse('conflict', 'offer_used_up', { offer: offer.name });
    }
    await addRedemption(ctx, { orderId, offerId: offer.id, customerId, restaurantPaise, platformPaise });
  }
}
