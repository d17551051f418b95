import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayBounds } from './day.ts';
import { DELIVERY_STATUSES } from './delivery-machine.ts';
import { changeStatus, mayGoOffline, mayGoOnline, rating } from './duty.ts';
import { etaRange, lateReason, type Progress } from './eta.ts';
import { decideAccept, notToAsk } from './offer.ts';
import { dispatchFrom } from './travel.ts';

const NOW = Date.parse('2026-11-24T13:00:00Z');
const MINUTE = 60_000;
const progress = (over: Partial<Progress> = {}): Progress => ({
  status: 'assigned',
  pickup: { lat: 12.9719, lng: 77.6412 },
  drop: { lat: 12.98, lng: 77.65 },
  distanceM: 2_000,
  rider: { lat: 12.97, lng: 77.64 },
  readyBy: NOW + 10 * MINUTE,
  readyAt: null,
  dispatchFrom: NOW - 2 * MINUTE,
  assignedAt: NOW - MINUTE,
  arrivedPickupAt: null,
  pickedUpAt: null,
  promisedTo: NOW + 30 * MINUTE,
  ...over,
});
const middle = (p: Progress) => {
  const range = etaRange(p, NOW, 1);
  return range ? (range.from + range.to) / 2 : 0;
};

describe('the estimate', () => {
  it('is a range ahead of now while under way, and nothing after', () => {
    fc.assert(
      fc.property(fc.constantFrom(...DELIVERY_STATUSES), fc.integer({ min: -60, max: 60 }), fc.constantFrom(1, 12), (status, ready, pace) => {
        const range = etaRange(progress({ status, readyBy: NOW + ready * MINUTE }), NOW, pace);
        if (status === 'delivered' || status === 'cancelled') expect(range).toBeNull();
        else expect(range && range.from > NOW && range.to > range.from).toBe(true);
      }),
    );
  });

  it('comes nearer with each stage', () => {
    const stages = [
      progress({ status: 'waiting', rider: null, assignedAt: null }),
      progress(),
      progress({ status: 'picked_up', rider: { lat: 12.9719, lng: 77.6412 } }),
      progress({ status: 'at_drop' }),
    ];
    const times = stages.map(middle);
    expect([...times].sort((a, b) => b - a)).toEqual(times);
  });

  it('blames no one while in time, and only whom the facts name', () => {
    expect(lateReason(progress(), NOW, 1)).toBeNull();
    const late = { promisedTo: NOW };
    expect(lateReason(progress({ ...late, readyBy: NOW - 12 * MINUTE, status: 'at_pickup' }), NOW, 1)?.key).toBe('kitchen');
    expect(lateReason(progress({ ...late, status: 'waiting', assignedAt: null, rider: null, dispatchFrom: NOW - 15 * MINUTE }), NOW, 1)?.key).toBe('no_rider');
    expect(
      lateReason(progress({ ...late, status: 'picked_up', readyAt: NOW - 25 * MINUTE, readyBy: NOW - 25 * MINUTE, pickedUpAt: NOW - 20 * MINUTE }), NOW, 1)
        ?.key,
    ).toBe('ride');
    expect(lateReason(progress(late), NOW, 1)).toMatchObject({ key: 'unknown' });
  });

  it('looks for a rider early enough, never in the past', () => {
    const ready = new Date(NOW + 20 * MINUTE);
    expect(dispatchFrom(new Date(NOW), ready, 1).getTime()).toBe(NOW + 13.5 * MINUTE);
    expect(dispatchFrom(new Date(NOW), ready, 10).getTime()).toBe(NOW + 1.35 * MINUTE);
    expect(dispatchFrom(new Date(NOW), new Date(NOW + MINUTE), 1).getTime()).toBe(NOW);
  });
});

describe('duty and offers', () => {
  it('lets approved riders on duty, and off without orders', () => {
    expect([mayGoOnline('approved').ok, mayGoOnline('pending').ok, mayGoOnline('suspended').ok]).toEqual([true, false, false]);
    expect([mayGoOffline(0).ok, mayGoOffline(1).ok]).toEqual([true, false]);
  });
  it('changes a status by the table', () => {
    expect(changeStatus('pending', 'approved', 0)).toEqual({ ok: true, value: 'approved' });
    expect(changeStatus('approved', 'approved', 0).ok).toBe(false);
    expect(changeStatus('approved', 'pending', 0).ok).toBe(false);
    expect(changeStatus('approved', 'suspended', 1)).toMatchObject({ error: { code: 'rider_has_jobs' } });
  });
  it('accepts an open offer in time and nothing else', () => {
    const facts = { offer: 'open', expiresAt: new Date(NOW + 1), delivery: 'offered', rider: 'approved', activeJobs: 1 } as const;
    const codeOf = (over: Partial<Parameters<typeof decideAccept>[0]>) => {
      const decided = decideAccept({ ...facts, ...over }, new Date(NOW));
      return decided.ok ? decided.value : decided.error.code;
    };
    expect(codeOf({})).toBe('assigned');
    expect(codeOf({ expiresAt: new Date(NOW) })).toBe('offer_expired');
    expect(codeOf({ offer: 'withdrawn' })).toBe('offer_closed');
    expect(codeOf({ activeJobs: 2 })).toBe('rider_full');
    expect(codeOf({ rider: 'suspended' })).toBe('rider_suspended');
    expect(codeOf({ delivery: 'cancelled' })).toBe('delivery_moved_on');
  });
  it('asks who declined never again next, who missed it after a minute', () => {
    const closed = (status: string, agoMs: number) => notToAsk({ riderId: 'r', status, answeredAt: new Date(NOW - agoMs) }, new Date(NOW)).has('r');
    expect([closed('declined', MINUTE * 30), closed('expired', 5_000), closed('expired', 61_000), closed('withdrawn', 5_000)]).toEqual([
      true,
      true,
      false,
      true,
    ]);
    expect(notToAsk(undefined, new Date(NOW)).size).toBe(0);
  });
  it('rates with one decimal, or not at all', () => {
    expect([rating(0, 0), rating(47, 10)]).toEqual([null, 4.7]);
  });
  it('knows the day in India', () => {
    const day = { from: new Date('2026-11-23T18:30:00Z'), to: new Date('2026-11-24T18:30:00Z') };
    expect(dayBounds('2026-11-24', 'Asia/Kolkata')).toEqual(day);
    expect(dayBounds(new Date('2026-11-24T18:29:59Z'), 'Asia/Kolkata')).toEqual(day);
    expect(dayBounds('2026-11-24', 'America/Lima').from).toEqual(new Date('2026-11-24T05:00:00Z'));
  });
});
