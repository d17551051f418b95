import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { creditNote } from '../../pricing/index.ts';
import { makeSold } from '../testing/sold.ts';
import { bearerOf, type CreditHeads, type ItemRefund, itemRefund, type RefundAsk, type Sold } from './item-refund.ts';

const credit: CreditHeads = (left, value, rule) => {
  const note = creditNote(left, value, rule);
  if (!note.ok) throw new Error(note.error);
  return note.value;
};
const items = (...list: [line: number, quantity: number][]): RefundAsk => ({
  items: list.map(([line, quantity]) => ({ line, quantity })),
  services: [],
  tip: false,
});
function refund(sold: Sold, earlier: readonly ItemRefund[], ask: RefundAsk): ItemRefund {
  const result = itemRefund(sold, earlier, ask, credit);
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

/** Two of 200.00 and one of 100.00, a discount of 50.00, packaging 20.00; delivery 40.00, platform fee 10.00, tip 30.00. */
const SOLD = makeSold({
  lines: [
    { quantity: 2, unitPaise: 20_000 },
    { quantity: 1, unitPaise: 10_000 },
  ],
  discountPaise: 5_000,
  packagingPaise: 2_000,
  deliveryPaise: 4_000,
  platformFeePaise: 1_000,
  tipPaise: 3_000,
});

const NOTHING_ELSE = { deliveryPaise: 0, platformFeePaise: 0, tipPaise: 0 };

describe('a refund of portions', () => {
  it('is their price less their share of the discount, with their tax', () => {
    // 200.00 less a tenth; 5 % on 180.00 is 4.50 for each head.
    expect(refund(SOLD, [], items([0, 1]))).toMatchObject({
      amountPaise: 18_900,
      supplies: [{ supply: 'food', taxablePaise: 18_000, cgstPaise: 450, sgstPaise: 450, igstPaise: 0 }],
      tipPaise: 0,
    });
  });

  it('takes packaging with the last portion, and no service', () => {
    const first = refund(SOLD, [], items([0, 2]));
    const last = refund(SOLD, [first], items([1, 1]));
    expect(last.supplies[0]).toMatchObject({ taxablePaise: 11_000 });
    expect(first.amountPaise + last.amountPaise).toBe(47_000 + 2_350);
  });

  it('gives services and the tip back when asked, once', () => {
    const all = refund(SOLD, [], { items: [], services: ['delivery', 'platformFee', 'delivery'], tip: true });
    expect(all.supplies.map(({ supply, taxablePaise }) => [supply, taxablePaise])).toEqual([
      ['delivery', 4_000],
      ['platformFee', 1_000],
    ]);
    expect(all.amountPaise).toBe(4_000 + 720 + 1_000 + 180 + 3_000);
    expect(itemRefund(SOLD, [all], { items: [], services: ['delivery'], tip: true }, credit)).toEqual({ ok: false, error: 'nothing_to_refund' });
  });

  it('gives what was paid for a portion: less its share of the platform’s coupon, which leaves taxable value and tax as they are', () => {
    const sold = makeSold({ ...NOTHING_ELSE, lines: [{ quantity: 3, unitPaise: 20_000 }], discountPaise: 0, couponPaise: 10_000, packagingPaise: 0 });
    const first = refund(sold, [], items([0, 1]));
    expect(first).toMatchObject({ amountPaise: 21_000 - 3_333, platformDiscountPaise: 3_333, supplies: [{ taxablePaise: 20_000, cgstPaise: 500 }] });
    const rest = refund(sold, [first], items([0, 2]));
    expect(first.amountPaise + rest.amountPaise).toBe(53_000);
  });

  it('of a portion that the discount made free is one of nothing', () => {
    const free = makeSold({ ...NOTHING_ELSE, lines: [{ quantity: 2, unitPaise: 100 }], discountPaise: 200, packagingPaise: 1 });
    const first = refund(free, [], items([0, 1]));
    expect(first.amountPaise).toBe(0);
    expect(refund(free, [first], items([0, 1])).amountPaise).toBe(1);
  });

  it('is refused beyond what was ordered', () => {
    const first = refund(SOLD, [], items([0, 2]));
    for (const ask of [items([0, 1]), items([2, 1]), items([1, 2]), items([1, 0]), items([1, -1]), items([1, 0.5])])
      expect(itemRefund(SOLD, [first], ask, credit)).toEqual({ ok: false, error: 'more_than_ordered' });
    expect(itemRefund(SOLD, [], items(), credit)).toEqual({ ok: false, error: 'nothing_to_refund' });
  });

  it('portion by portion, in any order, comes to the bill to the paisa and never goes below zero', () => {
    const line = fc.record({ quantity: fc.integer({ min: 1, max: 4 }), unitPaise: fc.integer({ min: 100, max: 99_999 }) });
    const amount = fc.integer({ min: 0, max: 9_999 });
    const order = fc.record({
      lines: fc.array(line, { minLength: 1, maxLength: 4 }),
      share: fc.integer({ min: 0, max: 100 }),
      interState: fc.boolean(),
      coupon: fc.integer({ min: 0, max: 100 }),
    });
    const extras = fc.record({ packagingPaise: amount, deliveryPaise: amount, platformFeePaise: amount, tipPaise: amount });
    fc.assert(
      fc.property(order, extras, fc.infiniteStream(fc.nat()), ({ lines, share, interState, coupon }, more, dice) => {
        const itemsPaise = lines.reduce((total, one) => total + one.quantity * one.unitPaise, 0);
        const discountPaise = Math.floor((itemsPaise * share) / 100);
        const couponPaise = Math.floor(((itemsPaise - discountPaise) * coupon) / 100);
        const sold = makeSold({ lines, discountPaise, couponPaise, interState, ...more });
        const units = lines.flatMap((one, index) => Array.from({ length: one.quantity }, () => index));
        const asks: RefundAsk[] = [{ items: [], services: ['delivery', 'platformFee'], tip: true }];
        while (units.length > 0) asks.push(items([units.splice(dice.next().value % units.length, 1)[0] ?? 0, 1]));
        const earlier: ItemRefund[] = [];
        for (const ask of asks) {
          const result = itemRefund(sold, earlier, ask, credit);
          if (!result.ok) expect(result.error).toBe('nothing_to_refund');
          else {
            expect(Math.min(result.value.amountPaise, result.value.platformDiscountPaise)).toBeGreaterThanOrEqual(0);
            for (const one of result.value.supplies) expect(Math.min(one.taxablePaise, one.cgstPaise, one.sgstPaise, one.igstPaise)).toBeGreaterThanOrEqual(0);
            earlier.push(result.value);
          }
        }
        expect(earlier.reduce((total, one) => total + one.amountPaise, 0)).toBe(sold.bill.totalPaise);
      }),
      { numRuns: 300 },
    );
  });
});

it('is borne by whoever the cause lies with', () => {
  expect(['missing', 'spilled', 'changed_mind'].map((cause) => bearerOf(cause as 'missing'))).toEqual(['restaurant', 'platform', 'customer']);
});
