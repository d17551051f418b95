import { describe, expect, it } from 'vitest';
import { formatClock, formatClockRange, formatMoney, formatShortCount, formatTimer } from './format.ts';

describe('money', () => {
  it.each([
    [231_445_000, '₹23,14,450'],
    [-10_000, '−₹100'],
    [1250, '₹12.50'],
    [0, '₹0'],
    [5, '₹0.05'],
  ])('writes %d paise as %s', (paise, text) => {
    expect(formatMoney(paise)).toBe(text);
  });

  it('shows paise on every line of a list that has some', () => {
    expect(formatMoney(1000, true)).toBe('₹10.00');
  });
});

describe('times', () => {
  const from = '2026-11-05T14:51:00.000Z';
  it('are those of India, in Latin digits', () => {
    expect(formatClock(from, 'en')).toBe('8:21 pm');
    expect(formatClock(from, 'ur')).toMatch(/8:21/);
    expect(formatClockRange(from, '2026-11-05T14:56:00.000Z', 'en')).toBe('8:21–8:26 pm');
  });

  it.each([
    [48, '0:48'],
    [700, '11:40'],
    [-80, '1:20'],
    [3725, '1:02:05'],
  ])('writes %d seconds as %s', (seconds, text) => {
    expect(formatTimer(seconds)).toBe(text);
  });
});

describe('counts in little room', () => {
  it.each([
    [870, '870'],
    [2318, '2.3k'],
    [118_000, '1.1L'],
  ])('writes %d as %s', (count, text) => {
    expect(formatShortCount(count)).toBe(text);
  });
});
