import type { LocalTime } from '../../../kernel/clock.ts';
import { type Paise, paise, roundDiv, ZERO } from '../../../kernel/money.ts';

/** Local days (0 is Sunday) and minutes from midnight in which an offer holds; one that ends before it begins runs past midnight. */
export interface Schedule {
  readonly weekdays: readonly number[];
  readonly fromMinute: number;
  readonly toMinute: number;
}

/** A promise of a lower price, with who pays for it. Amounts in paise, shares in basis points. */
export interface Offer {
  readonly id: string;
  /** Null: given to every cart that qualifies. */
  readonly code: string | null;
  readonly name: string;
  readonly kind: 'percent' | 'flat' | 'free_delivery';
  /** Basis points of the items for `percent`, paise for `flat`, nothing for `free_delivery`. */
  readonly value: number;
  readonly capPaise: number | null;
  readonly minimumPaise: number;
  /** The restaurant's share; the platform pays the rest. */
  readonly restaurantBasisPoints: number;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  readonly schedule: Schedule | null;
  readonly budgetPaise: number | null;
  readonly spentPaise: number;
  readonly perCustomer: number | null;
  /** How often this customer has used it. */
  readonly used: number;
  readonly firstOrderOnly: boolean;
  /** Goes together with a coupon and other automatic offers; otherwise it stands alone. */
  readonly stacks: boolean;
  /** A coupon that anyone may be told of; one that isn't must be known. */
  readonly listed: boolean;
}

/** What an offer is measured against. */
export interface OfferFacts {
  readonly itemsPaise: number;
  /** The delivery fee without surcharges; null while the address is unknown. */
  readonly deliveryPaise: number | null;
  readonly at: Date;
  readonly local: Pick<LocalTime, 'weekday' | 'minute'>;
  readonly signedIn: boolean;
  /** Orders the customer has placed before; null when nobody can tell. */
  readonly ordersBefore: number | null;
}

/** Why an offer isn't given; `kit.bill.refused.<code>` is its text. */
export interface OfferRefusal {
  readonly code:
    | 'unknown_code'
    | 'not_started'
    | 'ended'
    | 'not_now'
    | 'below_minimum'
    | 'sign_in'
    | 'first_order_only'
    | 'used_up'
    | 'budget_spent'
    | 'address_missing'
    | 'nothing_off'
    | 'better_offer';
  readonly params?: Readonly<Record<string, string | number>>;
}

/** What an offer takes off by itself, in paise, by who pays. */
export interface Discount {
  readonly offer: Offer;
  readonly on: 'food' | 'delivery';
  readonly restaurantPaise: Paise;
  readonly platformPaise: Paise;
}

export const amountOf = (discount: Discount): Paise => paise(discount.restaurantPaise + discount.platformPaise);

function inSchedule(schedule: Schedule | null, { weekday, minute }: OfferFacts['local']): boolean {
  if (!schedule) return true;
  const { weekdays, fromMinute: from, toMinute: to } = schedule;
  if (from < to) return weekdays.includes(weekday) && minute >= from && minute < to;
  // The hours after midnight belong to the day they began on.
  return minute >= from ? weekdays.includes(weekday) : minute < to && weekdays.includes((weekday + 6) % 7);
}

function conditionsOf(offer: Offer, facts: OfferFacts): OfferRefusal | null {
  if (facts.at < offer.startsAt) return { code: 'not_started' };
  if (offer.endsAt && facts.at >= offer.endsAt) return { code: 'ended' };
  if (!inSchedule(offer.schedule, facts.local)) return { code: 'not_now' };
  const missing = offer.minimumPaise - facts.itemsPaise;
  if (missing > 0) return { code: 'below_minimum', params: { paise: missing } };
  if ((offer.firstOrderOnly || offer.perCustomer !== null) && !facts.signedIn) return { code: 'sign_in' };
  if (offer.firstOrderOnly && facts.ordersBefore !== 0) return { code: 'first_order_only' };
  if (offer.perCustomer !== null && offer.used >= offer.perCustomer) return { code: 'used_up' };
  return offer.kind === 'free_delivery' && facts.deliveryPaise === null ? { code: 'address_missing' } : null;
}

function gross(offer: Offer, facts: OfferFacts): Paise {
  if (offer.kind === 'free_delivery') return paise(facts.deliveryPaise ?? 0);
  if (offer.kind === 'flat') return paise(offer.value);
  return roundDiv(BigInt(facts.itemsPaise) * BigInt(offer.value), 10_000n);
}

/**
 * What an offer takes off a cart by itself, or why nothing: never more than its cap or than what it is on. Neither depends on other offers, which
 * the search of the best ones rests upon. A budget must hold all of it.
 */
export function discountOf(offer: Offer, facts: OfferFacts): Discount | OfferRefusal {
  const refusal = conditionsOf(offer, facts);
  if (refusal) return refusal;
  const on = offer.kind === 'free_delivery' ? 'delivery' : 'food';
  const most = Math.min(offer.capPaise ?? Number.POSITIVE_INFINITY, on === 'food' ? facts.itemsPaise : (facts.deliveryPaise ?? 0));
  const amount = Math.min(gross(offer, facts), most);
  if (amount <= 0) return { code: 'nothing_off' };
  if (offer.budgetPaise !== null && offer.spentPaise + amount > offer.budgetPaise) return { code: 'budget_spent' };
  const restaurantPaise = roundDiv(BigInt(amount) * BigInt(offer.restaurantBasisPoints), 10_000n);
  return { offer, on, restaurantPaise, platformPaise: paise(amount - restaurantPaise) };
}

/** Takes from `left` what each wants, in turn; gives what each got. */
function inTurn(wants: readonly Paise[], left: number): Paise[] {
  let rest = left;
  return wants.map((want) => {
    const got = Math.min(want, rest);
    rest -= got;
    return paise(got);
  });
}

/**
 * Discounts together, never more than what they are on: the restaurants' shares are taken first, then the platform's, each in the order given.
 * More offers therefore never make a total dearer. Amounts in paise.
 */
export function together(discounts: readonly Discount[], itemsPaise: number, deliveryPaise: number): Discount[] {
  const food = discounts.filter((one) => one.on === 'food');
  const delivery = discounts.filter((one) => one.on === 'delivery');
  const within = (some: readonly Discount[], base: number): Discount[] => {
    const restaurant = inTurn(
      some.map((one) => one.restaurantPaise),
      base,
    );
    const left = base - restaurant.reduce((total, got) => total + got, 0);
    const platform = inTurn(
      some.map((one) => one.platformPaise),
      left,
    );
    return some.map((one, index) => ({ ...one, restaurantPaise: restaurant[index] ?? ZERO, platformPaise: platform[index] ?? ZERO }));
  };
  return [...within(food, itemsPaise), ...within(delivery, deliveryPaise)].filter((one) => amountOf(one) > 0);
}
