import { describe, expect, it } from 'vitest';
import { cashLimit, mayCarry } from './cash-limit.ts';

describe('the cash limit', () => {
  const limits = [
    { from: new Date('2026-04-01T00:00:00+05:30'), limitPaise: 300_000 },
    { from: new Date('2027-01-01T00:00:00+05:30'), limitPaise: 500_000 },
  ] as const;

  it('is the one in force at the instant, in Indian time', () => {
    expect(cashLimit(new Date('2026-12-31T18:29:59Z'), limits)).toBe(300_000);
    expect(cashLimit(new Date('2026-12-31T18:30:00Z'), limits)).toBe(500_000);
    expect(cashLimit(new Date('2020-01-01T00:00:00Z'), limits)).toBe(300_000);
  });

  it('is ₹3,000 today', () => {
    expect(cashLimit(new Date('2026-11-24T07:30:00Z'))).toBe(300_000);
  });

  it('may be reached, and not passed', () => {
    expect(mayCarry(250_000, 50_000, 300_000)).toBe(true);
    expect(mayCarry(250_000, 50_001, 300_000)).toBe(false);
    expect(mayCarry(300_000, 0, 300_000)).toBe(true);
  });
});
