import { z } from 'zod';
import { id, instant, mark, minutesRange, names, paise, point, signedPaise } from '../../platform/contract.ts';

export const offerKind = z.enum(['percent', 'flat', 'free_delivery']);

export const cartLine = z.object({
  itemId: id,
  variantId: id.optional(),
  addOnIds: z.array(id).max(20).default([]),
  quantity: z.int().min(1).max(50),
  note: z.string().trim().max(140).optional(),
});

/** One amount of the bill. `key` names its text in the messages (`kit.bill.<key>`); the base and rate stand on tax lines. */
export const billLine = z.object({
  /** Only where a key comes twice: the offer's. */
  id: z.string().optional(),
  key: z.enum([
    'items',
    'packaging',
    'gstFood',
    'delivery',
    'festival',
    'rain',
    'surge',
    'deliveryDiscount',
    'smallOrder',
    'platformFee',
    'gstService',
    'tip',
    'discount',
    'platformDiscount',
  ]),
  group: z.enum(['food', 'service', 'extra']),
  paise: signedPaise,
  basePaise: paise.optional(),
  rateBasisPoints: z.int().optional(),
  distanceM: z.int().optional(),
  count: z.int().optional(),
  restaurantPaise: paise.optional().meta({ description: 'Of an offer on the delivery: the restaurant’s share' }),
  /** Why the amount is what it is, e.g. free above an amount. */
  reason: z.object({ key: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) }).optional(),
});
/** A head of tax of one rate group: CGST and SGST are equal, IGST stands alone. */
export const taxHead = z.object({
  supply: z.enum(['food', 'delivery', 'platformFee']),
  basePaise: paise,
  rateBasisPoints: z.int(),
  cgstPaise: paise,
  sgstPaise: paise,
  igstPaise: paise,
  /** Who owes it, where it is supplied (GST state code), and whether the state's half is UTGST; not on orders of before. */
  liable: z.enum(['eco-9(5)', 'eco', 'restaurant', 'fleet']).optional(),
  placeOfSupply: z.string().optional(),
  utgst: z.boolean().optional(),
});
export const bill = z.object({ lines: z.array(billLine), taxes: z.array(taxHead), totalPaise: paise });
export const pricedLine = z.object({
  itemId: id,
  name: z.string(),
  mark,
  variantId: id.nullable(),
  variantName: z.string().nullable(),
  addOns: z.array(z.object({ id, name: z.string(), paise })),
  note: z.string().nullable(),
  quantity: z.int(),
  unitPaise: paise,
  totalPaise: paise,
});

/** What keeps the cart from being ordered; adding to it is never blocked. */
export const problem = z.object({
  code: z.enum([
    'item_unavailable',
    'item_not_served_now',
    'add_on_unavailable',
    'add_on_choice',
    'variant_required',
    'below_minimum',
    'out_of_area',
    'closed',
    'not_enough_stock',
    'address_missing',
  ]),
  itemId: id.optional(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

export const couponCode = z.string().trim().min(1).max(32).toUpperCase().meta({ description: 'A coupon’s code', example: 'WELCOME60' });

export const quoteInput = z.object({
  restaurantId: id,
  lines: z.array(cartLine).min(1).max(50),
  to: point.optional().meta({ description: 'Where to; without it no delivery fee can be told' }),
  tipPaise: paise.max(50_000).default(0),
  scheduledFor: instant.optional(),
  coupon: couponCode.optional(),
  useWallet: z.boolean().optional().meta({ description: 'Pay with the wallet first' }),
  previousToken: z.string().max(4000).optional().meta({ description: 'The token of the last quote: `changed` then says what became dearer' }),
});

/** An offer in the bill, with who pays how much. */
export const appliedOffer = z.object({
  id: z.string(),
  code: z.string().nullable(),
  name: z.string(),
  kind: offerKind,
  restaurantPaise: paise,
  platformPaise: paise,
});
export const refusedOffer = z.object({
  code: z.string(),
  /** `kit.bill.refused.<reason>` is its text. */
  reason: z.enum([
    'unknown_code',
    'not_started',
    'ended',
    'not_now',
    'below_minimum',
    'sign_in',
    'first_order_only',
    'used_up',
    'budget_spent',
    'address_missing',
    'nothing_off',
    'better_offer',
  ]),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
export const quoteOffers = z.object({
  applied: z.array(appliedOffer),
  /** A coupon that would make this cart cheaper. */
  best: z.object({ code: z.string(), name: z.string(), savesPaise: paise }).nullable(),
  refused: z.array(refusedOffer),
});
/** What became dearer since the quote of `previousToken`, line by line. */
export const quoteChange = z.object({
  fromPaise: paise,
  toPaise: paise,
  lines: z.array(z.object({ key: z.string(), fromPaise: signedPaise, toPaise: signedPaise })),
});
export const quoteOutput = z.object({
  lines: z.array(pricedLine),
  bill,
  distanceM: z.int().nullable(),
  eta: minutesRange.nullable(),
  problems: z.array(problem),
  /** Signed; shown to `orders.place`, which never charges more than it says. Null while there are problems. */
  token: z.string().nullable(),
  expiresAt: instant,
  offers: quoteOffers,
  /** What the wallet pays and what is left; null when it isn't used, or there is none. */
  wallet: z.object({ usedPaise: paise, toPayPaise: paise }).nullable(),
  /** Null when the total is what it was, or less, or there is nothing to compare. */
  changed: quoteChange.nullable(),
});

/** A restaurant's offers, and the platform's. */
const offerFields = z.object({
  code: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z0-9]{3,32}$/)
    .nullable()
    .default(null)
    .meta({ description: 'None: every cart that qualifies gets it', example: 'WELCOME60' }),
  name: z.string().trim().min(2).max(80),
  names: names.default({}),
  kind: offerKind,
  value: z.int().min(0).max(1_000_000).meta({ description: 'Basis points of the food, paise, or 0 for free delivery' }),
  capPaise: paise.min(1).max(1_000_000).nullable().default(null),
  minimumPaise: paise.max(10_000_000).default(0),
  startsAt: instant,
  endsAt: instant.nullable().default(null),
  schedule: z
    .object({ weekdays: z.array(z.int().min(0).max(6)).max(7), fromMinute: z.int().min(0).max(1_440), toMinute: z.int().min(0).max(1_440) })
    .nullable()
    .default(null),
  budgetPaise: paise.nullable().default(null),
  perCustomer: z.int().min(1).max(1_000).nullable().default(null),
  firstOrderOnly: z.boolean().default(false),
  stacks: z.boolean().default(true).meta({ description: 'Goes together with a coupon and other automatic offers' }),
  listed: z.boolean().default(false).meta({ description: 'A coupon that anyone may be told of' }),
  active: z.boolean().default(true),
});
export const saveOwnOfferInput = offerFields.extend({ restaurantId: id, id: id.optional() });
export const saveOfferInput = offerFields.extend({
  cityId: id,
  restaurantId: id.nullable().default(null),
  id: id.optional(),
  restaurantBasisPoints: z.int().min(0).max(10_000).meta({ description: 'The restaurant’s share; the platform pays the rest' }),
});
export const offerView = offerFields.extend({
  id,
  cityId: id,
  restaurantId: id.nullable(),
  restaurantBasisPoints: z.int(),
  spentPaise: paise.meta({ description: 'Given away so far' }),
  orders: z.int(),
  /** The one who asks may change it. */
  editable: z.boolean(),
});
export const ofRestaurant = z.object({ restaurantId: id });
export const ofCity = z.object({ cityId: id });
export const offersOutput = z.object({ offers: z.array(offerView) });
export const savedOutput = z.object({ id });

export type CartLine = z.input<typeof cartLine>;
export type Bill = z.infer<typeof bill>;
export type BillLine = z.infer<typeof billLine>;
export type PricedLine = z.infer<typeof pricedLine>;
export type QuoteProblem = z.infer<typeof problem>;
export type Quote = z.infer<typeof quoteOutput>;
export type OfferView = z.infer<typeof offerView>;
export type OfferFields = z.input<typeof offerFields>;
