import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ReturnGroup, returnsOf } from './returns.ts';

const group = (over: Partial<ReturnGroup>): ReturnGroup => ({
  sellerGstin: '29AAACZ9999A1Z5',
  under95: true,
  supply: 'food',
  sac: '996331',
  rateBasisPoints: 500,
  placeOfSupply: '29',
  count: 1,
  taxablePaise: 42_500,
  cgstPaise: 1063,
  sgstPaise: 1063,
  igstPaise: 0,
  ...over,
});
const delivery = group({ supply: 'delivery', sac: '996813', rateBasisPoints: 1800, taxablePaise: 3_900, cgstPaise: 351, sgstPaise: 351 });
const fee = group({
  supply: 'platformFee',
  sac: '999799',
  under95: false,
  sellerGstin: null,
  rateBasisPoints: 1800,
  taxablePaise: 1_499,
  cgstPaise: 135,
  sgstPaise: 135,
});

describe('the returns of a month', () => {
  it('put food under its restaurant, delivery under nobody who is registered, and the fee among own supplies', () => {
    const { table12, table15, summary } = returnsOf(
      [group({}), delivery, fee, group({ sellerGstin: null, taxablePaise: 10_000, cgstPaise: 250, sgstPaise: 250 })],
      [],
    );
    expect(table15.map((row) => [row.supplierType, row.gstinSupplier, row.rateBasisPoints, row.taxablePaise])).toEqual([
      ['registered', '29AAACZ9999A1Z5', 500, 42_500],
      ['unregistered', null, 500, 10_000],
      ['unregistered', null, 1800, 3_900],
    ]);
    expect(table12).toEqual([{ sac: '999799', rateBasisPoints: 1800, count: 1, taxablePaise: 1_499, cgstPaise: 135, sgstPaise: 135, igstPaise: 0 }]);
    expect(summary.map((row) => [row.row, row.taxablePaise])).toEqual([
      ['3.1(a)', 1_499],
      ['3.1.1(i)', 56_400],
    ]);
  });

  it('are net of credit notes', () => {
    const { table15 } = returnsOf([group({}), group({ taxablePaise: -14_900, cgstPaise: -373, sgstPaise: -373 })], []);
    expect(table15).toMatchObject([{ taxablePaise: 27_600, cgstPaise: 690, sgstPaise: 690 }]);
  });

  it('of nothing are empty tables and a summary of zeros', () => {
    const { table12, table13, table15, summary } = returnsOf([], []);
    expect([table12, table13, table15]).toEqual([[], [], []]);
    expect(summary.every((row) => row.taxablePaise === 0)).toBe(true);
  });

  it('count each amount once: tables 12 and 15 sum to the summary, whatever the order of the groups', () => {
    const anyGroup = fc.record({
      sellerGstin: fc.constantFrom(null, '29AAACZ9999A1Z5', '27AAPFU0939F1ZV'),
      under95: fc.boolean(),
      supply: fc.constantFrom('food' as const, 'delivery' as const, 'platformFee' as const),
      sac: fc.constantFrom('996331', '996813', '999799'),
      rateBasisPoints: fc.constantFrom(500, 1800),
      placeOfSupply: fc.constantFrom('29', '33'),
      count: fc.integer({ min: 1, max: 99 }),
      taxablePaise: fc.integer({ min: -100_000, max: 100_000 }),
      cgstPaise: fc.integer({ min: -9_000, max: 9_000 }),
      sgstPaise: fc.integer({ min: -9_000, max: 9_000 }),
      igstPaise: fc.integer({ min: -9_000, max: 9_000 }),
    });
    fc.assert(
      fc.property(fc.array(anyGroup, { maxLength: 30 }), (groups) => {
        const returns = returnsOf(groups, []);
        const total = (rows: readonly { taxablePaise: number; cgstPaise: number }[]) => rows.reduce((n, row) => n + row.taxablePaise * 31 + row.cgstPaise, 0);
        expect(total([...returns.table12, ...returns.table15])).toBe(total(returns.summary));
        expect(returnsOf([...groups].reverse(), [])).toEqual(returns);
      }),
    );
  });
});
