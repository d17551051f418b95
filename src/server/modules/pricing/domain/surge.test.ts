import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CALM, milder, type SurgePolicy, surcharges } from './surge.ts';

const policy: SurgePolicy = {
  steps: [
    { ordersPer100Riders: 150, paise: 1_000 },
    { ordersPer100Riders: 300, paise: 2_000 },
  ],
  rainPaise: 1_500,
  festivals: [{ date: '2026-11-08', name: 'Diwali', paise: 1_200 }],
  capPaise: 3_500,
};
const now = (openOrders: number, freeRiders: number, raining = false) => ({ openOrders, freeRiders, raining });
const told = (...given: Parameters<typeof surcharges>) => surcharges(...given).map(({ key, paise }) => [key, paise]);

describe('surcharges', () => {
  it.each([
    [now(0, 0), []],
    [now(3, 2), [['surge', 1_000]]],
    [now(14, 10), []],
    [now(29, 10), [['surge', 1_000]]],
    [now(30, 10), [['surge', 2_000]]],
    [now(1, 0), [['surge', 2_000]]],
    [now(0, 10, true), [['rain', 1_500]]],
  ])('for %j are %j', (conditions, expected) => expect(told(policy, conditions, '2026-11-24')).toEqual(expected));

  it('end at the cap: the festival’s first, the demand’s last', () => {
    expect(told(policy, now(9, 1, true), '2026-11-08')).toEqual([
      ['festival', 1_200],
      ['rain', 1_500],
      ['surge', 800],
    ]);
    expect(told({ ...policy, capPaise: 1_200 }, now(9, 1, true), '2026-11-08')).toEqual([['festival', 1_200]]);
  });

  it('say why', () => {
    expect(surcharges(policy, now(7, 2), '2026-11-08').map(({ reason }) => reason)).toEqual([
      { key: 'festival', params: { festival: 'Diwali' } },
      { key: 'demand', params: { orders: 7, riders: 2 } },
    ]);
  });

  it('are none without a policy', () => expect(surcharges(null, now(9, 1, true), '2026-11-08')).toEqual([]));

  it('never exceed the cap, never fall as orders come or riders go', () => {
    const some = fc.record({ openOrders: fc.nat(200), freeRiders: fc.nat(50), raining: fc.boolean() });
    const total = (found: ReturnType<typeof surcharges>) => found.reduce((sum, { paise }) => sum + paise, 0);
    fc.assert(
      fc.property(some, fc.nat(5_000), fc.constantFrom('2026-11-08', '2026-11-24'), (conditions, capPaise, day) => {
        const of = (more: Partial<typeof CALM>) => total(surcharges({ ...policy, capPaise }, { ...conditions, ...more }, day));
        expect(of({})).toBeLessThanOrEqual(capPaise);
        expect(of({ openOrders: conditions.openOrders + 1 })).toBeGreaterThanOrEqual(of({}));
        expect(of({ freeRiders: Math.max(0, conditions.freeRiders - 1) })).toBeGreaterThanOrEqual(of({}));
      }),
    );
  });
});

it('conditions that were shown hold while they cost the customer less, and never make anything dearer', () => {
  expect(milder(policy, now(40, 10), now(20, 10), '2026-11-24')).toEqual(now(20, 10));
  expect(milder(policy, now(0, 10), now(40, 10), '2026-11-24')).toEqual(now(0, 10));
  expect(milder(policy, now(21, 10), now(20, 10), '2026-11-24')).toEqual(now(21, 10));
  expect(milder(policy, now(40, 10), null, '2026-11-24')).toEqual(now(40, 10));
  const conditions = fc.record({ openOrders: fc.nat(60), freeRiders: fc.nat(20), raining: fc.boolean() });
  const cost = (...given: Parameters<typeof surcharges>) => surcharges(...given).reduce((sum, { paise }) => sum + paise, 0);
  fc.assert(
    fc.property(conditions, conditions, (then, later) => {
      const taken = cost(policy, milder(policy, later, then, '2026-11-08'), '2026-11-08');
      expect(taken).toBe(Math.min(cost(policy, then, '2026-11-08'), cost(policy, later, '2026-11-08')));
    }),
  );
});
