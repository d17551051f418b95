import type { Ctx } from '../../../platform/context.ts';
import type { Quote } from '../contract.ts';
import type { EngineQuote } from '../domain/engine.ts';
import { priceCart, type QuoteInput } from '../queries/price-cart.ts';
import { changeSince, heldSurge, quoteExpiry, signQuote } from '../quote-token.ts';

/** The offers of a quote as the customer sees them; one that is not listed is never told of. */
function offersOf({ discounts, choice, bill }: EngineQuote, coupon: string | undefined): Quote['offers'] {
  const { better, refused } = choice;
  return {
    applied: discounts.map(({ offer, restaurantPaise, platformPaise }) => {
      return { id: offer.id, code: offer.code, name: offer.name, kind: offer.kind, restaurantPaise, platformPaise };
    }),
    best: better?.coupon.code ? { code: better.coupon.code, name: better.coupon.name, savesPaise: bill.totalPaise - better.totalPaise } : null,
    refused: refused && coupon ? [{ code: coupon, reason: refused.code, ...(refused.params && { params: refused.params }) }] : [],
  };
}

/**
 * Prices a cart for anyone, signs the total when nothing stands in the way of ordering it, and says what became dearer since the last quote. Demand and rain
 * of a session's first ten minutes at an address don't make it dearer.
 */
export async function quoteCart(ctx: Ctx, input: QuoteInput): Promise<Quote> {
  const held = heldSurge(ctx, input);
  const priced = await priceCart(ctx, input, { shown: held?.conditions ?? null });
  const { lines, bill, distanceM, eta, problems, wallet } = priced;
  const token = problems.length === 0 ? signQuote(ctx, input, priced, held) : null;
  const offers = offersOf(priced, input.coupon);
  return { lines, bill, distanceM, eta, problems, token, expiresAt: quoteExpiry(ctx).toISOString(), offers, wallet, changed: changeSince(input, bill) };
}
