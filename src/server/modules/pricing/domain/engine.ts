import { type LocalTime, localTime } from '../../../kernel/clock.ts';
import { type Paise, paise } from '../../../kernel/money.ts';
import { type AdmissionFacts, admissionProblems, cookingStart, planProblem } from './admission.ts';
import { type Choice, chooseOffers } from './best-offers.ts';
import { type Bill, type Charges, makeBill, type TaxRules } from './bill.ts';
import { type Dish, type PricedLine, type Problem, priceLines, type StockNeed, type WantedLine } from './cart.ts';
import { etaMinutes } from './eta.ts';
import { deliveryFee, type FeePolicy, smallOrderFee } from './fees.ts';
import { type Membership, membershipOffers } from './membership.ts';
import { type Discount, type Offer, together } from './offers.ts';
import { milder, type SurgePolicy, surcharges, type ZoneConditions } from './surge.ts';

/** The restaurant as it stands now. Amounts in paise, distances in metres, times in minutes. */
export interface MenuSnapshot {
  readonly items: ReadonlyMap<string, Dish>;
  readonly timeZone: string;
  readonly prepMinutes: number;
  readonly busy: boolean;
  readonly radiusM: number;
  readonly minimumPaise: number;
  readonly packagingPaise: number;
  readonly freeDeliveryAbovePaise: number | null;
}

export interface WantedCart {
  readonly lines: readonly WantedLine[];
  readonly tipPaise: number;
  readonly scheduledFor: Date | null;
  readonly coupon: string | null;
  readonly useWallet: boolean;
}

/** Where to; null while the address is unknown. */
export interface Destination {
  /** Road metres from the kitchen. */
  readonly distanceM: number;
  /** It lies in a zone of the restaurant's city. */
  readonly inZone: boolean;
  readonly conditions: ZoneConditions;
  /** What an earlier quote of this session was priced with: no demand or rain since then makes it dearer. */
  readonly shown: ZoneConditions | null;
}

/** What holds in the city now. */
export interface Policies {
  readonly fees: FeePolicy;
  readonly surge: SurgePolicy | null;
  readonly offers: readonly Offer[];
  readonly tax: TaxRules;
}

/** Who buys. Null where nobody can tell. */
export interface Buyer {
  readonly signedIn: boolean;
  readonly ordersBefore: number | null;
  readonly membership: Membership | null;
  readonly walletPaise: number | null;
}

export interface EngineFacts {
  readonly menu: MenuSnapshot;
  readonly cart: WantedCart;
  readonly to: Destination | null;
  readonly policies: Policies;
  readonly buyer: Buyer;
  readonly now: Date;
  /** The restaurant's opening at an instant. */
  readonly openingAt: (at: Date) => AdmissionFacts['opening'];
}

/** What the wallet pays of the total, and what is left to pay, in paise. */
export interface WalletUse {
  readonly usedPaise: Paise;
  readonly toPayPaise: Paise;
}

export interface EngineQuote {
  readonly lines: PricedLine[];
  readonly itemsPaise: Paise;
  readonly bill: Bill;
  readonly choice: Choice;
  /** The offers as they stand in the bill. */
  readonly discounts: readonly Discount[];
  readonly wallet: WalletUse | null;
  readonly eta: { readonly min: number; readonly max: number } | null;
  /** When the kitchen must begin; later than now only for a planned order. */
  readonly cookFrom: Date;
  readonly problems: Problem[];
  readonly stock: StockNeed[];
  /** What the surcharges come from; null without an address. */
  readonly conditions: ZoneConditions | null;
}

/** A gateway takes no less than a rupee. */
const LEAST_REST_PAISE = 100;

/**
 * The wallet pays first, never more than the total or than it holds, and leaves nothing to pay or what a gateway takes. A tender is no discount: the bill
 * stays.
 */
export function walletUse(totalPaise: Paise, balancePaise: number): WalletUse {
  const most = Math.max(0, Math.min(totalPaise, balancePaise));
  const usedPaise = paise(most === totalPaise ? most : Math.max(0, Math.min(most, totalPaise - LEAST_REST_PAISE)));
  return { usedPaise, toPayPaise: paise(totalPaise - usedPaise) };
}

/** All charges but the offers; the reason of each fee is with it. */
function chargesOf(
  { menu, cart, to, policies }: EngineFacts,
  { itemsPaise, itemCount }: { readonly itemsPaise: Paise; readonly itemCount: number },
  conditions: ZoneConditions | null,
  local: LocalTime,
): Charges {
  const { fees } = policies;
  const slab = to && deliveryFee(fees, to.distanceM, itemsPaise, menu.freeDeliveryAbovePaise);
  return {
    itemsPaise,
    itemCount,
    discountPaise: paise(0),
    packagingPaise: paise(menu.packagingPaise),
    delivery: to && slab && { reason: { key: 'byDistance', params: { distanceM: to.distanceM } }, ...slab, distanceM: to.distanceM },
    surcharges: conditions ? surcharges(policies.surge, conditions, local.date) : [],
    smallOrder: smallOrderFee(fees, itemsPaise),
    platformFeePaise: paise(fees.platformFeePaise),
    tipPaise: paise(cart.tipPaise),
  };
}

/**
 * The price of a cart from the menu, the address, the policies and the clock: every amount as a line, a reason with each fee, the offers that leave the
 * least total, and what keeps it from being ordered. Pure: the same facts give the same quote. Amounts in paise, times in minutes. Throws `RangeError`
 * on a policy that can't be charged (slabs that end too early, amounts beyond `MAX_PAISE`).
 */
export function priceOrder(facts: EngineFacts): EngineQuote {
  const { menu, cart, to, policies, buyer, now } = facts;
  const eta = to && etaMinutes({ prepMinutes: menu.prepMinutes, busy: menu.busy, distanceM: to.distanceM });
  const cookFrom = cookingStart(now, cart.scheduledFor, eta?.max ?? menu.prepMinutes);
  const plan = cart.scheduledFor && planProblem(now, cart.scheduledFor, cookFrom, menu.timeZone);
  const local = localTime(cookFrom, menu.timeZone);
  const priced = priceLines(menu.items, cart.lines, { at: cookFrom, minute: local.minute });

  const conditions = to && milder(policies.surge, to.conditions, to.shown, local.date);
  const charges = chargesOf(facts, priced, conditions, local);
  const ridePaise = charges.delivery?.paise ?? 0;
  const billWith = (discounts: readonly Discount[]) => makeBill({ ...charges, offers: together(discounts, priced.itemsPaise, ridePaise) }, policies.tax);
  const given = [...policies.offers, ...membershipOffers(buyer.membership)];
  const choice = chooseOffers(
    given,
    cart.coupon,
    {
      itemsPaise: priced.itemsPaise,
      deliveryPaise: charges.delivery?.paise ?? null,
      at: now,
      local: localTime(now, menu.timeZone),
      signedIn: buyer.signedIn,
      ordersBefore: buyer.ordersBefore,
    },
    (discounts) => billWith(discounts).totalPaise,
  );
  const bill = billWith(choice.applied.discounts);
  const refusals = admissionProblems({
    opening: plan ? { open: true, reason: 'open', opensAt: null } : facts.openingAt(cookFrom),
    itemsPaise: priced.itemsPaise,
    minimumPaise: menu.minimumPaise,
    distanceM: to?.distanceM ?? null,
    radiusM: menu.radiusM,
    inZone: to?.inZone ?? false,
  });
  return {
    lines: priced.lines,
    itemsPaise: priced.itemsPaise,
    bill,
    choice,
    discounts: together(choice.applied.discounts, priced.itemsPaise, ridePaise),
    wallet: cart.useWallet && buyer.walletPaise !== null ? walletUse(bill.totalPaise, buyer.walletPaise) : null,
    eta,
    cookFrom,
    problems: [...priced.problems, ...(plan ? [plan] : []), ...refusals],
    stock: priced.stock,
    conditions,
  };
}
