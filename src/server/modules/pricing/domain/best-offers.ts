import type { Discount, Offer, OfferFacts, OfferRefusal } from './offers.ts';
import { discountOf } from './offers.ts';

/** A set of discounts that go together, and the total they leave in paise. */
export interface Combination {
  readonly discounts: readonly Discount[];
  readonly totalPaise: number;
}

export interface Choice {
  readonly applied: Combination;
  /** A listed coupon that would leave less than `applied` does. */
  readonly better: (Combination & { readonly coupon: Offer }) | null;
  /** Why the coupon that was asked for is not in `applied`; null when it is, or none was. */
  readonly refused: OfferRefusal | null;
}

const byId = (a: Discount, b: Discount) => (a.offer.id < b.offer.id ? -1 : 1);
const isDiscount = (found: Discount | OfferRefusal): found is Discount => 'offer' in found;

/** Less total first; of equal ones the fewer offers; then by id, so that the same cart always gets the same answer. */
function better(a: Combination, b: Combination): boolean {
  if (a.totalPaise !== b.totalPaise) return a.totalPaise < b.totalPaise;
  if (a.discounts.length !== b.discounts.length) return a.discounts.length < b.discounts.length;
  const ids = (one: Combination) => one.discounts.map((discount) => discount.offer.id).join();
  return ids(a) < ids(b);
}

/** The combinations that can be the best with one coupon, or with none: see `chooseOffers`. */
function* candidates(automatic: readonly Discount[], coupon: Discount | null, totalOf: (discounts: readonly Discount[]) => number): Generator<Combination> {
  const make = (discounts: readonly Discount[]): Combination => ({ discounts, totalPaise: totalOf(discounts) });
  const stacking = automatic.filter((one) => one.offer.stacks);
  if (coupon) yield make(coupon.offer.stacks ? [...stacking, coupon] : [coupon]);
  else {
    yield make(stacking);
    for (const one of automatic) if (!one.offer.stacks) yield make([one]);
  }
}

function best(options: Iterable<Combination>): Combination | null {
  let found: Combination | null = null;
  for (const option of options) if (!found || better(option, found)) found = option;
  return found;
}

/**
 * The offers that leave the least total for a cart: any automatic ones that stack with at most one coupon, or one alone that doesn't stack. `code` is the
 * coupon that was asked for: without one no coupon is applied, only hinted at. `totalOf` gives the whole total in paise of a set of discounts.
 *
 * Exact, with one look at each offer: what an offer gives does not depend on the others (`discountOf`), and another one never makes a total
 * dearer (`together`: restaurants' shares first, so the taxable value and the price only fall, and rounded tax never rises as its base falls). Hence with
 * a given coupon all stacking automatic offers together are at least as good as any of them, and only the coupon and the ones that stand alone are left to try.
 */
export function chooseOffers(offers: readonly Offer[], code: string | null, facts: OfferFacts, totalOf: (discounts: readonly Discount[]) => number): Choice {
  const automatic: Discount[] = [];
  const coupons: Discount[] = [];
  const asked: Discount[] = [];
  let refused: OfferRefusal | null = code === null ? null : { code: 'unknown_code' };
  for (const offer of offers) {
    const named = code !== null && offer.code === code;
    if (offer.code !== null && !named && !offer.listed) continue;
    const found = discountOf(offer, facts);
    if (!isDiscount(found)) {
      if (named) refused = found;
      continue;
    }
    if (offer.code === null) automatic.push(found);
    else (named ? asked : coupons).push(found);
  }
  automatic.sort(byId);
  const plain = best(candidates(automatic, null, totalOf)) ?? { discounts: [], totalPaise: totalOf([]) };
  const withAsked = best(asked.flatMap((coupon) => [...candidates(automatic, coupon, totalOf)]));
  // What the customer asked for wins over an equal total.
  const applied = withAsked && withAsked.totalPaise <= plain.totalPaise ? withAsked : plain;
  if (withAsked) refused = applied === plain ? { code: 'better_offer' } : null;

  let hint: Choice['better'] = null;
  for (const coupon of coupons) {
    for (const option of candidates(automatic, coupon, totalOf)) {
      if (option.totalPaise < applied.totalPaise && (!hint || better(option, hint))) hint = { ...option, coupon: coupon.offer };
    }
  }
  return { applied, better: hint, refused };
}
