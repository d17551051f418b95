import { z } from 'zod';
import { id, instant, mark, minutesRange, paise, point, signedPaise } from '../../platform/contract.ts';

export const cartLine = z.object({
  itemId: id,
  variantId: id.optional(),
  addOnIds: z.array(id).max(20).default([]),
  quantity: z.int().min(1).max(50),
  note: z.string().trim().max(140).optional(),
});

/** One amount of the bill. `key` names its text in the messages (`bill.<key>`); the base and rate stand on tax lines. */
export const billLine = z.object({
  key: z.enum(['items', 'packaging', 'gstFood', 'delivery', 'smallOrder', 'platformFee', 'gstService', 'tip', 'discount']),
  group: z.enum(['food', 'service', 'extra']),
  paise: signedPaise,
  basePaise: paise.optional(),
  rateBasisPoints: z.int().optional(),
  distanceM: z.int().optional(),
  count: z.int().optional(),
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

export const quoteInput = z.object({
  restaurantId: id,
  lines: z.array(cartLine).min(1).max(50),
  to: point.optional().meta({ description: 'Where to; without it no delivery fee can be told' }),
  tipPaise: paise.max(50_000).default(0),
  scheduledFor: instant.optional(),
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
});

export type CartLine = z.input<typeof cartLine>;
export type Bill = z.infer<typeof bill>;
export type BillLine = z.infer<typeof billLine>;
export type PricedLine = z.infer<typeof pricedLine>;
export type QuoteProblem = z.infer<typeof problem>;
export type Quote = z.infer<typeof quoteOutput>;
