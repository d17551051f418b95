import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantileAt } from '../../kernel/quantiles.ts';
import { learn } from './domain/learn.ts';
import { RULE } from './domain/travel-times.ts';
import type { Trip } from './domain/trip.ts';
import { rememberedCells } from './store/adapters/cells.ts';
import { hiddenCity, ridesOf } from './testing/hidden-city.ts';
import { learnedFrom, type TimesOf } from './testing/learned-from.ts';

/** The mean absolute error, in seconds, and the share of rides inside the 80 % range. */
function judged(trips: readonly Trip[], timesOf: TimesOf) {
  let [error, inside] = [0, 0];
  for (const trip of trips) {
    const times = timesOf(trip);
    const middle = times.secondsBetween(trip.from, trip.to);
    const spread = times.spreadOf(middle);
    error += Math.abs(trip.seconds - middle * quantileAt(spread, 0.5));
    if (trip.seconds >= middle * quantileAt(spread, 0.1) && trip.seconds <= middle * quantileAt(spread, 0.9)) inside += 1;
  }
  return { error: error / trips.length, coverage: inside / trips.length };
}

describe('rides of weeks that the model has not seen, in traffic that nobody told it', () => {
  const found = [20_261_124, 7, 88].map((seed) => {
    const city = hiddenCity(seed);
    const rides = ridesOf(city, 15_000);
    const [known, held] = [rides.slice(0, 11_000), rides.slice(11_000)];
    const few = (count: number) => judged(held, learnedFrom(known.slice(0, count), city.timeZone)).error;
    return { rule: judged(held, () => RULE), learned: judged(held, learnedFrom(known, city.timeZone)), fromFive: few(5), from200: few(200) };
  });
  const errorOf = (pick: (one: (typeof found)[number]) => number) => found.reduce((sum, one) => sum + pick(one), 0);

  it('are told at least 30 % better than by the straight line', () => {
    expect(errorOf(({ learned }) => learned.error)).toBeLessThan(0.7 * errorOf(({ rule }) => rule.error));
  });

  it('lie in the 80 % range 78 to 82 times of a hundred, in every city', () => {
    for (const { learned } of found) expect(learned.coverage).toSatisfy((share: number) => share > 0.78 && share < 0.82);
  });

  it('are told better already from two hundred, and from five never much worse than by the rule', () => {
    for (const { rule, fromFive, from200 } of found) {
      expect(from200).toBeLessThan(rule.error);
      expect(fromFive).toBeLessThan(1.1 * rule.error);
    }
  });
});

describe('the model', () => {
  const city = hiddenCity(3);
  const rides = ridesOf(city, 600);
  const at = new Date('2026-10-14T13:30:00Z');
  const place = fc.record({ lat: fc.double({ min: 12.9, max: 13.05, noNaN: true }), lng: fc.double({ min: 77.5, max: 77.7, noNaN: true }) });

  it('is today’s rule before any ride', () => {
    const none = learnedFrom([], city.timeZone)({ departedAt: at, wet: false });
    fc.assert(
      fc.property(place, place, (from, to) => {
        expect(Math.abs(none.secondsBetween(from, to) - RULE.secondsBetween(from, to))).toBeLessThan(1);
        expect(Math.abs(none.metresBetween(from, to) - RULE.metresBetween(from, to))).toBeLessThanOrEqual(6);
      }),
    );
  });

  it('is the same from the same rides', () => {
    const cells = rememberedCells();
    expect(learn(rides, city.timeZone, cells)).toEqual(learn([...rides], city.timeZone, rememberedCells()));
  });

  it('is not led astray by rides that can’t be', () => {
    const absurd = rides.slice(0, 50).map((ride) => ({ ...ride, seconds: ride.seconds / 100 }));
    expect(learn([...rides, ...absurd], city.timeZone, rememberedCells())).toEqual(learn(rides, city.timeZone, rememberedCells()));
  });

  it('tells real times and roads anywhere, in and out of the city', () => {
    const times = learnedFrom(rides, city.timeZone)({ departedAt: at, wet: true });
    const anywhere = fc.record({ lat: fc.double({ min: 12, max: 14, noNaN: true }), lng: fc.double({ min: 77, max: 78.5, noNaN: true }) });
    fc.assert(
      fc.property(anywhere, anywhere, (from, to) => {
        const seconds = times.secondsBetween(from, to);
        expect(Number.isFinite(seconds) && seconds >= 0).toBe(true);
        expect(times.metresBetween(from, to)).toBeGreaterThanOrEqual(0);
        expect(times.spreadOf(seconds)).toHaveLength(20);
      }),
    );
    expect(times.secondsBetween(city.middle, city.middle)).toBe(0);
  });
});
