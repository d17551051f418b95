import { describe, expect, it } from 'vitest';
import { etaMinutes } from './eta.ts';
import { deliveryFee, type FeePolicy, smallOrderFee } from './fees.ts';

const policy: FeePolicy = {
  deliverySlabs: [
    { uptoM: 2000, paise: 2000 },
    { uptoM: 5000, paise: 3900 },
    { uptoM: null, paise: 6900 },
  ],
  platformFeePaise: 500,
  smallOrderBelowPaise: 10000,
  smallOrderFeePaise: 1500,
};

describe('the delivery fee', () => {
  it.each([
    [0, 2000],
    [2000, 2000],
    [2001, 3900],
    [5000, 3900],
    [5001, 6900],
    [60000, 6900],
  ])('for %i m is %i paise', (distance, fee) => {
    expect(deliveryFee(policy, distance)).toEqual({ paise: fee });
  });

  it('is free from the threshold on, and says how much is missing before it', () => {
    expect(deliveryFee(policy, 3000, 49900, 50000)).toEqual({ paise: 3900, reason: { key: 'freeFrom', params: { paise: 100 } } });
    expect(deliveryFee(policy, 3000, 50000, 50000)).toEqual({ paise: 0, reason: { key: 'freeAbove', params: { paise: 50000 } } });
  });

  it('throws when the slabs end too early', () => {
    expect(() => deliveryFee({ ...policy, deliverySlabs: [{ uptoM: 2000, paise: 1 }] }, 2001)).toThrow(RangeError);
  });
});

describe('the fee on a small order', () => {
  it('ends at its amount', () => {
    expect(smallOrderFee(policy, 9999)).toEqual({ paise: 1500, reason: { key: 'smallOrder', params: { paise: 10000 } } });
    expect(smallOrderFee(policy, 10000)).toEqual({ paise: 0 });
  });
});

describe('the estimate', () => {
  it('is a range that grows with the kitchen, the rush and the road', () => {
    const near = etaMinutes({ prepMinutes: 20, busy: false, distanceM: 2100 });
    expect(near).toEqual({ min: 29, max: 35 });
    expect(etaMinutes({ prepMinutes: 20, busy: true, distanceM: 2100 })).toEqual({ min: 38, max: 46 });
    expect(etaMinutes({ prepMinutes: 20, busy: false, distanceM: 6000 }).min).toBeGreaterThan(near.min);
  });
});
