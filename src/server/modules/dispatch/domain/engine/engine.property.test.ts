import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkDay } from '../../testing/check-day.ts';
import { generatedDay } from '../../testing/engine-day.ts';
import { type Day, type Done, simulateDay } from './simulate-day.ts';

const size = fc.record({
  orders: fc.integer({ min: 0, max: 60 }),
  couriers: fc.integer({ min: 1, max: 12 }),
  restaurants: fc.integer({ min: 1, max: 12 }),
  seed: fc.nat(1_000_000),
  minutes: fc.constant(240),
});
const RUNS = { numRuns: 25 };

const told = (done: readonly Done[]) =>
  done.map(({ minute, decision: d }) => [minute, d.courier.id, ...(d.kind === 'move' ? [d.to.x, d.to.y] : d.trip.orders.map(({ id }) => id))].join(' '));

/** The day as it would be if nobody ordered after the minute. */
const cutAfter = (day: Day, minute: number): Day => ({ ...day, orders: day.orders.filter(({ placedAt }) => placedAt <= minute) });

it('breaks no rule, whatever the day', () => {
  fc.assert(
    fc.property(size, (facts) => {
      const day = generatedDay(facts);
      expect(checkDay(day, simulateDay(day)).broken).toEqual([]);
    }),
    RUNS,
  );
});

it('decides the same for the same day', () => {
  fc.assert(
    fc.property(size, (facts) => {
      const day = generatedDay(facts);
      expect(told(simulateDay(day))).toEqual(told(simulateDay(day)));
    }),
    RUNS,
  );
});

it('does not look ahead: without the orders placed after a minute, everything up to it is the same', () => {
  fc.assert(
    fc.property(size, fc.integer({ min: 0, max: 240 }), (facts, minute) => {
      const day = generatedDay(facts);
      const whole = told(simulateDay(day).filter((done) => done.minute <= minute));
      expect(told(simulateDay(cutAfter(day, minute), { until: minute }))).toEqual(whole);
      expect(told(simulateDay(day, { until: minute }))).toEqual(whole);
    }),
    RUNS,
  );
});

it('delivers every order of a day with couriers to spare, and soon', () => {
  const day = generatedDay({ orders: 80, couriers: 60, restaurants: 15, seed: 7 });
  const always = { ...day, shifts: day.shifts.map((shift) => ({ ...shift, onAt: 0, offAt: 900 })) };
  const { broken, clickToDoor } = checkDay(always, simulateDay(always));
  expect(broken).toEqual([]);
  expect(clickToDoor.size).toBe(80);
  // Kitchens need 17 minutes on average and the ride 7 to 11: little is left for waiting.
  expect([...clickToDoor.values()].reduce((sum, minutes) => sum + minutes, 0) / 80).toBeLessThan(32);
});
