import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roadDistanceM } from '../../../kernel/geo.ts';
import { anOrder, aRider, aSnapshot, MIDDLE, NOW, snapshots } from '../testing/snapshots.ts';
import { nearestInTime, PARAMETERS } from './nearest-in-time.ts';
import { type AssignmentPolicy, type DutyRider, NO_POLICY_MEMORY, type OpenOrder, type Snapshot } from './policy.ts';
import { GUESSED_TRAVEL } from './travel.ts';

const policy = nearestInTime();
const assign = (s: Snapshot, by: AssignmentPolicy = policy) => by.decide(s, GUESSED_TRAVEL, NO_POLICY_MEMORY).assignments;
const chosen = (orders: OpenOrder[], riders: DutyRider[], over = policy) =>
  assign(aSnapshot(orders, riders), over).map(({ orderId, riderId }) => `${orderId}→${riderId}`);

describe('the nearest rider in time', () => {
  it('gives an order one rider at most, a rider one order at most, and asks no one twice who said no', () => {
    fc.assert(
      fc.property(snapshots, (s) => {
        const assignments = assign(s);
        expect(new Set(assignments.map((a) => a.orderId)).size).toBe(assignments.length);
        expect(new Set(assignments.map((a) => a.riderId)).size).toBe(assignments.length);
        for (const a of assignments) expect(s.orders.find((one) => one.orderId === a.orderId)?.notTo.has(a.riderId)).toBe(false);
      }),
    );
  });

  it('holds capacity: a rider with work gets only an order of the same restaurant, before the pick-up, up to two, and no more cash than may be carried', () => {
    fc.assert(
      fc.property(snapshots, (s) => {
        for (const a of assign(s)) {
          const taker = s.riders.find((one) => one.riderId === a.riderId);
          const taken = s.orders.find((one) => one.orderId === a.orderId);
          expect((taker?.jobs.length ?? 9) < PARAMETERS.stack).toBe(true);
          expect(taker?.jobs.every((held) => held.beforePickup && held.restaurantId === taken?.restaurantId)).toBe(true);
          expect(taken?.cashPaise).toBeLessThanOrEqual(taker?.cashRoomPaise ?? -1);
          expect(taker && taken && roadDistanceM(taker.at, taken.pickup) <= PARAMETERS.maxPickupM).toBe(true);
        }
      }),
    );
  });

  it('answers the same whatever the order of the lists', () => {
    fc.assert(
      fc.property(snapshots, (s) => {
        const turned = { ...s, orders: [...s.orders].reverse(), riders: [...s.riders].reverse() };
        const byOrder = (a: { orderId: string }, b: { orderId: string }) => (a.orderId < b.orderId ? -1 : 1);
        expect([...assign(turned)].sort(byOrder)).toEqual([...assign(s)].sort(byOrder));
      }),
    );
  });

  it('leaves no order without a rider while a suitable one is free', () => {
    fc.assert(
      fc.property(snapshots, (s) => {
        const assignments = assign(s);
        const busy = new Set(assignments.map((a) => a.riderId));
        const served = new Set(assignments.map((a) => a.orderId));
        for (const left of s.orders.filter((one) => !served.has(one.orderId))) {
          const suits = s.riders.filter(
            (one) =>
              !busy.has(one.riderId) &&
              !one.asked &&
              left.askFrom <= s.now &&
              one.jobs.length === 0 &&
              !left.notTo.has(one.riderId) &&
              left.cashPaise <= one.cashRoomPaise &&
              roadDistanceM(one.at, left.pickup) <= PARAMETERS.maxPickupM,
          );
          expect(suits).toEqual([]);
        }
      }),
    );
  });

  it('prefers who arrives as the food is ready, then who has been without work longest', () => {
    expect(chosen([anOrder()], [aRider('far', { at: { lat: 13.0, lng: 77.66 } }), aRider('near')])).toEqual(['o→near']);
    expect(chosen([anOrder()], [aRider('fresh', { idleSince: NOW - 60_000 }), aRider('rested', { idleSince: NOW - 3_600_000 })])).toEqual(['o→rested']);
  });

  it('stacks a second order of the same kitchen to a door nearby, and a third on no one', () => {
    const held = { orderId: 'held', restaurantId: 'a', pickup: MIDDLE, drop: { lat: 12.981, lng: 77.651 }, readyBy: NOW + 240_000, beforePickup: true };
    expect(chosen([anOrder()], [aRider('r', { jobs: [held] })])).toEqual(['o→r']);
    expect(chosen([anOrder({ restaurantId: 'b' })], [aRider('r', { jobs: [held] })])).toEqual([]);
    expect(chosen([anOrder()], [aRider('r', { jobs: [held, held] })])).toEqual([]);
    expect(chosen([anOrder()], [aRider('r', { jobs: [{ ...held, beforePickup: false }] })])).toEqual([]);
  });

  it('asks a person nearby before those whom the demo moves, if told to', () => {
    const person = aRider('person', { simulated: false, at: { lat: 12.99, lng: 77.66 } });
    expect(chosen([anOrder()], [aRider('moved'), person])).toEqual(['o→moved']);
    expect(chosen([anOrder()], [aRider('moved'), person], nearestInTime({ preferPersonWithinM: 5_000 }))).toEqual(['o→person']);
  });

  it('says why in figures that can be recomputed', () => {
    const [only] = assign(aSnapshot([anOrder()], [aRider('r')]));
    expect(only?.reason).toEqual({ key: 'only_free', params: { pickupM: 0, arriveSeconds: 0, readyInSeconds: 300, idleMinutes: 10, candidates: 1 } });
  });
});
