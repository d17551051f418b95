import type { z } from 'zod';
import { notFound } from '../../../kernel/errors.ts';
import { roadDistanceM } from '../../../kernel/geo.ts';
import type { Ctx } from '../../../platform/context.ts';
import { openingAt, type PricingMenu, placeAt, pricingMenu } from '../../catalog/index.ts';
import type { quoteInput } from '../contract.ts';
import { type Buyer, type Destination, type EngineQuote, priceOrder } from '../domain/engine.ts';
import { financialYearOf } from '../domain/gst/financial-year.ts';
import type { Offer } from '../domain/offers.ts';
import { CALM, type ZoneConditions } from '../domain/surge.ts';
import { customerFacts, zoneConditions } from '../ports.ts';
import { loadCartTariff } from '../store/fees.ts';
import { taxDay, taxRules } from './tax-rules.ts';

export type QuoteInput = z.output<typeof quoteInput>;

/** A cart with its prices, and what stands in its way. Amounts in paise, distances in road metres, times in minutes. */
export interface PricedCart extends EngineQuote {
  readonly menu: PricingMenu;
  readonly distanceM: number | null;
}

async function buyerOf(ctx: Ctx, needs: Parameters<typeof customerFacts>[2]): Promise<Buyer> {
  if (ctx.actor.type !== 'user') return { signedIn: false, ordersBefore: null, membership: null, walletPaise: null };
  return { signedIn: true, ...(await customerFacts(ctx, ctx.actor.userId, needs)) };
}

/**
 * Prices a cart as menu, policies, offers and rates stand now; the address may still be missing. Loads the facts and leaves the deciding to `priceOrder`.
 * `shown` is what an earlier quote was priced with: demand and rain since then don't make this one dearer. Without `hints` no coupon but the one asked for is
 * weighed against the customer's earlier orders, which saves counting them.
 * Refuses `not_found` for no such restaurant, `no_fee_policy` and `no_tax_rate` for a city that is not set up.
 */
export async function priceCart(
  ctx: Ctx,
  input: QuoteInput,
  { hints = true, shown = null }: { readonly hints?: boolean; readonly shown?: ZoneConditions | null } = {},
): Promise<PricedCart> {
  const now = ctx.clock.now();
  const menu = (await pricingMenu(ctx, input.restaurantId, [...new Set(input.lines.map((line) => line.itemId))])) ?? notFound();
  const coupon = input.coupon ?? null;
  const customerId = ctx.actor.type === 'user' ? ctx.actor.userId : null;
  const search = { cityId: menu.cityId, restaurantId: menu.id, code: coupon, customerId, financialYear: financialYearOf(taxDay(now)) };
  const tariff = await loadCartTariff(ctx, search);
  const premises = { stateCode: menu.stateCode, specifiedPremises: tariff.specified ?? menu.specifiedPremises };
  const place = input.to ? await placeAt(ctx, input.to) : null;
  const to: Destination | null = input.to
    ? {
        distanceM: roadDistanceM(menu, input.to),
        inZone: place?.city.id === menu.cityId,
        conditions: place ? await zoneConditions(ctx, place.zoneId) : CALM,
        shown,
      }
    : null;
  const asks = (offer: Offer) => offer.firstOrderOnly && (hints || offer.code === null || offer.code === coupon);
  const { lines, tipPaise, scheduledFor, useWallet = false } = input;
  const quote = priceOrder({
    menu,
    cart: { lines, tipPaise, scheduledFor: scheduledFor ? new Date(scheduledFor) : null, coupon, useWallet },
    to,
    policies: {
      fees: tariff.policy,
      surge: tariff.surge,
      offers: tariff.offers,
      tax: taxRules(premises, tariff, place?.city.stateCode ?? menu.stateCode, now),
    },
    buyer: await buyerOf(ctx, { orders: tariff.offers.some(asks), wallet: useWallet }),
    now,
    openingAt: (at) => openingAt(menu, at),
  });
  return { ...quote, menu, distanceM: to?.distanceM ?? null };
}
