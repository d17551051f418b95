import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Courier, DispatchRules, Order, Place, Trip } from './model.ts';
import { Plan } from './plan.ts';
import { heldTrip, tripOf } from './trip.ts';
import { TUNING } from './tuning.ts';

const rules: DispatchRules = {
  travel: (from, to) => Math.ceil(Math.hypot(to.x - from.x, to.y - from.y)),
  beforePickup: 2,
  afterPickup: 2,
  beforeDrop: 2,
  afterDrop: 2,
  bundleMost: 3,
  mayBundle: () => true,
};
const KITCHENS: readonly Place[] = [
  { x: 0, y: 0 },
  { x: 9, y: 3 },
];
const place = fc.record({ x: fc.integer({ min: -10, max: 15 }), y: fc.integer({ min: -10, max: 15 }) });
const orders = fc
  .array(fc.record({ pickup: fc.constantFrom(...KITCHENS), drop: place, readyAt: fc.integer({ min: 0, max: 30 }) }), { minLength: 1, maxLength: 4 })
  .map((list) => list.map((facts, seq): Order => ({ ...facts, id: `o${seq}`, seq, placedAt: 0 })));
const couriers = fc
  .array(fc.record({ at: place, freeAt: fc.integer({ min: 0, max: 20 }), offAt: fc.integer({ min: 10, max: 90 }) }), { minLength: 1, maxLength: 3 })
  .map((list) => list.map((facts, seq): Courier => ({ ...facts, id: `c${seq}`, seq })));

function* plansOf(plan: Plan, left: readonly Order[], routes: readonly (readonly Trip[])[]): Generator<number> {
  const [order, ...others] = left;
  if (!order) {
    yield plan.routes.reduce((sum, { courier }, c) => sum + plan.costOf(courier, 0, routes[c] ?? []), 0);
    return;
  }
  for (const own of plansOf(plan, others, routes)) yield own + TUNING.unserved;
  for (const [c, trips] of routes.entries()) {
    const withTrips = (made: readonly Trip[]) => plansOf(plan, others, routes.with(c, made));
    for (let i = 0; i <= trips.length; i++) yield* withTrips(trips.toSpliced(i, 0, tripOf([order], rules)));
    for (const [i, trip] of trips.entries()) {
      if (trip.restaurant !== order.pickup || trip.orders.length >= rules.bundleMost) continue;
      for (let k = 0; k <= trip.orders.length; k++) yield* withTrips(trips.with(i, tripOf(trip.orders.toSpliced(k, 0, order), rules)));
    }
  }
}

function plannedFor(open: readonly Order[], working: readonly Courier[]): Plan {
  const plan = new Plan(rules, TUNING, 0);
  for (const courier of working) plan.add(courier, heldTrip(courier.held ?? [], [], rules), []);
  plan.unserved.push(...open);
  plan.improve(TUNING.budget);
  return plan;
}

it('holds every order once, on duty, at the cost it says', () => {
  fc.assert(
    fc.property(orders, couriers, (open, working) => {
      const plan = plannedFor(open, working);
      const held = [...plan.routes.flatMap(({ trips }) => trips.flatMap((trip) => trip.orders)), ...plan.unserved];
      expect(held.map(({ id }) => id).sort()).toEqual(open.map(({ id }) => id).sort());
      for (const { courier, price, trips, cost } of plan.routes) expect(plan.costOf(courier, price, trips)).toBeCloseTo(cost, 6);
    }),
  );
});

it('comes close to the best of all plans, and mostly finds it', () => {
  let [found, all] = [0, 0];
  fc.assert(
    fc.property(orders, couriers, (open, working) => {
      const plan = plannedFor(open, working);
      const best = Math.min(
        ...plansOf(
          plan,
          open,
          working.map(() => []),
        ),
      );
      expect(plan.total()).toBeGreaterThan(best - 1e-6);
      expect(plan.total()).toBeLessThanOrEqual(best * 1.25 + 1e-6);
      all++;
      if (plan.total() < best + 1e-6) found++;
    }),
    { numRuns: 60, seed: 11 },
  );
  expect(found / all).toBeGreaterThan(0.9);
});

/** Orders that the first courier has promised to collect. */
const promised = orders.map((list) => list.slice(0, 2).map((order): Order => ({ ...order, id: `held ${order.id}`, seq: order.seq + 100 })));

it('leaves what was promised with whom it was promised, first, and whole', () => {
  fc.assert(
    fc.property(orders, couriers, promised, fc.integer({ min: 1, max: 3 }), (open, working, held, slow) => {
      const [first, ...others] = working;
      if (!first) return;
      const plan = plannedFor(open, [{ ...first, offAt: 200, held, slow }, ...others]);
      const [own] = plan.routes;
      expect(own?.trips[0]?.orders).toEqual(expect.arrayContaining([...held]));
      const planned = [...plan.routes.flatMap(({ trips }) => trips.flatMap((trip) => trip.orders)), ...plan.unserved];
      expect(planned.map(({ id }) => id).sort()).toEqual([...open, ...held].map(({ id }) => id).sort());
      for (const { courier, price, trips, cost } of plan.routes) expect(plan.costOf(courier, price, trips)).toBeCloseTo(cost, 6);
    }),
  );
});

it('collects at neighbouring restaurants on one trip without waiting at the second', () => {
  const [kitchen = { x: 0, y: 0 }] = KITCHENS;
  const nextDoor = { x: 1, y: 0 };
  const order = (seq: number, pickup: Place, readyAt: number): Order => ({ id: `o${seq}`, seq, pickup, drop: { x: 5, y: 5 }, placedAt: 0, readyAt });
  const trip = tripOf([order(0, nextDoor, 10), order(1, kitchen, 8)], rules);
  expect(trip.restaurant).toBe(kitchen);
  expect(trip.readyAt).toBe(8);
  // 2 to leave, 1 to ride, 2 to the counter, 2 to leave, 7 to ride, 2 to the door, 2 to leave, 0 to ride, 2, 2.
  expect([trip.span, trip.base, trip.riding]).toEqual([22, 36, 8]);
});
