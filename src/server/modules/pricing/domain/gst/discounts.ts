import { err, ok } from '../../../../kernel/result.ts';
import type { CaseResult, TaxCase } from './case.ts';
import type { RateTable } from './rates.ts';

/** Discounts by what they do, in paise. */
export interface DiscountEffects {
  /** Off the price of the food, shown on the invoice (section 15(3)(a)). */
  readonly food: number;
  readonly delivery: number;
  readonly platformFee: number;
  /** Paid by the platform for another's supply: the invoice stays, the customer pays less. */
  readonly expense: number;
}

/**
 * What the discounts of a case do. The restaurant's, and any on the platform fee, lower the taxable value. The platform's on food are its expense (as the
 * table decides), also on the restaurant's own delivery, which is food by law; on any other delivery they lower it, since a free delivery is taxed only on what
 * the customer pays. `discount_above_base` when those on one thing exceed it.
 */
export function discountEffects(facts: TaxCase, table: RateTable): CaseResult<DiscountEffects> {
  const food = facts.items.reduce((total, item) => total + (item.kind === 'food' ? item.amount : 0), 0);
  const left = { food, delivery: facts.delivery.amount, platformFee: facts.platformFee };
  const effects = { food: 0, delivery: 0, platformFee: 0, expense: 0 };
  for (const [index, { fundedBy, on, amount }] of facts.discounts.entries()) {
    left[on] -= amount;
    if (left[on] < 0) {
      return err({ code: 'discount_above_base', path: `discounts[${index}].amount`, message: `The discounts on ${on} are more than it` });
    }
    const foodByLaw = on === 'food' || (on === 'delivery' && facts.delivery.by === 'restaurant');
    const expense = fundedBy === 'platform' && foodByLaw && table.platformDiscountOnFood === 'expense';
    effects[expense ? 'expense' : on] += amount;
  }
  return ok(effects);
}
