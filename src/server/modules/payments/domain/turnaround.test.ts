import { describe, expect, it } from 'vitest';
import { turnaroundCompensation } from './turnaround.ts';

const at = (text: string) => new Date(`2026-11-${text}+05:30`);
const LATER = at('30T12:00:00');

describe('the compensation for money that comes back late', () => {
  it.each([
    ['the same day', '10T10:00:00', '10T23:59:59', 0],
    ['on the fifth day', '10T10:00:00', '15T23:59:59', 0],
    ['a second later, on the sixth', '10T10:00:00', '16T00:00:00', 10_000],
    ['on the eighth', '10T10:00:00', '18T09:00:00', 30_000],
    ['for a payment just before midnight in India', '10T23:59:59', '16T00:00:00', 10_000],
    ['for a payment at midnight in India', '11T00:00:00', '16T23:59:59', 0],
  ])('is counted in calendar days of India: %s', (_name, taken, back, expected) => {
    expect(turnaroundCompensation(at(taken), at(back), LATER)).toBe(expected);
  });

  it('grows while the money is away', () => {
    expect(turnaroundCompensation(at('10T10:00:00'), null, at('15T12:00:00'))).toBe(0);
    expect(turnaroundCompensation(at('10T10:00:00'), null, at('17T12:00:00'))).toBe(20_000);
  });

  it('is nothing for a clock that runs behind', () => {
    expect(turnaroundCompensation(at('10T10:00:00'), at('09T10:00:00'), LATER)).toBe(0);
  });
});
