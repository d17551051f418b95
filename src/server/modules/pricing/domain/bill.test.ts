import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paise, ZERO } from '../../../kernel/money.ts';
import { type Bill, type Charges, makeBill, type TaxRules } from './bill.ts';
import { type TaxHead, taxOn, taxTotal } from './taxes.ts';

const within = (basisPoints: number) => ({ basisPoints, interState: false });
const rules: TaxRules = { food: within(500), delivery: within(1800), platformFee: within(1800) };
const nothing: Charges = {
  itemsPaise: ZERO,
  itemCount: 1,
  discountPaise: ZERO,
  packagingPaise: ZERO,
  delivery: null,
  smallOrder: { paise: ZERO },
  platformFeePaise: ZERO,
  tipPaise: ZERO,
};
const delivery = (amount: number) => ({ paise: paise(amount), distanceM: 2100 });
const heads = (bill: Bill, supply: TaxHead['supply']) => {
  const head = bill.taxes.find((one) => one.supply === supply);
  return head && [head.cgstPaise, head.sgstPaise, head.igstPaise];
};
const line = (bill: Bill, key: string) => bill.lines.find((one) => one.key === key);

describe('the worked examples of the facts sheet', () => {
  it('1: food with packing, delivery and platform fee', () => {
    const bill = makeBill(
      { ...nothing, itemsPaise: paise(39900), packagingPaise: paise(2600), delivery: delivery(3900), platformFeePaise: paise(1499) },
      rules,
    );
    expect(heads(bill, 'food')).toEqual([1063, 1063, 0]);
    expect(heads(bill, 'delivery')).toEqual([351, 351, 0]);
    expect(heads(bill, 'platformFee')).toEqual([135, 135, 0]);
    expect(bill.totalPaise).toBe(50997);
  });

  it('2: the same food between states', () => {
    const bill = makeBill({ ...nothing, itemsPaise: paise(39900), packagingPaise: paise(2600) }, { ...rules, food: { basisPoints: 500, interState: true } });
    expect(heads(bill, 'food')).toEqual([0, 0, 2125]);
    expect(bill.totalPaise).toBe(44625);
  });

  it('3: rounding of the group, not of each line', () => {
    expect(taxOn('food', paise(10010 + 20010), within(500)).cgstPaise).toBe(751);
  });

  it('4: a discount that the restaurant pays for lowers the taxable value', () => {
    const bill = makeBill({ ...nothing, itemsPaise: paise(50000), discountPaise: paise(10000), packagingPaise: paise(2000), delivery: delivery(3000) }, rules);
    expect(heads(bill, 'food')).toEqual([1050, 1050, 0]);
    expect(heads(bill, 'delivery')).toEqual([270, 270, 0]);
    expect(bill.totalPaise).toBe(47640);
  });

  it('6: a restaurant in specified premises', () => {
    const bill = makeBill({ ...nothing, itemsPaise: paise(120000), delivery: delivery(4900) }, { ...rules, food: within(1800) });
    expect(heads(bill, 'food')).toEqual([10800, 10800, 0]);
    expect(heads(bill, 'delivery')).toEqual([441, 441, 0]);
    expect(bill.totalPaise).toBe(147382);
  });
});

describe('the lines', () => {
  it('tells a free delivery, and leaves out what is nothing', () => {
    const bill = makeBill({ ...nothing, itemsPaise: paise(20000), delivery: delivery(0) }, rules);
    expect(bill.lines.map((one) => one.key)).toEqual(['items', 'gstFood', 'delivery']);
    expect(bill.taxes.map((head) => head.supply)).toEqual(['food']);
  });

  it('names the rate of the services only when there is one', () => {
    const charges = { ...nothing, itemsPaise: paise(20000), delivery: delivery(3000), platformFeePaise: paise(500) };
    expect(line(makeBill(charges, rules), 'gstService')).toMatchObject({ basePaise: 3500, rateBasisPoints: 1800 });
    expect(line(makeBill(charges, { ...rules, delivery: within(500) }), 'gstService')).not.toHaveProperty('rateBasisPoints');
  });

  it('taxes the fee on a small order with the platform fee, in one group', () => {
    const bill = makeBill({ ...nothing, itemsPaise: paise(5000), smallOrder: { paise: paise(1000) }, platformFeePaise: paise(500) }, rules);
    expect(bill.taxes.find((head) => head.supply === 'platformFee')?.basePaise).toBe(1500);
  });

  it('refuses a discount above what it is given on', () => {
    expect(() => makeBill({ ...nothing, itemsPaise: paise(100), discountPaise: paise(200) }, rules)).toThrow(RangeError);
  });
});

const amount = fc.integer({ min: 0, max: 5_000_000 }).map(paise);
const rate = fc.record({ basisPoints: fc.integer({ min: 0, max: 4000 }), interState: fc.boolean() });
const charges: fc.Arbitrary<Charges> = fc
  .record({
    itemsPaise: amount,
    share: fc.integer({ min: 0, max: 100 }),
    packagingPaise: amount,
    fee: amount,
    small: amount,
    platform: amount,
    tipPaise: amount,
  })
  .map(({ itemsPaise, share, packagingPaise, fee, small, platform, tipPaise }) => ({
    itemsPaise,
    itemCount: 3,
    discountPaise: paise(Math.floor((itemsPaise * share) / 100)),
    packagingPaise,
    delivery: { paise: fee, distanceM: 1000 },
    smallOrder: { paise: small },
    platformFeePaise: platform,
    tipPaise,
  }));
const anyRules = fc.record({ food: rate, delivery: rate, platformFee: rate });

describe('for every bill', () => {
  it('lines sum to the total, and the tax lines to the heads', () => {
    fc.assert(
      fc.property(charges, anyRules, (one, by) => {
        const bill = makeBill(one, by);
        const taxes = bill.taxes.reduce((total, head) => total + taxTotal(head), 0);
        const gst = (line(bill, 'gstFood')?.paise ?? 0) + (line(bill, 'gstService')?.paise ?? 0);
        const untaxed = one.itemsPaise - one.discountPaise + one.packagingPaise + (one.delivery?.paise ?? 0) + one.smallOrder.paise + one.platformFeePaise;
        expect(gst).toBe(taxes);
        expect(bill.totalPaise).toBe(untaxed + taxes + one.tipPaise);
      }),
    );
  });

  it('CGST equals SGST, never beside IGST, each within half a paisa of the exact amount', () => {
    fc.assert(
      fc.property(amount, rate, (base, rule) => {
        const head = taxOn('food', base, rule);
        expect(head.cgstPaise).toBe(head.sgstPaise);
        expect(head.cgstPaise === 0 || head.igstPaise === 0).toBe(true);
        const parts = rule.interState ? 10_000 : 20_000;
        const drift = (rule.interState ? head.igstPaise : head.cgstPaise) * parts - base * rule.basisPoints;
        expect(Math.abs(drift) * 2).toBeLessThanOrEqual(parts);
      }),
    );
  });
});
