import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bonusOf, payOf, payParts, withWaiting } from './pay.ts';

const trip = fc.record({ distanceM: fc.nat(30_000), waitedSeconds: fc.nat(7_200), tipPaise: fc.nat(50_000) });

describe('pay', () => {
  it('is ₹25, ₹7 a km, ₹1 a minute beyond five, and the tip', () => {
    const parts = payParts({ distanceM: 3_950, waitedSeconds: 14 * 60 + 20, tipPaise: 2_000 });
    expect(parts).toEqual([
      { part: 'base', units: 1, ratePaise: 2500, paise: 2500 },
      { part: 'distance', units: 4, ratePaise: 700, paise: 2800 },
      { part: 'waiting', units: 9, ratePaise: 100, paise: 900 },
      { part: 'tip', units: 1, ratePaise: 2000, paise: 2000 },
    ]);
    expect(payOf(parts)).toBe(8200);
  });

  it('can be recomputed by anyone: units times rate is the part, the parts are the pay', () => {
    fc.assert(
      fc.property(trip, (facts) => {
        const parts = payParts(facts);
        for (const part of parts) expect(Math.abs(part.units * part.ratePaise - part.paise)).toBeLessThan(1e-6);
        expect(parts.every((part) => Number.isInteger(part.paise))).toBe(true);
        expect(payOf(parts)).toBe(parts.reduce((total, part) => total + part.paise, 0));
      }),
    );
  });

  it('passes the tip on whole and falls with nothing', () => {
    fc.assert(
      fc.property(trip, (facts) => {
        const without = payOf(payParts({ ...facts, tipPaise: 0 }));
        expect(payOf(payParts(facts)) - without).toBe(facts.tipPaise);
        expect(payOf(payParts({ ...facts, distanceM: facts.distanceM + 500 }))).toBeGreaterThanOrEqual(payOf(payParts(facts)));
      }),
    );
  });

  it('adds the wait to what was offered, once', () => {
    fc.assert(
      fc.property(trip, (facts) => {
        const offered = payParts({ ...facts, waitedSeconds: 0 });
        const paid = withWaiting(withWaiting(offered, 9_999).payParts, facts.waitedSeconds);
        expect(paid.payParts).toEqual(payParts(facts));
        expect(paid.payPaise).toBe(payOf(payParts(facts)));
      }),
    );
  });

  it('pays the bonus of a day at its mark, not before', () => {
    expect([13, 14, 30].map(bonusOf)).toEqual([0, 12_000, 12_000]);
  });
});
