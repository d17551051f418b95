import { describe, expect, it } from 'vitest';
import { type HoursRow, type OpeningFacts, openingAt, servedAt } from './opening.ts';

const daily = (opens: number, closes: number): HoursRow[] => [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, opens, closes }));
const facts = (over: Partial<OpeningFacts> = {}): OpeningFacts => ({
  status: 'approved',
  acceptingOrders: true,
  pausedUntil: null,
  hours: daily(11 * 60, 23 * 60),
  holidays: [],
  timeZone: 'Asia/Kolkata',
  ...over,
});
/** India is five and a half hours ahead. */
const ist = (text: string) => new Date(`${text}:00+05:30`);
const iso = (text: string) => ist(text).toISOString();

describe('openingAt', () => {
  it('is open between its hours and says until when', () => {
    expect(openingAt(facts(), ist('2026-11-24T13:00'))).toEqual({ open: true, reason: 'open', closesAt: iso('2026-11-24T23:00'), opensAt: null });
  });

  it('opens on the minute and closes on the minute', () => {
    expect(openingAt(facts(), ist('2026-11-24T11:00')).open).toBe(true);
    expect(openingAt(facts(), new Date(ist('2026-11-24T11:00').getTime() - 1))).toMatchObject({ open: false, opensAt: iso('2026-11-24T11:00') });
    expect(openingAt(facts(), ist('2026-11-24T23:00'))).toEqual({ open: false, reason: 'closed', closesAt: null, opensAt: iso('2026-11-25T11:00') });
  });

  it('runs past midnight into the next day', () => {
    const friday = facts({ hours: [{ weekday: 5, opens: 19 * 60, closes: 27 * 60 }] });
    expect(openingAt(friday, ist('2026-11-28T02:59'))).toMatchObject({ open: true, closesAt: iso('2026-11-28T03:00') });
    expect(openingAt(friday, ist('2026-11-28T03:00'))).toMatchObject({ open: false, reason: 'closed', opensAt: iso('2026-12-04T19:00') });
  });

  it('closes between the two halves of a split day', () => {
    const split = facts({ hours: [...daily(12 * 60, 15 * 60), ...daily(19 * 60, 23 * 60)] });
    expect(openingAt(split, ist('2026-11-24T16:00'))).toMatchObject({ open: false, reason: 'closed', opensAt: iso('2026-11-24T19:00') });
    expect(openingAt(split, ist('2026-11-24T14:00'))).toMatchObject({ open: true, closesAt: iso('2026-11-24T15:00') });
  });

  it('joins openings that touch, also over midnight; round the clock never closes', () => {
    const joined = facts({
      hours: [
        { weekday: 2, opens: 600, closes: 1440 },
        { weekday: 3, opens: 0, closes: 120 },
      ],
    });
    expect(openingAt(joined, ist('2026-11-24T23:00'))).toMatchObject({ open: true, closesAt: iso('2026-11-25T02:00') });
    expect(openingAt(facts({ hours: daily(0, 1440) }), ist('2026-11-24T13:00'))).toEqual({ open: true, reason: 'open', closesAt: null, opensAt: null });
  });

  it('is shut on a holiday, but finishes the night before', () => {
    const late = facts({ hours: daily(18 * 60, 25 * 60), holidays: ['2026-11-24'] });
    expect(openingAt(late, ist('2026-11-24T00:30')).open).toBe(true);
    expect(openingAt(late, ist('2026-11-24T20:00'))).toEqual({ open: false, reason: 'holiday', closesAt: null, opensAt: iso('2026-11-25T18:00') });
  });

  it('looks beyond a fortnight of holidays', () => {
    const holidays = Array.from({ length: 20 }, (_, day) => new Date(Date.UTC(2026, 10, 24 + day)).toISOString().slice(0, 10));
    expect(openingAt(facts({ holidays }), ist('2026-11-24T13:00'))).toMatchObject({ reason: 'holiday', opensAt: iso('2026-12-14T11:00') });
  });

  it('waits for the pause to end, and for the next opening when it ends after closing', () => {
    expect(openingAt(facts({ pausedUntil: ist('2026-11-24T13:30') }), ist('2026-11-24T13:00'))).toEqual({
      open: false,
      reason: 'paused',
      closesAt: null,
      opensAt: iso('2026-11-24T13:30'),
    });
    expect(openingAt(facts({ pausedUntil: ist('2026-11-25T02:00') }), ist('2026-11-24T22:30'))).toMatchObject({
      reason: 'paused',
      opensAt: iso('2026-11-25T11:00'),
    });
    expect(openingAt(facts({ pausedUntil: ist('2026-11-24T12:59') }), ist('2026-11-24T13:00')).open).toBe(true);
  });

  it('says that it is closed, not paused, when it would be closed anyway', () => {
    expect(openingAt(facts({ pausedUntil: ist('2026-11-25T12:00') }), ist('2026-11-24T23:30'))).toMatchObject({
      reason: 'closed',
      opensAt: iso('2026-11-25T12:00'),
    });
  });

  it('puts the switch and the suspension before the hours', () => {
    expect(openingAt(facts({ acceptingOrders: false }), ist('2026-11-24T13:00'))).toMatchObject({ reason: 'not_accepting', opensAt: null });
    for (const status of ['pending', 'suspended'])
      expect(openingAt(facts({ status }), ist('2026-11-24T13:00'))).toMatchObject({ open: false, reason: 'suspended' });
  });

  it('never opens without hours', () => {
    expect(openingAt(facts({ hours: [] }), ist('2026-11-24T13:00'))).toEqual({ open: false, reason: 'closed', closesAt: null, opensAt: null });
  });

  it('keeps local hours where clocks change', () => {
    const london = facts({ timeZone: 'Europe/London', hours: daily(9 * 60, 17 * 60) });
    expect(openingAt(london, new Date('2026-10-24T18:00:00Z')).opensAt).toBe('2026-10-25T09:00:00.000Z');
    expect(openingAt(london, new Date('2026-10-23T17:00:00Z')).opensAt).toBe('2026-10-24T08:00:00.000Z');
  });
});

describe('servedAt', () => {
  const breakfast = { servedFrom: 7 * 60, servedTo: 11 * 60 };
  it('serves between its hours, past midnight too, and always without hours', () => {
    expect(servedAt(breakfast, ist('2026-11-24T07:00'), 'Asia/Kolkata')).toBe(true);
    expect(servedAt(breakfast, ist('2026-11-24T11:00'), 'Asia/Kolkata')).toBe(false);
    const night = { servedFrom: 22 * 60, servedTo: 2 * 60 };
    expect(servedAt(night, ist('2026-11-24T01:59'), 'Asia/Kolkata')).toBe(true);
    expect(servedAt(night, ist('2026-11-24T02:00'), 'Asia/Kolkata')).toBe(false);
    expect(servedAt({ servedFrom: null, servedTo: null }, ist('2026-11-24T04:00'), 'Asia/Kolkata')).toBe(true);
  });
});
