import { MAX_PAISE, type Paise, paise, roundDiv, sum, ZERO } from '../../../../kernel/money.ts';
import { err, ok } from '../../../../kernel/result.ts';
import type { CaseResult, ItemOfCase, TaxCase } from './case.ts';
import { type DiscountEffects, discountEffects } from './discounts.ts';
import { type Group, taxGroup } from './group.ts';
import { type Heads, taxOf } from './heads.ts';
import { isSlabOn, type RateTable } from './rates.ts';
import { readCase } from './read-case.ts';
import { type Treatment, type Treatments, treated, treatmentsOf } from './treatment.ts';

/** A line of the tax documents: one for each supply, rate, liable person and place of supply. */
export interface AssessedLine extends Heads {
  readonly line: 'food' | 'goods' | 'delivery' | 'platformFee';
  readonly rule: Treatment;
}

/** The tax of an order. All amounts in paise. */
export interface Assessment {
  readonly lines: readonly AssessedLine[];
  readonly taxPaise: Paise;
  /** Taxable values and taxes of all lines; the tip is outside the invoice. */
  readonly invoicePaise: Paise;
  /** Discounts that the platform bears without lowering the invoice. */
  readonly expensePaise: Paise;
  /** The invoice and the tip, less what the platform bears. */
  readonly customerPaysPaise: Paise;
}

type Amounts = Group<Treatment> & { readonly line: AssessedLine['line'] };

const total = (items: readonly ItemOfCase[]) => items.reduce((amount, item) => amount + item.amount, 0);

/** The food of the order with packaging, and with the delivery when the restaurant carries it; a discount falls on inclusive and other prices alike. */
function foodGroup(facts: TaxCase, off: DiscountEffects, by: Treatments): Amounts {
  const food = facts.items.filter((item) => item.kind === 'food');
  const within = total(food.filter((item) => item.taxInclusive));
  const all = total(food);
  const offWithin = all === 0 ? ZERO : roundDiv(BigInt(off.food) * BigInt(within), BigInt(all));
  const carried = by.deliveryWithFood ? facts.delivery.amount - off.delivery : 0;
  const onTop = all - within - (off.food - offWithin) + facts.packaging + carried;
  return { line: 'food', rule: by.food, onTop: paise(onTop), within: paise(within - offWithin) };
}

function rateOfGoods(item: ItemOfCase, path: string, facts: TaxCase, table: RateTable): CaseResult<number> {
  if (item.rate === undefined) return err({ code: 'rate_missing', path: `${path}.rate`, message: `${path}.rate is needed: goods are taxed at their own rate` });
  const basisPoints = Math.round(item.rate * 100);
  const exact = Math.abs(item.rate * 100 - basisPoints) < 1e-6;
  if (!exact || !isSlabOn(table, basisPoints, facts.date)) {
    return err({ code: 'wrong_rate', path: `${path}.rate`, message: `${item.rate} % was no GST rate for goods on ${facts.date}` });
  }
  return ok(basisPoints);
}

/**
 * Goods by rate, supplied at the address they are delivered to (section 10(1)(ca) IGST, Circular 209/3/2024). A seller who need not register charges no
 * tax, and may not sell across states.
 */
function goodsGroups(facts: TaxCase, table: RateTable): CaseResult<Amounts[]> {
  const { restaurant, customer } = facts;
  const groups = new Map<number, { onTop: number; within: number }>();
  for (const [index, item] of facts.items.entries()) {
    if (item.kind !== 'goods') continue;
    const path = `items[${index}]`;
    const rate = rateOfGoods(item, path, facts, table);
    if (!rate.ok) return rate;
    if (!restaurant.registered && restaurant.state !== customer.state) {
      return err({ code: 'seller_unregistered', path, message: 'An unregistered seller may not sell goods to another state' });
    }
    const basisPoints = restaurant.registered ? rate.value : 0;
    const group = groups.get(basisPoints) ?? { onTop: 0, within: 0 };
    group[item.taxInclusive ? 'within' : 'onTop'] += item.amount;
    groups.set(basisPoints, group);
  }
  const sorted = [...groups].sort(([a], [b]) => a - b);
  return ok(
    sorted.map(([basisPoints, { onTop, within }]) => {
      const rule = treated('restaurant', basisPoints, restaurant.state, customer.state);
      return { line: 'goods', rule, onTop: paise(onTop), within: paise(within) };
    }),
  );
}

function wrongFoodRate(facts: TaxCase, basisPoints: number): CaseResult<null> {
  const index = facts.items.findIndex((item) => item.kind === 'food' && item.rate !== undefined && Math.abs(item.rate * 100 - basisPoints) > 1e-6);
  if (index < 0) return ok(null);
  return err({ code: 'wrong_rate', path: `items[${index}].rate`, message: `Food of this restaurant is taxed at ${basisPoints / 100} % on ${facts.date}` });
}

/** Amounts that leave room for any rate of tax below the largest amount there is. */
function tooLarge(facts: TaxCase): boolean {
  return (total(facts.items) + facts.packaging + facts.delivery.amount + facts.platformFee + facts.tip) * 2 > MAX_PAISE;
}

/**
 * The GST of one order, line by line: who is liable, where it is supplied, the heads in paise. `value` is a `TaxCase`, or anything that may be one:
 * what is wrong with it comes back as `{ code, message, path }` and nothing throws. Lines of nothing are left out unless there is no other.
 * Sources stand at the rules: rates.ts, treatment.ts, discounts.ts, heads.ts.
 */
export function assess(value: unknown, table: RateTable): CaseResult<Assessment> {
  const read = readCase(value);
  if (!read.ok) return read;
  const facts = read.value;
  if (tooLarge(facts)) return err({ code: 'amount_too_large', path: 'items', message: `An order is at most ${MAX_PAISE / 2} paise` });
  const treatments = treatmentsOf(table, { ...facts, carrier: facts.delivery.by });
  if (!treatments.ok) return treatments;
  const by = treatments.value;
  const foodRate = wrongFoodRate(facts, by.food.basisPoints);
  if (!foodRate.ok) return foodRate;
  const goods = goodsGroups(facts, table);
  if (!goods.ok) return goods;
  const discounts = discountEffects(facts, table);
  if (!discounts.ok) return discounts;

  const off = discounts.value;
  const delivery = by.deliveryWithFood ? 0 : facts.delivery.amount - off.delivery;
  const groups: Amounts[] = [
    foodGroup(facts, off, by),
    ...goods.value,
    { line: 'delivery', rule: by.delivery, onTop: paise(delivery), within: ZERO },
    { line: 'platformFee', rule: by.platformFee, onTop: paise(facts.platformFee - off.platformFee), within: ZERO },
  ];
  const all = groups.map((group): AssessedLine => ({ line: group.line, rule: group.rule, ...taxGroup(group) }));
  const some = all.filter((line) => line.taxablePaise > 0);
  const lines = some.length > 0 ? some : all.slice(0, 1);
  const taxPaise = sum(lines.map(taxOf));
  const invoicePaise = paise(sum(lines.map((line) => line.taxablePaise)) + taxPaise);
  const expensePaise = paise(off.expense);
  return ok({ lines, taxPaise, invoicePaise, expensePaise, customerPaysPaise: paise(invoicePaise + facts.tip - expensePaise) });
}
