import type { z } from 'zod';
import { localTime } from '../../../kernel/clock.ts';
import { notFound } from '../../../kernel/errors.ts';
import { roadDistanceM } from '../../../kernel/geo.ts';
import { type Paise, paise, ZERO } from '../../../kernel/money.ts';
import type { Ctx } from '../../../platform/context.ts';
import { openingAt, type PricingMenu, placeAt, pricingMenu } from '../../catalog/index.ts';
import type { quoteInput } from '../contract.ts';
import { admissionProblems, cookingStart, planProblem } from '../domain/admission.ts';
import { type Bill, makeBill, type TaxRules } from '../domain/bill.ts';
import { type PricedLine, type Problem, priceLines, type StockNeed } from '../domain/cart.ts';
import { etaMinutes } from '../domain/eta.ts';
import { deliveryFee, smallOrderFee } from '../domain/fees.ts';
import { loadTariff, type Tariff } from '../store/fees.ts';

export type QuoteInput = z.output<typeof quoteInput>;

/** A cart with its prices, and what stands in its way. Amounts in paise, distances in road metres, times in minutes. */
export interface PricedCart {
  readonly menu: PricingMenu;
  readonly lines: PricedLine[];
  readonly itemsPaise: Paise;
  readonly bill: Bill;
  readonly distanceM: number | null;
  readonly eta: { readonly min: number; readonly max: number } | null;
  /** When the kitchen must begin; later than now only for a planned order. */
  readonly cookFrom: Date;
  readonly problems: Problem[];
  /** The counted dishes it takes. */
  readonly stock: StockNeed[];
}

/** Food is taxed where the kitchen is, and so is delivery handed over there; the platform's fee where the customer is. */
function taxRules(menu: PricingMenu, tariff: Tariff, customerState: string): TaxRules {
  const local = (basisPoints: number) => ({ basisPoints, interState: false });
  return {
    food: local(tariff.rate(menu.specifiedPremises ? 'specified_premises' : 'restaurant_service')),
    delivery: local(tariff.rate('delivery')),
    platformFee: { basisPoints: tariff.rate('platform_fee'), interState: customerState !== menu.stateCode },
  };
}

/** Prices a cart as the menu, the fees and the rates stand now; the address may still be missing. Refuses `not_found` for no such restaurant. */
export async function priceCart(ctx: Ctx, input: QuoteInput): Promise<PricedCart> {
  const now = ctx.clock.now();
  const menu = (await pricingMenu(ctx, input.restaurantId, [...new Set(input.lines.map((line) => line.itemId))])) ?? notFound();
  const tariff = await loadTariff(ctx, menu.cityId);
  const place = input.to ? await placeAt(ctx, input.to) : null;

  const distanceM = input.to ? roadDistanceM(menu, input.to) : null;
  const eta = distanceM === null ? null : etaMinutes({ prepMinutes: menu.prepMinutes, busy: menu.busy, distanceM });
  const planned = input.scheduledFor ? new Date(input.scheduledFor) : null;
  const cookFrom = cookingStart(now, planned, eta?.max ?? menu.prepMinutes);
  const plan = planned && planProblem(now, planned, cookFrom, menu.timeZone);

  const priced = priceLines(menu.items, input.lines, { at: cookFrom, minute: localTime(cookFrom, menu.timeZone).minute });
  const bill = makeBill(
    {
      itemsPaise: priced.itemsPaise,
      itemCount: priced.itemCount,
      discountPaise: ZERO,
      packagingPaise: paise(menu.packagingPaise),
      delivery: distanceM === null ? null : { ...deliveryFee(tariff.policy, distanceM, priced.itemsPaise, menu.freeDeliveryAbovePaise), distanceM },
      smallOrder: smallOrderFee(tariff.policy, priced.itemsPaise),
      platformFeePaise: paise(tariff.policy.platformFeePaise),
      tipPaise: paise(input.tipPaise),
    },
    taxRules(menu, tariff, place?.city.stateCode ?? menu.stateCode),
  );
  const conditions = admissionProblems({
    opening: plan ? { open: true, reason: 'open', opensAt: null } : openingAt(menu, cookFrom),
    itemsPaise: priced.itemsPaise,
    minimumPaise: menu.minimumPaise,
    distanceM,
    radiusM: menu.radiusM,
    inZone: place?.city.id === menu.cityId,
  });
  return {
    menu,
    lines: priced.lines,
    itemsPaise: priced.itemsPaise,
    bill,
    distanceM,
    eta,
    cookFrom,
    problems: [...priced.problems, ...(plan ? [plan] : []), ...conditions],
    stock: priced.stock,
  };
}
