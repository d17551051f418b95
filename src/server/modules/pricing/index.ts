/** What other modules may use of pricing. */
export { quoteCart } from './commands/quote-cart.ts';
export { etaMinutes } from './domain/eta.ts';
export { deliveryFee, type FeePolicy } from './domain/fees.ts';
export { assess as assessTax } from './domain/gst/assess.ts';
export { creditNote } from './domain/gst/credit-note.ts';
export { payable } from './domain/gst/heads.ts';
export { STATUTE } from './domain/gst/rates.ts';
export { feePolicy } from './queries/fee-policy.ts';
export { type PricedCart, priceCart, type QuoteInput } from './queries/price-cart.ts';
export { verifyQuote } from './quote-token.ts';
