import { type Paise, paise, sum, ZERO } from '../../../kernel/money.ts';
import { err, ok, type Result } from '../../../kernel/result.ts';

/** Why part of a delivered order is given back, as customers and staff say it. */
export const REASONS = ['missing', 'wrong', 'spoiled', 'spilled', 'late', 'other'] as const;
export type RefundReason = (typeof REASONS)[number];
export type Bearer = 'platform' | 'restaurant';
export type Destination = 'source' | 'wallet';

/** Where the money of an order may go: cash can only go to the wallet, and what the wallet paid goes nowhere else. */
export const destinationsOf = (tender: string): readonly Destination[] => (['cod', 'wallet'].includes(tender) ? ['wallet'] : ['source', 'wallet']);

interface Supply {
  readonly supply: 'food' | 'delivery' | 'platformFee';
  readonly taxablePaise: Paise;
  readonly cgstPaise: Paise;
  readonly sgstPaise: Paise;
  readonly igstPaise: Paise;
}
export interface TaxHeads {
  readonly cgstPaise: Paise;
  readonly sgstPaise: Paise;
  readonly igstPaise: Paise;
}

/** A refund as it is reckoned, in paise, before anyone has decided who bears it. */
export interface RefundPlan<Parts> {
  readonly amountPaise: Paise;
  /** Portions, with what a credit note is written over; null for goodwill. */
  readonly parts: Parts | null;
  readonly gst95: TaxHeads;
  readonly gstOwn: TaxHeads;
  /** The restaurant's own tax (specified premises). */
  readonly restaurantTaxPaise: Paise;
  readonly platformDiscountPaise: Paise;
}
export type RefundError = 'nothing_to_refund' | 'refund_too_large';

const headsOf = (some: readonly Supply[]): TaxHeads => ({
  cgstPaise: sum(some.map((one) => one.cgstPaise)),
  sgstPaise: sum(some.map((one) => one.sgstPaise)),
  igstPaise: sum(some.map((one) => one.igstPaise)),
});
const whole = ({ cgstPaise, sgstPaise, igstPaise }: TaxHeads): Paise => sum([cgstPaise, sgstPaise, igstPaise]);

/** Who owes the tax of a supply of the order. */
export type OwedBy = (supply: Supply['supply']) => 'eco-9(5)' | 'eco' | 'restaurant' | 'fleet';

interface Portions {
  readonly amountPaise: Paise;
  readonly supplies: readonly Supply[];
  readonly platformDiscountPaise: Paise;
}

/** Portions given back, with the tax in them by who owes it. `leftPaise` is what was paid for the order and not given back yet. Errors: `nothing_to_refund`, `refund_too_large`. */
export function portionsPlan<Parts extends Portions>(parts: Parts, owedBy: OwedBy, leftPaise: number): Result<RefundPlan<Parts>, RefundError> {
  const { amountPaise, supplies, platformDiscountPaise } = parts;
  if (amountPaise <= 0) return err('nothing_to_refund');
  if (amountPaise > leftPaise) return err('refund_too_large');
  const of = (...who: ReturnType<OwedBy>[]) => headsOf(supplies.filter((one) => who.includes(owedBy(one.supply))));
  return ok({ amountPaise, parts, gst95: of('eco-9(5)'), gstOwn: of('eco'), restaurantTaxPaise: whole(of('restaurant', 'fleet')), platformDiscountPaise });
}

/** An amount out of kindness, in paise: no supply is worth less for it, so that it has no tax in it and no credit note. The same errors. */
export function goodwillPlan(amountPaise: number, leftPaise: number): Result<RefundPlan<never>, RefundError> {
  if (amountPaise <= 0) return err('nothing_to_refund');
  if (amountPaise > leftPaise) return err('refund_too_large');
  const none = headsOf([]);
  return ok({ amountPaise: paise(amountPaise), parts: null, gst95: none, gstOwn: none, restaurantTaxPaise: ZERO, platformDiscountPaise: ZERO });
}

/** The tax in a plan that a credit note takes back, in paise. */
export const taxOf = (plan: Pick<RefundPlan<unknown>, 'gst95' | 'gstOwn' | 'restaurantTaxPaise'>): Paise =>
  sum([whole(plan.gst95), whole(plan.gstOwn), plan.restaurantTaxPaise]);

/** What a plan takes off the restaurant's account, in paise: the value of the portions when it bears them, and its own tax in any case. */
export function restaurantPartOf(plan: RefundPlan<unknown>, borneBy: Bearer): Paise {
  const valuePaise = paise(plan.amountPaise + plan.platformDiscountPaise - taxOf(plan));
  return sum([borneBy === 'restaurant' ? valuePaise : ZERO, plan.restaurantTaxPaise]);
}

/** The reason in the words of payments' rule for who bears what (`bearerOf`). */
export const CAUSE_OF = {
  missing: 'missing',
  wrong: 'wrong_item',
  spoiled: 'poor_food',
  spilled: 'spilled',
  late: 'late',
  other: 'goodwill',
} as const satisfies Record<RefundReason, string>;
