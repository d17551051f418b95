import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paise } from '../../../../kernel/money.ts';
import { type Assessment, assess } from './assess.ts';
import type { TaxCase } from './case.ts';
import { creditNote } from './credit-note.ts';
import { type Heads, taxOf, taxOnTop } from './heads.ts';
import { STATUTE } from './rates.ts';

const amount = fc.integer({ min: 0, max: 5_000_000 });
const state = fc.constantFrom('29', '33', '04', '07');
const item = fc.oneof(
  fc.record({ name: fc.constant('a dish'), kind: fc.constant('food' as const), amount, taxInclusive: fc.constant(false) }),
  fc.record({ name: fc.constant('goods'), kind: fc.constant('goods' as const), amount, rate: fc.constantFrom(0, 5, 18, 40), taxInclusive: fc.boolean() }),
);
const plain = fc.record({
  date: fc.constantFrom('2025-09-22', '2026-11-24'),
  restaurant: fc.record({ state, specifiedPremises: fc.boolean(), registered: fc.constant(true) }),
  customer: fc.record({ state }),
  items: fc.array(item, { maxLength: 8 }),
  packaging: amount,
  delivery: fc.record({ by: fc.constantFrom('unregistered-rider' as const, 'registered-fleet' as const, 'restaurant' as const), amount }),
  platformFee: amount,
  tip: amount,
});
/** Cases with discounts within what they are on. */
const cases: fc.Arbitrary<TaxCase> = fc
  .tuple(
    plain,
    fc.array(fc.tuple(fc.constantFrom('restaurant' as const, 'platform' as const), fc.constantFrom('food', 'delivery', 'platformFee'), fc.nat(100)), {
      maxLength: 3,
    }),
  )
  .map(([one, shares]) => {
    const food = one.items.filter(({ kind }) => kind === 'food').reduce((total, { amount: paid }) => total + paid, 0);
    const bases: Record<string, number> = { food, delivery: one.delivery.amount, platformFee: one.platformFee };
    const discounts = shares.map(([fundedBy, on, share]) => ({ fundedBy, on: on as 'food', amount: Math.floor(((bases[on] ?? 0) * share) / 300) }));
    return { ...one, discounts };
  });

function assessed(one: TaxCase): Assessment {
  const result = assess(one, STATUTE);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

describe('for every order', () => {
  it('heads sum to the tax, lines to the invoice, and the customer pays all but what the platform bears', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const found = assessed(one);
        expect(found.taxPaise).toBe(found.lines.reduce((total, line) => total + line.cgstPaise + line.sgstPaise + line.igstPaise, 0));
        expect(found.invoicePaise).toBe(found.taxPaise + found.lines.reduce((total, line) => total + line.taxablePaise, 0));
        expect(found.customerPaysPaise).toBe(found.invoicePaise + one.tip - found.expensePaise);
        expect(found.customerPaysPaise).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('CGST equals SGST and never stands beside IGST, which arises only across states', () => {
    fc.assert(
      fc.property(cases, (one) => {
        for (const { cgstPaise, sgstPaise, igstPaise, rule } of assessed(one).lines) {
          expect(cgstPaise).toBe(sgstPaise);
          expect(cgstPaise === 0 || igstPaise === 0).toBe(true);
          if (igstPaise > 0) expect(rule.placeOfSupply).not.toBe(one.restaurant.state);
        }
      }),
    );
  });

  it('the order of items and discounts changes nothing', () => {
    fc.assert(
      fc.property(cases, (one) => {
        expect(assessed({ ...one, items: [...one.items].reverse(), discounts: [...one.discounts].reverse() })).toEqual(assessed(one));
      }),
    );
  });

  it('an item split in two changes nothing', () => {
    fc.assert(
      fc.property(cases, fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), (one, at, share) => {
        const split = one.items.flatMap((each, index) => {
          if (index !== at % Math.max(1, one.items.length)) return [each];
          const part = Math.floor(each.amount * share);
          return [
            { ...each, amount: part },
            { ...each, amount: each.amount - part },
          ];
        });
        expect(assessed({ ...one, items: split })).toEqual(assessed(one));
      }),
    );
  });

  it('goods priced with their tax are sold at exactly that price', () => {
    fc.assert(
      fc.property(plain, (one) => {
        const items = one.items.filter(({ kind }) => kind === 'goods').map((each) => ({ ...each, taxInclusive: true }));
        const goods = assessed({ ...one, items, discounts: [] }).lines.filter(({ line }) => line === 'goods');
        const sold = goods.reduce((total, line) => total + line.taxablePaise + taxOf(line), 0);
        expect(sold).toBe(items.reduce((total, { amount: price }) => total + price, 0));
      }),
    );
  });

  it('anything at all gives an answer, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.record({ date: fc.anything(), restaurant: fc.anything(), items: fc.anything(), tip: fc.anything() })), (value) => {
        const result = assess(value, STATUTE);
        expect(result.ok || result.error.code).toBeTruthy();
      }),
    );
  });
});

describe('credit notes', () => {
  it('of a line sum to it to the paisa, however it is cut', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5_000_000 }),
        fc.constantFrom(500, 1800),
        fc.boolean(),
        fc.array(fc.nat(), { maxLength: 6 }),
        (base, basisPoints, interState, cuts) => {
          const rule = { basisPoints, interState };
          const line = taxOnTop(paise(base), rule);
          let left: Heads = line;
          let credited = 0;
          for (const cut of [...cuts, null]) {
            if (left.taxablePaise === 0) break;
            const note = creditNote(left, paise(cut === null ? left.taxablePaise : 1 + (cut % left.taxablePaise)), rule);
            if (!note.ok) throw new Error(note.error);
            credited += note.value.totalPaise;
            left = note.value.left;
            for (const head of [left.cgstPaise, left.sgstPaise, left.igstPaise]) expect(head).toBeGreaterThanOrEqual(0);
          }
          expect(credited).toBe(base + taxOf(line));
          expect([left.taxablePaise, left.cgstPaise, left.sgstPaise, left.igstPaise]).toEqual([0, 0, 0, 0]);
        },
      ),
    );
  });
});
