import type { Ctx } from '../../../platform/context.ts';
import type { Quote } from '../contract.ts';
import { priceCart, type QuoteInput } from '../queries/price-cart.ts';
import { quoteExpiry, signQuote } from '../quote-token.ts';

/** Prices a cart for anyone, and signs the total when nothing stands in the way of ordering it. */
export async function quoteCart(ctx: Ctx, input: QuoteInput): Promise<Quote> {
  const { lines, bill, distanceM, eta, problems } = await priceCart(ctx, input);
  const token = problems.length === 0 ? signQuote(ctx, input, bill.totalPaise) : null;
  return { lines, bill, distanceM, eta, problems, token, expiresAt: quoteExpiry(ctx).toISOString() };
}
