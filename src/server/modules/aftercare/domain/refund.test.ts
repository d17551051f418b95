import { describe, expect, it } from 'vitest';
import { paise } from '../../../kernel/money.ts';
import { expectedBy, refundedAtOnce, reportUntil } from './policy.ts';
import { destinationsOf, goodwillPlan, portionsPlan, restaurantPartOf, taxOf } from './refund.ts';

const NAAN = { supply: 'food' as const, taxablePaise: paise(14_900), cgstPaise: paise(373), sgstPaise: paise(373), igstPaise: paise(0) };
const parts = { amountPaise: paise(15_646), supplies: [NAAN], platformDiscountPaise: paise(0) };
const planOf = (owed: 'eco-9(5)' | 'restaurant', more: object = {}) => {
  const plan = portionsPlan({ ...parts, ...more }, () => owed, 50_997);
  if (!plan.ok) throw new Error(plan.error);
  return plan.value;
};

describe('portions', () => {
  it('give back their tax to whoever owed it, and their value is the bearer’s', () => {
    const plan = planOf('eco-9(5)');
    expect(plan).toMatchObject({ amountPaise: 15_646, gst95: { cgstPaise: 373, sgstPaise: 373 }, restaurantTaxPaise: 0 });
    expect([restaurantPartOf(plan, 'restaurant'), restaurantPartOf(plan, 'platform'), taxOf(plan)]).toEqual([14_900, 0, 746]);
  });

  it('of a hotel restaurant take its own tax from it, whoever bears the value', () => {
    const plan = planOf('restaurant');
    expect(plan).toMatchObject({ restaurantTaxPaise: 746, gst95: { cgstPaise: 0 } });
    expect([restaurantPartOf(plan, 'restaurant'), restaurantPartOf(plan, 'platform')]).toEqual([15_646, 746]);
  });

  it('that a coupon of ours paid in part cost the restaurant their whole value', () => {
    expect(restaurantPartOf(planOf('eco-9(5)', { amountPaise: paise(12_646), platformDiscountPaise: paise(3_000) }), 'restaurant')).toBe(14_900);
  });

  it('are refused beyond what is left, and when they were free', () => {
    expect(portionsPlan(parts, () => 'eco-9(5)', 15_645)).toEqual({ ok: false, error: 'refund_too_large' });
    expect(portionsPlan({ ...parts, amountPaise: paise(0) }, () => 'eco-9(5)', 15_645)).toEqual({ ok: false, error: 'nothing_to_refund' });
  });
});

it('goodwill has no tax in it, and is never more than is left', () => {
  const plan = goodwillPlan(5_000, 5_000);
  expect(plan).toMatchObject({ ok: true, value: { amountPaise: 5_000, parts: null } });
  expect(plan.ok && [taxOf(plan.value), restaurantPartOf(plan.value, 'platform')]).toEqual([0, 0]);
  expect(goodwillPlan(5_001, 5_000)).toEqual({ ok: false, error: 'refund_too_large' });
  expect(goodwillPlan(0, 5_000)).toEqual({ ok: false, error: 'nothing_to_refund' });
});

it('cash and the wallet’s money go to the wallet, other money where the customer wants it', () => {
  expect(['cod', 'wallet', 'upi', 'card'].map(destinationsOf)).toEqual([['wallet'], ['wallet'], ['source', 'wallet'], ['source', 'wallet']]);
});

describe('the published rules', () => {
  it.each([
    ['missing', 30_000, 2, true],
    ['missing', 30_001, 0, false],
    ['missing', 30_000, 3, false],
    ['missing', 0, 0, false],
    ['wrong', 100, 0, false],
  ] as const)('%s items of %d paise after %d reports: %s', (reason, amountPaise, earlierReports, atOnce) => {
    expect(refundedAtOnce({ reason, amountPaise, earlierReports })).toBe(atOnce);
  });

  it('give a day to report, and the bank a week from when the money was sent', () => {
    const at = new Date('2026-11-24T12:00:00Z');
    expect(reportUntil(at).toISOString()).toBe('2026-11-25T12:00:00.000Z');
    expect(expectedBy(at, null).toISOString()).toBe('2026-12-01T12:00:00.000Z');
    expect(expectedBy(at, new Date('2026-11-25T12:00:00Z')).toISOString()).toBe('2026-12-02T12:00:00.000Z');
  });
});
