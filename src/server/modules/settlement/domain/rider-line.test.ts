import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Formulas, holdsUp, type RiderLine, recomputed } from './rider-line.ts';

const FORMULAS: Formulas = { 1: { rates: { base: 2_500, distance: 700, waiting: 100, bonus: 12_000 }, bonusTrips: 14 } };
const NOTHING = { payPaise: 0, tipPaise: 0, bonusPaise: 0, cashKeptPaise: 0, deductionPaise: 0, adjustmentsPaise: 0, netPaise: 0, welfarePaise: 0 };
const LINE: RiderLine = { subjectType: 'order', subjectId: 'o', occurredAt: new Date(0), formula: 1, parts: [], ...NOTHING };

const anOrder = fc
  .record({ tenths: fc.nat(300), minutes: fc.nat(90), tip: fc.nat(50_000), kept: fc.nat(9_000), off: fc.integer({ min: -900, max: 900 }) })
  .map(({ tenths, minutes, tip, kept, off }): RiderLine => {
    const payPaise = 2_500 + tenths * 70 + minutes * 100;
    return {
      ...LINE,
      parts: [
        { part: 'base', units: 1, ratePaise: 2_500, paise: 2_500 },
        { part: 'distance', units: tenths / 10, ratePaise: 700, paise: tenths * 70 },
        { part: 'waiting', units: minutes, ratePaise: 100, paise: minutes * 100 },
        { part: 'tip', units: 1, ratePaise: tip, paise: tip },
      ],
      payPaise,
      tipPaise: tip,
      cashKeptPaise: kept,
      adjustmentsPaise: off,
      netPaise: payPaise + tip - kept + off,
    };
  });

describe('a line', () => {
  it('is what anyone gets by hand: units times rate, whole paise, by the published rates', () => {
    fc.assert(
      fc.property(anOrder, (line) => {
        expect(line).toMatchObject(recomputed(line));
        expect(holdsUp(line, FORMULAS)).toBe(true);
      }),
    );
  });

  it('does not hold up when a paisa, a rate or the version is another', () => {
    fc.assert(
      fc.property(anOrder, (line) => {
        expect(holdsUp({ ...line, payPaise: line.payPaise + 1 }, FORMULAS)).toBe(false);
        expect(holdsUp({ ...line, netPaise: line.netPaise - 1 }, FORMULAS)).toBe(false);
        expect(holdsUp({ ...line, formula: 2 }, FORMULAS)).toBe(false);
        const [base, ...others] = line.parts;
        if (base) expect(holdsUp({ ...line, parts: [{ ...base, ratePaise: 2_600 }, ...others] }, FORMULAS)).toBe(false);
      }),
    );
  });

  it('pays a bonus for the trips that the rule asks for, not for fewer', () => {
    const bonus = (trips: number): RiderLine => {
      const part = { part: 'bonus', units: 1, ratePaise: 12_000, paise: 12_000, trips, target: 14 } as const;
      return { ...LINE, subjectType: 'rider_day', parts: [part], bonusPaise: 12_000, netPaise: 12_000 };
    };
    expect([13, 14, 20].map((trips) => holdsUp(bonus(trips), FORMULAS))).toEqual([false, true, true]);
  });

  it('without parts is its deductions alone', () => {
    expect(holdsUp({ ...LINE, formula: null, deductionPaise: 997, netPaise: -997 }, FORMULAS)).toBe(true);
    expect(holdsUp({ ...LINE, payPaise: 2_500, netPaise: 2_500 }, FORMULAS)).toBe(false);
  });
});
