import { describe, expect, it } from 'vitest';
import { comingShifts, mayBook, mayCancel, shiftEnd, stretchOn } from './shifts.ts';

const INDIA = 'Asia/Kolkata';
// A Tuesday, 13:00 in India.
const NOW = new Date('2026-11-24T07:30:00Z');
const at = (text: string) => new Date(`2026-${text}:00+05:30`);
const stretch = (from: string, to: string) => ({ startsAt: at(from), endsAt: at(to) });

describe('a city’s week', () => {
  it('gives the shifts that begin from now on, in the city’s time, also past midnight', () => {
    const lunch = { weekday: 2, fromMinute: 11 * 60, toMinute: 15 * 60 };
    const late = { weekday: 2, fromMinute: 22 * 60, toMinute: 26 * 60 };
    const night = { weekday: 3, fromMinute: 0, toMinute: 360 };
    expect(stretchOn(late, '2026-11-24', INDIA)).toEqual(stretch('11-24T22:00', '11-25T02:00'));
    expect(stretchOn(late, '2026-11-25', INDIA)).toBeNull();
    expect(comingShifts([late, lunch, night], NOW, INDIA).map(({ date, startsAt }) => [date, startsAt])).toEqual([
      ['2026-11-24', at('11-24T22:00')],
      ['2026-11-25', at('11-25T00:00')],
    ]);
  });
});

describe('a rider', () => {
  const dinner = stretch('11-24T18:00', '11-24T23:00');
  const facts = { wanted: 2, booked: 1, own: [] };
  it.each([
    ['yes', dinner, facts],
    ['yes', dinner, { ...facts, own: [stretch('11-24T13:00', '11-24T18:00'), stretch('11-25T00:00', '11-25T10:00')] }],
    ['shift_full', dinner, { ...facts, booked: 2 }],
    ['shift_over', stretch('11-24T13:00', '11-24T16:00'), facts],
    ['yes', stretch('11-30T18:00', '11-30T23:00'), facts],
    ['shift_too_far', stretch('12-01T00:00', '12-01T04:00'), facts],
    ['shift_overlaps', dinner, { ...facts, own: [stretch('11-24T22:00', '11-25T02:00')] }],
    ['shift_day_limit', dinner, { ...facts, own: [stretch('11-24T11:00', '11-24T17:00')] }],
  ])('is told %s', (code, shift, given) => {
    const told = mayBook(shift, given, NOW, INDIA);
    expect(told.ok ? 'yes' : told.error.code).toBe(code);
  });

  it('may cancel until two hours before', () => {
    expect(mayCancel(stretch('11-24T15:00', '11-24T19:00'), NOW).ok).toBe(true);
    expect(mayCancel(stretch('11-24T14:59', '11-24T19:00'), NOW)).toMatchObject({ error: { code: 'shift_too_late', params: { hours: 2 } } });
  });

  it('is off duty when the shift that is on, and those that follow on it, end', () => {
    const lunch = stretch('11-24T12:00', '11-24T16:00');
    expect(shiftEnd([], NOW)).toBeNull();
    expect(shiftEnd([dinner], NOW)).toBeNull();
    expect(shiftEnd([dinner, lunch], NOW)).toBe(lunch.endsAt.getTime());
    expect(shiftEnd([stretch('11-24T16:00', '11-24T18:00'), dinner, lunch], NOW)).toBe(dinner.endsAt.getTime());
    expect(shiftEnd([stretch('11-24T08:00', '11-24T13:00')], NOW)).toBeNull();
  });
});
