/** What other modules may use of pricing. */
export { quoteCart } from './commands/quote-cart.ts';
export { redeemOffers } from './commands/redeem-offers.ts';
export { returnOffers } from './commands/return-offers.ts';
export { etaMinutes } from './domain/eta.ts';
export { deliveryFee, type FeePolicy } from './domain/fees.ts';
export { type Assessment, assess as assessTax } from './domain/gst/assess.ts';
export type { TaxCase } from './domain/gst/case.ts';
export { type CreditNote, creditNote } from './domain/gst/credit-note.ts';
export { type Heads, payable } from './domain/gst/heads.ts';
export { type Liable, type RateTable, STATUTE } from './domain/gst/rates.ts';
export type { Membership } from './domain/membership.ts';
export { type ReplayedOrder, replayReport } from './domain/replay.ts';
export type { ZoneConditions } from './domain/surge.ts';
export { type PricingPorts, setPricingPorts } from './ports.ts';
export { feePolicy } from './queries/fee-policy.ts';
export { type PricedCart, priceCart, type QuoteInput } from './queries/price-cart.ts';
export { policyReplay, proposal } from './queries/replay-policy.ts';
export { verifyQuote } from './quote-token.ts';
