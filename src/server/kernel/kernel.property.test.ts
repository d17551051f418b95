import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localTime } from './clock.ts';
import { distanceM } from './geo.ts';
import { digits, publicCode, uuidv7 } from './ids.ts';
import { MAX_PAISE, paise, roundDiv, sum } from './money.ts';

const source = (seed: number) => (size: number) => Uint8Array.from({ length: size }, (_, index) => (seed * 31 + index * 97) % 256);

describe('money', () => {
  it('rounds to the nearest paisa, halves away from zero', () => {
    expect(roundDiv(5n, 2n)).toBe(3);
    expect(roundDiv(-5n, 2n)).toBe(-3);
    expect(roundDiv(4n, 3n)).toBe(1);
  });

  it('is never farther than half a paisa from the exact value', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 6n }), (numerator, denominator) => {
        fc.pre(numerator / denominator < BigInt(MAX_PAISE) && numerator / denominator > -BigInt(MAX_PAISE));
        const off = BigInt(roundDiv(numerator, denominator)) * denominator - numerator;
        expect((off < 0n ? -off : off) * 2n <= denominator).toBe(true);
      }),
    );
  });

  it('refuses fractions and what is beyond reason', () => {
    for (const amount of [0.5, Number.NaN, MAX_PAISE + 1]) expect(() => paise(amount)).toThrow(RangeError);
    expect(sum([])).toBe(0);
  });
});

describe('ids', () => {
  it('sort by time', () => {
    fc.assert(
      fc.property(fc.nat(4_000_000_000), fc.integer({ min: 1, max: 100_000 }), (at, later) => {
        const first = uuidv7(new Date(at * 1000), source(at));
        const second = uuidv7(new Date(at * 1000 + later), source(later));
        expect(first < second).toBe(true);
        expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      }),
    );
  });

  it('have codes of the asked length that cannot be misread', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.nat(), (length, seed) => {
        expect(publicCode(length, source(seed))).toMatch(new RegExp(`^[34679ACDEFGHJKMNPQRTVWXY]{${length}}$`));
        expect(digits(length, source(seed))).toMatch(new RegExp(`^\\d{${length}}$`));
      }),
    );
  });
});

describe('clock and geo', () => {
  it('tells the local day across midnight', () => {
    expect(localTime(new Date('2026-11-05T18:31:00Z'), 'Asia/Kolkata')).toEqual({ date: '2026-11-06', weekday: 5, minute: 1 });
  });

  it('measures both ways alike, and nothing as nothing', () => {
    const point = fc.record({ lat: fc.double({ min: -80, max: 80, noNaN: true }), lng: fc.double({ min: -180, max: 180, noNaN: true }) });
    fc.assert(
      fc.property(point, point, (a, b) => {
        expect(distanceM(a, b)).toBeCloseTo(distanceM(b, a), 3);
        expect(distanceM(a, a)).toBe(0);
      }),
    );
  });
});
