import { describe, expect, it } from 'vitest';
import { FESTIVALS, festivalAhead } from './festivals.ts';
import { REGIONAL_DISHES } from './regional.ts';

const KARNATAKA = '29';
const PUNJAB = '03';

describe('festivalAhead', () => {
  it('shows Diwali in the ten days before it and on the day, not after', () => {
    expect(festivalAhead('2026-11-08', KARNATAKA)).toMatchObject({ festival: { key: 'diwali' }, date: '2026-11-08' });
    expect(festivalAhead('2026-11-07', KARNATAKA)?.festival.key).toBe('diwali');
    expect(festivalAhead('2026-11-09', KARNATAKA)).toBeNull();
  });

  it('takes the nearest of two', () => expect(festivalAhead('2026-11-01', KARNATAKA)?.festival.key).toBe('dhanteras'));

  it('minds the state', () => {
    expect(festivalAhead('2026-11-20', PUNJAB)?.festival.key).toBe('guruNanakJayanti');
    expect(festivalAhead('2026-11-20', KARNATAKA)).toBeNull();
    expect(festivalAhead('2026-08-20', '32')?.festival.key).toBe('onam');
  });

  it('prefers the state’s own festival on the same day', () => {
    expect(festivalAhead('2027-01-10', '33')?.festival.key).toBe('pongal');
    expect(festivalAhead('2027-01-10', '24')?.festival.key).toBe('makarSankranti');
  });
});

describe('the tables', () => {
  it('hold one date a year from 2025 to 2027, dishes for each, and states by code', () => {
    expect(FESTIVALS).toHaveLength(23);
    for (const { dates, dishes, states } of FESTIVALS) {
      expect(dates.map((date) => date.slice(0, 4))).toEqual(['2025', '2026', '2027']);
      for (const date of dates) expect(Number.isNaN(Date.parse(date))).toBe(false);
      expect(dishes.length).toBeGreaterThanOrEqual(5);
      for (const state of states ?? []) expect(state).toMatch(/^\d\d$/);
    }
    for (const state of Object.keys(REGIONAL_DISHES)) expect(state).toMatch(/^\d\d$/);
  });
});
