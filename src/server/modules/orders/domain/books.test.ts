import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paise } from '../../../kernel/money.ts';
import { type BookedBill, partsOf, retainedParts } from './books.ts';

/** Example 1 of the facts sheet, with a tip. */
const BILL: BookedBill = {
  lines: [
    { key: 'items', paise: 39_900 },
    { key: 'packaging', paise: 2_600 },
    { key: 'gstFood', paise: 2_126 },
    { key: 'delivery', paise: 3_900 },
    { key: 'platformFee', paise: 1_499 },
    { key: 'gstService', paise: 972 },
    { key: 'tip', paise: 2_000 },
  ],
  taxes: [
    { supply: 'food', liable: 'eco-9(5)', cgstPaise: 1_063, sgstPaise: 1_063, igstPaise: 0 },
    { supply: 'delivery', cgstPaise: 351, sgstPaise: 351, igstPaise: 0 },
    { supply: 'platformFee', cgstPaise: 135, sgstPaise: 135, igstPaise: 0 },
  ],
};
const total = (bill: BookedBill) => bill.lines.reduce((all, line) => all + line.paise, 0);
const tax = (heads: { cgstPaise: number; sgstPaise: number; igstPaise: number }) => heads.cgstPaise + heads.sgstPaise + heads.igstPaise;

function sumOfParts(bill: BookedBill): number {
  const parts = partsOf(bill);
  const paid = parts.itemsPaise + parts.packagingPaise + parts.deliveryPaise + parts.platformFeePaise + parts.tipPaise + parts.restaurantTaxPaise;
  return paid + tax(parts.gst95) + tax(parts.gstOwn) - parts.platformDiscountPaise;
}

describe('the parts of a bill', () => {
  it('sum to its total', () => {
    expect(partsOf(BILL)).toMatchObject({ itemsPaise: 39_900, tipPaise: 2_000, gst95: { cgstPaise: 1_414 }, gstOwn: { cgstPaise: 135 } });
    expect(sumOfParts(BILL)).toBe(total(BILL));
  });

  it('count a discount against who gives it, and the restaurant’s own tax for the restaurant', () => {
    const lines = [...BILL.lines, { key: 'discount', paise: -1_000 }, { key: 'platformDiscount', paise: -500 }, { key: 'deliveryDiscount', paise: -900 }];
    const taxes = BILL.taxes.map((head) => (head.supply === 'food' ? { ...head, liable: 'restaurant' as const } : head));
    const bill = { lines, taxes };
    expect(partsOf(bill)).toMatchObject({
      itemsPaise: 38_900,
      deliveryPaise: 3_000,
      platformDiscountPaise: 500,
      restaurantTaxPaise: 2_126,
      gst95: { cgstPaise: 351 },
    });
    expect(sumOfParts(bill)).toBe(total(bill));
  });
});

describe('what is kept of a cancelled order', () => {
  it('is the food with its tax while it was cooked', () => {
    const kept = retainedParts(BILL, paise(39_900 + 2_600 + 2_126));
    expect(kept).toEqual({ restaurantPaise: 42_500, gst95: { cgstPaise: 1_063, sgstPaise: 1_063, igstPaise: 0 } });
  });

  it('never gives away more than was kept, and the restaurant never more than its food', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: total(BILL) }), (retained) => {
        const kept = retainedParts(BILL, paise(retained));
        expect(kept.restaurantPaise + tax(kept.gst95)).toBe(Math.min(retained, 44_626));
        expect(kept.restaurantPaise).toBeGreaterThanOrEqual(0);
        expect(kept.restaurantPaise).toBeLessThanOrEqual(42_500);
        expect(kept.gst95.cgstPaise).toBe(kept.gst95.sgstPaise);
      }),
    );
  });

  it('of a bill without food is nobody’s but ours', () => {
    expect(retainedParts({ lines: [], taxes: [] }, paise(100))).toMatchObject({ restaurantPaise: 0 });
  });
});
