import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { env } from '../../env.ts';
import { refuse } from '../../kernel/errors.ts';
import type { Ctx } from '../../platform/context.ts';
import type { Quote } from './contract.ts';
import type { Bill } from './domain/bill.ts';
import { dearer } from './domain/change.ts';
import type { ZoneConditions } from './domain/surge.ts';
import type { QuoteInput } from './queries/price-cart.ts';

const LIFE_MS = 10 * 60_000;

/** What surcharges were shown for: at this place, for later quotes until `until` (ms of the epoch). */
const surge = z.object({
  place: z.string(),
  until: z.int(),
  conditions: z.object({ openOrders: z.int(), freeRiders: z.int(), raining: z.boolean() }),
});
/**
 * What a quote promises: for this cart, this total in paise, until `expires` (ms of the epoch); `lines` tell a later quote what has changed, `surge` what
 * its surcharges came from.
 */
const promise = z.object({
  cart: z.string(),
  total: z.int().min(0),
  expires: z.int(),
  lines: z.record(z.string(), z.int()).default({}),
  surge: surge.nullable().default(null),
});
export interface HeldSurge {
  readonly conditions: ZoneConditions;
  readonly until: number;
}

function key(): Buffer {
  if (!env.AUTH_SECRET) throw new Error('AUTH_SECRET is not set: quotes cannot be signed');
  return createHmac('sha256', env.AUTH_SECRET).update('pricing/quote').digest();
}

const sign = (body: string) => createHmac('sha256', key()).update(body).digest();

/** A hash of all that the price depends on; notes and the order of the lines are no part of it. Places count to a metre. */
function cartHash(input: QuoteInput): string {
  const lines = input.lines.map((line) => JSON.stringify([line.itemId, line.variantId ?? null, [...new Set(line.addOnIds)].sort(), line.quantity])).sort();
  const to = input.to ? [input.to.lat.toFixed(5), input.to.lng.toFixed(5)] : null;
  const planned = input.scheduledFor ? Date.parse(input.scheduledFor) : null;
  return createHash('sha256')
    .update(JSON.stringify([input.restaurantId, lines, to, input.tipPaise, planned, input.coupon ?? null]))
    .digest('base64url');
}

/** Where a surcharge holds: from this kitchen to this place. */
const placeHash = ({ restaurantId, to }: QuoteInput): string => (to ? `${restaurantId}|${to.lat.toFixed(5)}|${to.lng.toFixed(5)}` : '');

/** When a quote made now ends. */
export const quoteExpiry = (ctx: Ctx): Date => new Date(ctx.clock.now().getTime() + LIFE_MS);

/** Amounts by what they are for; several of a key together. */
function amounts({ lines }: Bill): Record<string, number> {
  const byKey: Record<string, number> = {};
  for (const { key: name, paise } of lines) byKey[name] = (byKey[name] ?? 0) + paise;
  return byKey;
}

interface Priced {
  readonly bill: Bill;
  readonly conditions: ZoneConditions | null;
}

/** The signed promise of a bill's total for a cart. What surcharges came from is held as long as it was `held` before, else for ten minutes from now. */
export function signQuote(ctx: Ctx, input: QuoteInput, { bill, conditions }: Priced, held: HeldSurge | null): string {
  const expires = quoteExpiry(ctx).getTime();
  const told: z.input<typeof promise> = {
    cart: cartHash(input),
    total: bill.totalPaise,
    expires,
    lines: amounts(bill),
    surge: conditions && { place: placeHash(input), until: held?.until ?? expires, conditions },
  };
  const body = Buffer.from(JSON.stringify(told)).toString('base64url');
  return `${body}.${sign(body).toString('base64url')}`;
}

function read(token: string): z.infer<typeof promise> | null {
  const [body = '', signature = '', ...rest] = token.split('.');
  const given = Buffer.from(signature, 'base64url');
  const expected = sign(body);
  if (rest.length > 0 || given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  return promise.parse(JSON.parse(Buffer.from(body, 'base64url').toString('utf8')));
}

/** What the quote of `input.previousToken` was priced with, while that is held and for the same kitchen and place; null otherwise. */
export function heldSurge(ctx: Ctx, input: QuoteInput): HeldSurge | null {
  const before = input.previousToken ? read(input.previousToken)?.surge : null;
  if (!before || before.until <= ctx.clock.now().getTime() || before.place !== placeHash(input)) return null;
  return before;
}

/**
 * The total in paise that a quote promised for this very cart, and what its surcharges came from. Refuses `quote_invalid` (not signed by us), `quote_expired`
 * and `quote_mismatch` (another cart, address, tip or time).
 */
export function verifyQuote(ctx: Ctx, token: string, input: QuoteInput): { readonly totalPaise: number; readonly shown: ZoneConditions | null } {
  const quote = read(token) ?? refuse('invalid', 'quote_invalid');
  if (quote.expires <= ctx.clock.now().getTime()) refuse('precondition', 'quote_expired');
  if (quote.cart !== cartHash(input)) refuse('conflict', 'quote_mismatch');
  return { totalPaise: quote.total, shown: quote.surge?.conditions ?? null };
}

/**
 * What became dearer since the quote of `input.previousToken` for this very cart, in paise; null when nothing did. A token that is not ours, or of
 * another cart, tells nothing: the total moved because the customer changed something.
 */
export function changeSince(input: QuoteInput, bill: Bill): Quote['changed'] {
  const before = input.previousToken ? read(input.previousToken) : null;
  if (!before || before.cart !== cartHash(input)) return null;
  return dearer({ totalPaise: before.total, lines: before.lines }, { totalPaise: bill.totalPaise, lines: amounts(bill) });
}
