import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NORMAL } from '../../../kernel/quantiles.ts';
import { dayBounds } from './day.ts';
import { DELIVERY_STATUSES } from './delivery-machine.ts';
import { changeStatus, mayGoOffline, mayGoOnline, rating } from './duty.ts';
import { etaRange, lateReason, type Progress } from './eta.ts';
import { decideAccept, notToAsk } from './offer.ts';
import { dispatchFrom } from './travel.ts';

const NOW = Date.parse('2026-11-24T13:00:00Z');
const MINUTE = 60_000;
/** A delivery of which nothing is learned: 2 km to the door, the rider 250 m from the counter, or the door once they have the food. */
const forecast = (over: { rideNow?: number | null } = {}): Progress['forecast'] => {
  const spread = (seconds: number) => NORMAL.map((z) => seconds * Math.exp(z * 0.3));
  const rideNow = over.rideNow === undefined ? 40 : over.rideNow;
  const [search, approach, counter, handOver] = [spread(30), spread(360), spread(90), spread(120)];
  return { kitchen: spread(900), search, approach, counter, handOver, ride: spread(330), rideNow: rideNow === null ? null : spread(rideNow) };
};
const progress = (over: Partial<Progress> = {}): Progress => ({
  status: 'assigned',
  pickup: { lat: 12.9719, lng: 77.6412 },
  drop: { lat: 12.98, lng: 77.65 },
  forecast: forecast(),
  acceptedAt: NOW - 5 * MINUTE,
  readyBy: NOW + 10 * MINUTE,
  readyAt: null,
  dispatchFrom: NOW - 2 * MINUTE,
  assignedAt: NOW - MINUTE,
  arrivedPickupAt: null,
  pickedUpAt: null,
  arrivedDropAt: null,
  promisedTo: NOW + 30 * MINUTE,
  ...over,
});
const middle = (p: Progress) => etaRange(p, NOW, 1)?.middle ?? 0;

describe('the estimate', () => {
  it('is a range ahead of now while under way, and nothing after', () => {
    fc.assert(
      fc.property(fc.constantFrom(...DELIVERY_STATUSES), fc.integer({ min: -60, max: 60 }), fc.constantFrom(1, 12), (status, ready, pace) => {
        const range = etaRange(progress({ status, acceptedAt: NOW + (ready - 60) * MINUTE }), NOW, pace);
        if (status === 'delivered' || status === 'cancelled') expect(range).toBeNull();
        else expect(range && range.from > NOW && range.middle > range.from && range.to > range.middle).toBe(true);
      }),
    );
  });

  it('comes nearer with each stage', () => {
    const stages = [
      progress({ status: 'waiting', forecast: forecast({ rideNow: null }), assignedAt: null }),
      progress(),
      progress({ status: 'picked_up', forecast: forecast({ rideNow: 330 }) }),
      progress({ status: 'at_drop' }),
    ];
    const times = stages.map(middle);
    expect([...times].sort((a, b) => b - a)).toEqual(times);
  });

  it('waits no less for a kitchen that is over its time, and shortens as a stage goes on', () => {
    const left = (p: Partial<Progress>) => middle(progress(p)) - NOW;
    const over = (minutes: number) => left({ status: 'at_pickup', acceptedAt: NOW - minutes * MINUTE });
    expect(over(5)).toBeGreaterThan(over(10));
    expect(over(60)).toBeGreaterThan(left({ status: 'at_pickup', readyAt: NOW }));
    expect(Math.abs(over(60) - over(90))).toBeLessThan(MINUTE);
    const unseen = (minutes: number) => left({ status: 'picked_up', forecast: forecast({ rideNow: null }), pickedUpAt: NOW - minutes * MINUTE });
    expect(unseen(0)).toBeGreaterThan(unseen(3));
    expect(unseen(30)).toBeGreaterThan(2 * MINUTE);
  });

  it('goes faster with the demo’s clock', () => {
    const atPace = (pace: number) => (etaRange(progress({ status: 'at_pickup', readyAt: NOW, arrivedPickupAt: NOW }), NOW, pace)?.to ?? 0) - NOW;
    expect(Math.abs(atPace(1) / atPace(12) - 12)).toBeLessThan(0.1);
  });

  it('blames no one while in time, and only whom the facts name', () => {
    expect(lateReason(progress(), NOW, 1)).toBeNull();
    const late = { promisedTo: NOW };
    expect(lateReason(progress({ ...late, readyBy: NOW - 12 * MINUTE, status: 'at_pickup' }), NOW, 1)?.key).toBe('kitchen');
    expect(
      lateReason(progress({ ...late, status: 'waiting', assignedAt: null, forecast: forecast({ rideNow: null }), dispatchFrom: NOW - 15 * MINUTE }), NOW, 1)
        ?.key,
    ).toBe('no_rider');
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
