import { describe, expect, it } from 'vitest';
import { paise, ZERO } from '../../../kernel/money.ts';
import { type Charges, makeBill } from './bill.ts';
import { deliveryFee, type FeePolicy, smallOrderFee } from './fees.ts';
import { type PastOrder, type ReplayedOrder, replayOrder, replayReport } from './replay.ts';

const fees: FeePolicy = {
  deliverySlabs: [
    { uptoM: 2_000, paise: 2_000 },
    { uptoM: null, paise: 5_000 },
  ],
  platformFeePaise: 1_000,
  smallOrderBelowPaise: 10_000,
  smallOrderFeePaise: 1_500,
};
const rule = (basisPoints: number) => ({ basisPoints, interState: false });
const tax = { food: rule(500), delivery: rule(1800), platformFee: rule(1800) };

function past(items: number, distanceM: number, more: Partial<Charges> & { freeAbove?: number } = {}): PastOrder {
  const { freeAbove = null, ...over } = more;
  const charges: Charges = {
    itemsPaise: paise(items),
    itemCount: 2,
    discountPaise: ZERO,
    packagingPaise: paise(1_000),
    delivery: { ...deliveryFee(fees, distanceM, items, freeAbove), distanceM },
    smallOrder: smallOrderFee(fees, items),
    platformFeePaise: paise(fees.platformFeePaise),
    tipPaise: paise(2_000),
    ...over,
  };
  return { bill: makeBill(charges, tax), distanceM, date: '2026-11-08' };
}

describe('a past order', () => {
  it.each([
    ['plain', past(30_000, 1_500)],
    ['small', past(8_000, 4_000)],
    ['with a discount', past(30_000, 1_500, { discountPaise: paise(5_000) })],
    ['delivered free', past(60_000, 4_000, { freeAbove: 50_000 })],
    ['nearly delivered free', past(40_000, 4_000, { freeAbove: 50_000 })],
  ])('%s costs the same under the policy it was charged by', (_, order) => {
    const found = replayOrder(order, { fees, surge: null }, tax);
    expect(found.isPaise).toBe(found.wasPaise);
    expect(found.feesArePaise).toBe(found.feesWerePaise);
  });

  it('keeps the tax rates of its day', () => {
    const order = past(30_000, 1_500);
    const dearer = { food: rule(1800), delivery: rule(2800), platformFee: rule(2800) };
    expect(replayOrder(order, { fees, surge: null }, dearer).isPaise).toBe(order.bill.totalPaise);
  });

  it('pays the festival’s surcharge on its day, with the tax on it', () => {
    const surge = {
      steps: [{ ordersPer100Riders: 1, paise: 900 }],
      rainPaise: 700,
      festivals: [{ date: '2026-11-08', name: 'Diwali', paise: 500 }],
      capPaise: 2_000,
    };
    const found = replayOrder(past(30_000, 1_500), { fees, surge }, tax);
    expect(found.isPaise - found.wasPaise).toBe(590);
    expect(found.feesArePaise - found.feesWerePaise).toBe(500);
  });
});

it('many are told together, by distance', () => {
  const one = (distanceM: number, change: number): ReplayedOrder => ({
    distanceM,
    wasPaise: 10_000,
    isPaise: 10_000 + change,
    feesWerePaise: 500,
    feesArePaise: 500 + change,
  });
  expect(replayReport([one(900, 100), one(1_500, -50), one(9_000, 0)])).toEqual({
    orders: 3,
    totalWasPaise: 30_000,
    totalIsPaise: 30_050,
    feesWerePaise: 1_500,
    feesArePaise: 1_550,
    dearer: 1,
    cheaper: 1,
    same: 1,
    change: { p5: -50, p50: 0, p95: 100 },
    byDistance: [
      { uptoM: 1_000, orders: 1, changePaise: 100 },
      { uptoM: 2_000, orders: 1, changePaise: -50 },
      { uptoM: 3_000, orders: 0, changePaise: 0 },
      { uptoM: 5_000, orders: 0, changePaise: 0 },
      { uptoM: null, orders: 1, changePaise: 0 },
    ],
  });
  expect(replayReport([])).toMatchObject({ orders: 0, change: { p50: 0 } });
});
