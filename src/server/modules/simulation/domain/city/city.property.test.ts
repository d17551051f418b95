import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceM, type LatLng } from '../../../../kernel/geo.ts';
import { draws } from './chance.ts';
import { imagineCity } from './city.ts';
import { rateAt, wishes } from './customers.ts';
import { nextStop } from './errands.ts';
import { eventQueue } from './event-queue.ts';
import { kitchenAtWork } from './kitchens.ts';
import { answer, ridersOf } from './riders.ts';
import { traffic } from './traffic.ts';
import { weather } from './weather.ts';

const FROM = Date.parse('2026-11-27T00:00:00+05:30');
const HOUR = 3_600_000;
const MIDDLE = { lat: 12.9716, lng: 77.5946 };
const plan = imagineCity({ slug: 'bengaluru', middle: MIDDLE }, 40);

describe('the queue of what is to come', () => {
  it('gives the soonest first, and what is due at once in the order it was added', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20)), (times) => {
        const queue = eventQueue<number>();
        for (const [index, at] of times.entries()) queue.add(at, index);
        const out = times.map(() => queue.next());
        expect(queue.next()).toBeUndefined();
        expect(out.map((due) => due?.what)).toEqual(times.map((_, index) => index).sort((a, b) => (times[a] ?? 0) - (times[b] ?? 0) || a - b));
      }),
    );
  });
});

describe('a made-up city', () => {
  it('is the same for the same sketch, and keeps the kitchens that are known', () => {
    const known = [{ id: 'real', at: MIDDLE, prepMinutes: 12 }];
    expect(imagineCity({ slug: 'x', middle: MIDDLE, kitchens: known }, 10)).toEqual(imagineCity({ slug: 'x', middle: MIDDLE, kitchens: known }, 10));
    expect(imagineCity({ slug: 'x', middle: MIDDLE, kitchens: known }, 10).kitchens[0]).toEqual(known[0]);
    expect(imagineCity({ slug: 'x', middle: MIDDLE, kitchens: known }, 0).kitchens).toEqual(known);
  });

  it('has as many orders as its rate lets expect, from kitchens in reach', () => {
    const sky = weather('bengaluru', 1, FROM, FROM + 24 * HOUR, 'dry');
    const demand = { seed: 1, from: FROM, to: FROM + 24 * HOUR, ordersADay: 2_000, festival: 1 };
    let expected = 0;
    for (let at = FROM; at < demand.to; at += HOUR) expected += rateAt(at, demand, sky);
    const all = wishes(plan, demand, sky);
    expect(Math.abs(all.length - expected)).toBeLessThan(4 * Math.sqrt(expected));
    expect(all.filter(({ kitchen, drop }) => distanceM(kitchen.at, drop) > 5_000).length).toBeLessThan(all.length / 20);
    expect(wishes(plan, { ...demand, festival: 1.5 }, sky).length).toBeGreaterThan(1.3 * all.length);
    expect(wishes(plan, { ...demand, ordersADay: 0 }, sky)).toEqual([]);
  });

  it('rains when told, by the season otherwise, and never when dry', () => {
    const month = (rain: 'season' | 'dry' | 'wet', at: string) => {
      const from = Date.parse(at);
      const sky = weather('bengaluru', 3, from, from + 30 * 24 * HOUR, rain);
      return Array.from({ length: 30 * 24 }, (_, hour) => sky.raining(from + hour * HOUR)).filter(Boolean).length;
    };
    expect(month('dry', '2026-07-01T00:00:00+05:30')).toBe(0);
    expect(month('season', '2026-07-01T00:00:00+05:30')).toBeGreaterThan(month('season', '2026-01-01T00:00:00+05:30'));
    expect(month('wet', '2026-01-01T00:00:00+05:30')).toBeGreaterThan(30);
  });

  it('is slower in the evening and in rain', () => {
    const dry = weather('bengaluru', 1, FROM, FROM + 24 * HOUR, 'dry');
    const ride = (hour: number, raining: boolean) =>
      traffic(plan, { ...dry, raining: () => raining }, 1).seconds({
        from: MIDDLE,
        to: { lat: 12.99, lng: 77.61 },
        leaves: FROM + hour * HOUR,
        vehicle: 'scooter',
        pace: 1,
        key: 'one',
      });
    expect(ride(19, false)).toBeGreaterThan(1.5 * ride(4, false));
    expect(ride(19, true)).toBeGreaterThan(1.2 * ride(19, false));
  });
});

describe('its people', () => {
  it('draw alike for the same key, and a median divides their draws', () => {
    expect(draws('a').next()).toBe(draws('a').next());
    const hand = draws('b');
    const below = Array.from({ length: 2_000 }, () => hand.around(10, 0.4)).filter((value) => value < 10).length;
    expect(Math.abs(below - 1_000)).toBeLessThan(120);
    expect(hand.weighted([0, 0, 1])).toBe(2);
    expect(hand.weighted([])).toBe(0);
  });

  it('cook no more at a time than they have hobs', () => {
    const kitchen = kitchenAtWork({ id: 'k', at: MIDDLE, prepMinutes: 15 }, 1, 1);
    const done = Array.from({ length: 40 }, (_, index) => kitchen.cook(`o${index}`, FROM).cookedAt);
    expect(Math.max(...done) - FROM).toBeGreaterThan(60 * 60_000);
    expect(done.every((at) => at > FROM)).toBe(true);
  });

  it('ride in shifts that do not overlap, and like better pay and shorter ways', () => {
    const riders = ridersOf(plan, 1, 100, FROM, FROM + 48 * HOUR);
    for (const { shifts } of riders) {
      for (const [index, shift] of shifts.entries()) {
        expect(shift.leaves).toBeGreaterThan(shift.from);
        expect(shift.from).toBeGreaterThanOrEqual(shifts[index - 1]?.leaves ?? 0);
      }
    }
    const yes = (payPaise: number, pickupM: number, leaving = false) =>
      riders.filter((rider) => answer(rider, { payPaise, pickupM, tripM: 3_000, raining: false, leaving }, `${rider.id} ?`)?.accepts).length;
    expect(yes(5_000, 1_000)).toBeGreaterThan(yes(2_500, 1_000));
    expect(yes(5_000, 1_000)).toBeGreaterThan(yes(5_000, 6_000));
    expect(yes(5_000, 1_000, true)).toBeLessThan(25);
  });

  const place = fc.record({ lat: fc.double({ min: 12.9, max: 13, noNaN: true }), lng: fc.double({ min: 77.5, max: 77.6, noNaN: true }) });
  const seconds = (from: LatLng, to: LatLng) => distanceM(from, to) / 6;
  it('collect before they deliver, and bring everything in the end', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ pickup: place, drop: place, readyBy: fc.nat(1_800_000), collected: fc.boolean() }), { maxLength: 5 }),
        place,
        (all, start) => {
          let errands = all.map((errand, index) => ({ ...errand, orderId: `${index}` }));
          let at: LatLng = start;
          for (let stops = 0; stops < 10 && errands.length > 0; stops++) {
            const stop = nextStop(at, 0, errands, seconds);
            const errand = errands.find(({ orderId }) => orderId === stop?.orderId);
            expect(stop?.kind).toBe(errand?.collected ? 'drop' : 'pickup');
            errands = errands.flatMap((one) => (one !== errand ? [one] : one.collected ? [] : [{ ...one, collected: true }]));
            at = stop?.to ?? at;
          }
          expect(errands).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
