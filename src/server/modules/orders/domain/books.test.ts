import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paise } from '../../../kernel/money.ts';
import { journal } from '../../ledger/index.ts';
import { type BookedBill, partsOf, retainedParts } from './books.ts';
import { cancellationTerms } from './cancellation.ts';

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
  return paid + tax(parts.gst95) + tax(parts.gstOwn) - parts.platformDiscountPaise - parts.restaurantDeliveryDiscountPaise;
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

  it('let the funder bear an offer on the delivery: the restaurant its share, and our income is less by the platform’s alone', () => {
    const offer = { key: 'deliveryDiscount', paise: -3_900 };
    const paidBy = (restaurantPaise?: number) => partsOf({ ...BILL, lines: [...BILL.lines, { ...offer, restaurantPaise }] });
    expect(paidBy(3_900)).toMatchObject({ deliveryPaise: 3_900, restaurantDeliveryDiscountPaise: 3_900, itemsPaise: 39_900 });
    expect(paidBy(1_000)).toMatchObject({ deliveryPaise: 1_000, restaurantDeliveryDiscountPaise: 1_000 });
    expect(paidBy()).toMatchObject({ deliveryPaise: 0, restaurantDeliveryDiscountPaise: 0 });
    const bill = { ...BILL, lines: [...BILL.lines, { ...offer, restaurantPaise: 1_000 }] };
    expect(sumOfParts(bill)).toBe(total(bill));
  });
});

const ORDER = '01936f3e-7a10-7c3e-9a55-3f0f6f1f2a01';
const RESTAURANT = '01936f3e-7a10-7c3e-9a55-3f0f6f1f2a03';
/** What the customer's cancellation while it is cooked keeps of a bill that was paid. */
const keptOf = (bill: BookedBill) => {
  const food = ['items', 'discount', 'packaging', 'gstFood'];
  const lines = bill.lines.map((line) => ({ ...line, group: food.includes(line.key) ? 'food' : 'extra' }));
  return cancellationTerms({ status: 'accepted', paidPaise: total(bill), lines }).feePaise;
};

describe('what is kept of a cancelled order', () => {
  it('is the food with its tax while it was cooked', () => {
    const kept = retainedParts(BILL, paise(39_900 + 2_600 + 2_126));
    expect(kept).toMatchObject({ restaurantPaise: 42_500, platformDiscountPaise: 0, gst95: { cgstPaise: 1_063, sgstPaise: 1_063, igstPaise: 0 } });
    expect(kept.food).toEqual({ taxablePaise: 42_500, cgstPaise: 1_063, sgstPaise: 1_063, igstPaise: 0 });
  });

  it('never gives away more than was kept and the platform pays, and the restaurant never more than its food', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: total(BILL) }), fc.integer({ min: 0, max: 42_500 }), (retained, coupon) => {
        const bill = { ...BILL, lines: [...BILL.lines, { key: 'platformDiscount', paise: -coupon }] };
        const kept = retainedParts(bill, paise(retained));
        const given = kept.restaurantPaise + tax(kept.gst95) - kept.platformDiscountPaise;
        expect(given).toBeLessThanOrEqual(Math.min(retained, 44_626 - coupon));
        expect(given).toBeGreaterThanOrEqual(Math.min(retained, 44_626 - coupon) - 2);
        expect(kept.restaurantPaise).toBeGreaterThanOrEqual(0);
        expect(kept.restaurantPaise).toBeLessThanOrEqual(42_500);
        expect(kept.gst95.cgstPaise).toBe(kept.gst95.sgstPaise);
      }),
    );
  });

  it('owes the restaurant its cooked food in full, whatever the platform gave off: the entry balances, and the platform bears its own coupon', () => {
    const amount = fc.integer({ min: 100, max: 500_000 });
    const share = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(amount, amount, share, share, fc.boolean(), (items, packaging, own, coupon, specified) => {
        const discount = Math.floor((items * own) / 100);
        const off = Math.floor(((items - discount) * coupon) / 100);
        const foodPaise = items - discount + packaging;
        const half = Math.round((foodPaise * (specified ? 900 : 250)) / 10_000);
        const liable = specified ? ('restaurant' as const) : ('eco-9(5)' as const);
        const lines = [
          { key: 'items', paise: items },
          { key: 'discount', paise: -discount },
          { key: 'packaging', paise: packaging },
          { key: 'gstFood', paise: 2 * half },
          { key: 'platformFee', paise: 1_499 },
          { key: 'platformDiscount', paise: -off },
        ];
        const bill: BookedBill = { lines, taxes: [{ supply: 'food', liable, cgstPaise: half, sgstPaise: half, igstPaise: 0 }] };
        const retainedPaise = paise(keptOf(bill));
        const { food, ...parts } = retainedParts(bill, retainedPaise);
        expect(parts.restaurantPaise).toBe(foodPaise + (specified ? 2 * half : 0));
        expect(parts.platformDiscountPaise).toBe(off);
        expect(food).toEqual({ taxablePaise: foodPaise, cgstPaise: half, sgstPaise: half, igstPaise: 0 });
        const facts = { ...parts, retainedPaise, orderId: ORDER, restaurantId: RESTAURANT, occurredAt: new Date('2026-11-24T12:00:00Z') };
        const { postings } = journal.orderCancelledRetained(facts);
        expect(postings.reduce((sum, one) => sum + one.paise, 0)).toBe(0);
        expect(postings.some((one) => one.account === 'cancellation_income')).toBe(false);
      }),
    );
  });

  it('of a bill without food is nobody’s but ours', () => {
    expect(retainedParts({ lines: [], taxes: [] }, paise(100))).toMatchObject({ restaurantPaise: 0, platformDiscountPaise: 0 });
  });
});
