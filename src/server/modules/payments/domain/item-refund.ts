import { type Paise, paise, roundDiv, sum, ZERO } from '../../../kernel/money.ts';
import { err, ok, type Result } from '../../../kernel/result.ts';

export type Supply = 'food' | 'delivery' | 'platformFee';

/** A supply's taxable value and its tax, in paise. */
export interface Heads {
  readonly taxablePaise: Paise;
  readonly cgstPaise: Paise;
  readonly sgstPaise: Paise;
  readonly igstPaise: Paise;
}
interface Rule {
  readonly basisPoints: number;
  readonly interState: boolean;
}
/** The tax law's own rule for giving back part of a supply: the heads that go with the value, the rest of them with the last of it. */
export type CreditHeads = (left: Heads, taxablePaise: Paise, rule: Rule) => Heads;

/** An order as it was sold, as far as a refund reads it. Amounts in paise. */
export interface Sold {
  readonly lines: readonly { readonly quantity: number; readonly unitPaise: number }[];
  readonly bill: {
    readonly lines: readonly { readonly key: string; readonly paise: number }[];
    readonly taxes: readonly {
      readonly supply: Supply;
      readonly basePaise: number;
      readonly rateBasisPoints: number;
      readonly cgstPaise: number;
      readonly sgstPaise: number;
      readonly igstPaise: number;
    }[];
  };
}

/** What of an order is given back: portions of its lines (by their place, from 0), whole services, the tip. */
export interface RefundAsk {
  readonly items: readonly { readonly line: number; readonly quantity: number }[];
  readonly services: readonly Exclude<Supply, 'food'>[];
  readonly tip: boolean;
}

export interface ItemRefund {
  readonly amountPaise: Paise;
  /** What a credit note is written over, supply by supply. */
  readonly supplies: readonly (Heads & { readonly supply: Supply })[];
  readonly tipPaise: Paise;
  /** What the platform had paid of these portions: off the amount, for the customer did not pay it. */
  readonly platformDiscountPaise: Paise;
  readonly ask: RefundAsk;
}
export type ItemRefundError = 'nothing_to_refund' | 'more_than_ordered';

const NOTHING: Heads = { taxablePaise: ZERO, cgstPaise: ZERO, sgstPaise: ZERO, igstPaise: ZERO };
const worth = (heads: Heads): Paise => sum([heads.taxablePaise, heads.cgstPaise, heads.sgstPaise, heads.igstPaise]);
const less = (a: Heads, b: Heads): Heads => ({
  taxablePaise: paise(a.taxablePaise - b.taxablePaise),
  cgstPaise: paise(a.cgstPaise - b.cgstPaise),
  sgstPaise: paise(a.sgstPaise - b.sgstPaise),
  igstPaise: paise(a.igstPaise - b.igstPaise),
});
const lineOf = (sold: Sold, key: string): number => sum(sold.bill.lines.filter((line) => line.key === key).map((line) => paise(line.paise)));

/** What is left of a supply after earlier refunds, and its rule; null when it was not taxed. */
function leftOf(sold: Sold, supply: Supply, earlier: readonly ItemRefund[]): { left: Heads; rule: Rule } | null {
  const head = sold.bill.taxes.find((one) => one.supply === supply);
  if (!head) return null;
  const whole: Heads = {
    taxablePaise: paise(head.basePaise),
    cgstPaise: paise(head.cgstPaise),
    sgstPaise: paise(head.sgstPaise),
    igstPaise: paise(head.igstPaise),
  };
  const given = earlier.flatMap((refund) => refund.supplies.filter((one) => one.supply === supply));
  return { left: given.reduce<Heads>(less, whole), rule: { basisPoints: head.rateBasisPoints, interState: head.igstPaise > 0 } };
}

/** Portions given back of each line, with those of earlier refunds; null when there are more than were ordered. */
function portions(sold: Sold, asks: readonly RefundAsk[]): number[] | null {
  const taken = sold.lines.map(() => 0);
  for (const { line, quantity } of asks.flatMap((ask) => ask.items)) {
    const before = taken[line];
    if (before === undefined || !Number.isSafeInteger(quantity) || quantity <= 0) return null;
    taken[line] = before + quantity;
  }
  return sold.lines.every((line, index) => (taken[index] ?? 0) <= line.quantity) ? taken : null;
}

/** The taxable value of portions: their price less their share of the restaurant's discount, rounded once for all of them together. */
function worthOf(sold: Sold, taken: readonly number[]): Paise {
  const full = sold.lines.reduce((total, line) => total + line.unitPaise * line.quantity, 0);
  const part = sold.lines.reduce((total, line, index) => total + line.unitPaise * (taken[index] ?? 0), 0);
  return full === 0 ? ZERO : roundDiv(BigInt(part) * BigInt(full + lineOf(sold, 'discount')), BigInt(full));
}

/** The platform's discount on food of this taxable value, by its share of the whole food: rounded for all that is given back together, so that the last takes the rest. */
function platformShare(sold: Sold, earlier: readonly ItemRefund[], supplies: ItemRefund['supplies']): Paise {
  const whole = sold.bill.taxes.find((one) => one.supply === 'food')?.basePaise ?? 0;
  if (whole === 0) return ZERO;
  const foodOf = (some: ItemRefund['supplies']) => sum(some.filter((one) => one.supply === 'food').map((one) => one.taxablePaise));
  const before = sum(earlier.map((refund) => foodOf(refund.supplies)));
  const upTo = (value: number) => roundDiv(BigInt(-lineOf(sold, 'platformDiscount')) * BigInt(value), BigInt(whole));
  return paise(upTo(before + foodOf(supplies)) - upTo(before));
}

/**
 * What giving back part of an order comes to, after the earlier refunds of it: the amount, and the taxable value and tax of each supply. A portion is worth
 * its price less its share of the discounts, the platform's too, which lowers the amount and not the taxable value; the refund that takes the last portion takes the remainder of the food, packaging and odd paise with it,
 * so that all refunds together are the bill to the paisa. Portions that a discount made free count as given back, for nothing. Errors: `more_than_ordered`, `nothing_to_refund`.
 */
export function itemRefund(sold: Sold, earlier: readonly ItemRefund[], ask: RefundAsk, credit: CreditHeads): Result<ItemRefund, ItemRefundError> {
  const before = portions(
    sold,
    earlier.map((refund) => refund.ask),
  );
  const after = portions(sold, [...earlier.map((refund) => refund.ask), ask]);
  if (!before || !after) return err('more_than_ordered');

  const supplies: (Heads & { supply: Supply })[] = [];
  const food = leftOf(sold, 'food', earlier);
  if (food && ask.items.length > 0) {
    const last = sold.lines.every((line, index) => after[index] === line.quantity);
    const value = last ? food.left.taxablePaise : paise(worthOf(sold, after) - worthOf(sold, before));
    if (value > 0) supplies.push({ supply: 'food', ...credit(food.left, value, food.rule) });
  }
  for (const supply of new Set(ask.services)) {
    const { left, rule } = leftOf(sold, supply, earlier) ?? { left: NOTHING, rule: { basisPoints: 0, interState: false } };
    if (left.taxablePaise > 0) supplies.push({ supply, ...credit(left, left.taxablePaise, rule) });
  }
  const tipPaise = ask.tip ? paise(lineOf(sold, 'tip') - sum(earlier.map((refund) => refund.tipPaise))) : ZERO;
  const platformDiscountPaise = platformShare(sold, earlier, supplies);
  const amountPaise = paise(sum([...supplies.map(worth), tipPaise]) - platformDiscountPaise);
  return amountPaise > 0 || ask.items.length > 0 ? ok({ amountPaise, supplies, tipPaise, platformDiscountPaise, ask }) : err('nothing_to_refund');
}

/** Why part of an order is given back. */
export type RefundCause = 'missing' | 'wrong_item' | 'poor_food' | 'kitchen_closed' | 'spilled' | 'late' | 'goodwill' | 'changed_mind';

const BEARERS: Readonly<Record<RefundCause, 'platform' | 'restaurant' | 'customer'>> = {
  missing: 'restaurant',
  wrong_item: 'restaurant',
  poor_food: 'restaurant',
  kitchen_closed: 'restaurant',
  spilled: 'platform',
  late: 'platform',
  goodwill: 'platform',
  changed_mind: 'customer',
};

/** Who bears a refund, by the platform's own rule: the kitchen what it cooked and packed, the platform the way and its kindness. */
export const bearerOf = (cause: RefundCause): 'platform' | 'restaurant' | 'customer' => BEARERS[cause];
