import { describe, expect, it } from 'vitest';
import { paise } from '../../../kernel/money.ts';
import { commissionOn, saleOf, tcsOn, totalOf } from './charges.ts';
import { financialYearOf, kindOfPan, NEW_YEAR, withhold } from './tds.ts';

const DAY = '2026-11-24';
const COMPANY = { kind: 'other', pan: 'AAGCB7383J' } as const;
const PERSON = { kind: 'individual', pan: 'ABCPD1234E' } as const;

describe('worked examples of the facts sheet', () => {
  it('9: a payout of 314.23 for 425.00', () => {
    const { commissionPaise, gst } = commissionOn(paise(42_500), 2_200, false);
    const { tdsPaise } = withhold(NEW_YEAR, COMPANY, paise(42_500), DAY);
    expect([commissionPaise, gst.cgstPaise, gst.sgstPaise, tdsPaise]).toEqual([9_350, 842, 842, 43]);
    expect(42_500 - commissionPaise - totalOf(gst) - tdsPaise).toBe(31_423);
  });

  it('6: of specified premises TCS of 3.00 and 3.00, TDS of 1.20', () => {
    const sale = saleOf({
      lines: [
        { key: 'items', paise: 120_000 },
        { key: 'delivery', paise: 4_900 },
      ],
      taxes: [
        { supply: 'food', basePaise: 120_000, igstPaise: 0, liable: 'restaurant' },
        { supply: 'delivery', basePaise: 4_900, igstPaise: 0, liable: 'eco-9(5)' },
      ],
    });
    expect(tcsOn(sale, DAY)).toEqual({ cgstPaise: 300, sgstPaise: 300, igstPaise: 0 });
    expect(withhold(NEW_YEAR, COMPANY, sale.basePaise, DAY).tdsPaise).toBe(120);
  });

  it('7: of a cola of 28.58 TCS of 0.07 and 0.07', () => {
    const outside95 = [{ basePaise: paise(2_858), interState: false }];
    expect(tcsOn({ outside95 }, DAY)).toEqual({ cgstPaise: 7, sgstPaise: 7, igstPaise: 0 });
    expect(tcsOn({ outside95: [{ basePaise: paise(2_858), interState: true }] }, DAY)).toEqual({ cgstPaise: 0, sgstPaise: 0, igstPaise: 14 });
  });
});

describe('a sale', () => {
  it('is items and packaging less what the restaurant gives off them, whatever the platform gives and whoever pays for the delivery', () => {
    const lines = [
      ['items', 50_000],
      ['discount', -10_000],
      ['packaging', 2_000],
      ['platformDiscount', -5_000],
      ['deliveryDiscount', -3_900],
      ['tip', 2_000],
    ] as const;
    const sale = saleOf({
      lines: lines.map(([key, value]) => ({ key, paise: value, ...(key === 'deliveryDiscount' && { restaurantPaise: 2_900 }) })),
      taxes: [{ supply: 'food', basePaise: 42_000, igstPaise: 0, liable: 'eco-9(5)' }],
    });
    expect(sale).toMatchObject({ basePaise: 42_000, restaurantDiscountPaise: 12_900, platformDiscountPaise: 5_000, outside95: [] });
  });

  it('between states bears IGST on the commission', () => {
    expect(commissionOn(paise(42_500), 2_200, true).gst).toEqual({ cgstPaise: 0, sgstPaise: 0, igstPaise: 1_683 });
  });
});

describe('TDS', () => {
  it('of a thousand orders is the rounded tax of their sum', () => {
    let [year, withheld] = [NEW_YEAR, 0];
    for (let order = 0; order < 1_000; order++) {
      const result = withhold(year, COMPANY, paise(42_500), DAY);
      year = result.year;
      withheld += result.tdsPaise;
    }
    // 0.43 a thousand times would be 430.00.
    expect(withheld).toBe(42_500);
  });

  it('of an individual is nothing up to five lakh, and the whole year’s with the order that passes them', () => {
    const first = withhold(NEW_YEAR, PERSON, paise(5_00_000_00), DAY);
    expect(first.tdsPaise).toBe(0);
    expect(withhold(first.year, PERSON, paise(1_000_00), DAY).tdsPaise).toBe(501_00);
  });

  it('is five per cent without a PAN from the first rupee', () => {
    expect(withhold(NEW_YEAR, { kind: 'individual', pan: null }, paise(10_000), DAY).tdsPaise).toBe(500);
  });

  it('was one per cent before October 2024', () => expect(withhold(NEW_YEAR, COMPANY, paise(10_000), '2024-09-30').tdsPaise).toBe(100));

  it('knows years and kinds of PAN', () => {
    expect([financialYearOf('2027-03-31'), financialYearOf('2027-04-01')]).toEqual([2026, 2027]);
    expect(['ABCPD1234E', 'ABCHD1234E', 'AAGCB7383J'].map(kindOfPan)).toEqual(['individual', 'huf', 'other']);
  });
});
