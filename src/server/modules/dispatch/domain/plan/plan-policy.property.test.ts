import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roadDistanceM } from '../../../../kernel/geo.ts';
import { anOrder, aRider, aSnapshot, KITCHENS, MIDDLE, NOW, snapshots } from '../../testing/snapshots.ts';
import { NO_POLICY_MEMORY, type PolicyMemory, type Snapshot } from '../policy.ts';
import { GUESSED_TRAVEL } from '../travel.ts';
import { farthestDoorM, takesCash, vehicleLimits } from './limits.ts';
import { planParameters, SETTABLE } from './parameters.ts';
import { planPolicy } from './plan-policy.ts';

const policy = planPolicy();
const decide = (s: Snapshot, memory: PolicyMemory = NO_POLICY_MEMORY) => policy.decide(s, GUESSED_TRAVEL, memory);
const chosen = (s: Snapshot, by = policy) => by.decide(s, GUESSED_TRAVEL, NO_POLICY_MEMORY).assignments.map(({ orderId, riderId }) => `${orderId}→${riderId}`);
const away = (metres: number) => ({ lat: MIDDLE.lat + metres / 111_195 / 1.3, lng: MIDDLE.lng });

describe('the plan policy', () => {
  it('asks a rider for one order at most and for an order one rider at most, nobody who was asked or said no, within every limit', () => {
    fc.assert(
      fc.property(snapshots, (s) => {
        const { assignments } = decide(s);
        expect(new Set(assignments.map((a) => a.orderId)).size).toBe(assignments.length);
        expect(new Set(assignments.map((a) => a.riderId)).size).toBe(assignments.length);
        for (const a of assignments) {
          const rider = s.riders.find((one) => one.riderId === a.riderId) ?? aRider('none');
          const order = s.orders.find((one) => one.orderId === a.orderId) ?? anOrder();
          expect([rider.asked, order.notTo.has(a.riderId), order.askFrom <= s.now]).toEqual([null, false, true]);
          expect(order.cashPaise).toBeLessThanOrEqual(takesCash(rider, s.conditions) ? rider.cashRoomPaise : 0);
          expect(roadDistanceM(order.pickup, order.drop)).toBeLessThanOrEqual(farthestDoorM(rider, s.conditions));
          expect(rider.jobs.length).toBeLessThan(SETTABLE.stack.usual);
          const together = rider.jobs.filter((job) => job.beforePickup).length + 1;
          expect(together).toBeLessThanOrEqual(vehicleLimits(rider.vehicle).carries);
          if (rider.offDutyAt !== null) expect(rider.offDutyAt).toBeGreaterThan(s.now);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('answers the same for the same facts, in whatever order they come, and for the memory read back from JSON', () => {
    fc.assert(
      fc.property(snapshots, snapshots, (before, s) => {
        const { memory } = decide(before);
        const turned = { ...s, orders: [...s.orders].reverse(), riders: [...s.riders].reverse() };
        const stored: PolicyMemory = JSON.parse(JSON.stringify(memory));
        expect(decide(turned, stored)).toEqual(decide(s, memory));
      }),
    );
  });

  it('asks in the end for every order that a free rider suits: when nobody has to set off yet it says until when', () => {
    fc.assert(
      fc.property(snapshots, (s) => {
        const order = { ...anOrder(), since: s.now - 1 };
        const alone = { ...s, orders: [order], riders: [aRider('r', { at: away(3_000) })] };
        let memory = NO_POLICY_MEMORY;
        let now = s.now;
        for (let look = 0; look < 120; look++) {
          const decided = decide({ ...alone, now }, memory);
          if (decided.assignments.length > 0) return;
          expect(decided.quietUntil).toBeGreaterThan(now);
          [memory, now] = [decided.memory, Math.ceil(decided.quietUntil)];
        }
        expect.unreachable('never asked');
      }),
    );
  });

  it('waits until the rider has to set off', () => {
    const inHalfAnHour = anOrder({ readyBy: NOW + 1_800_000 });
    expect(chosen(aSnapshot([inHalfAnHour], [aRider('r', { at: away(3_000) })]))).toEqual([]);
    expect(chosen(aSnapshot([anOrder()], [aRider('r', { at: away(3_000) })]))).toEqual(['o→r']);
  });

  it('adds an order of the kitchen next door to what a rider is on the way to collect, and says what it costs', () => {
    const job = { orderId: 'held', restaurantId: 'a', pickup: MIDDLE, drop: { lat: 12.981, lng: 77.651 }, readyBy: NOW + 240_000, beforePickup: true };
    const next = anOrder({ restaurantId: 'b', pickup: KITCHENS.b ?? MIDDLE });
    const busy = aRider('busy', { jobs: [job] });
    const [only] = decide(aSnapshot([next], [busy])).assignments;
    expect([only?.riderId, only?.reason.key]).toEqual(['busy', 'same_way']);
    expect(only?.reason.params.moreMinutes).toBeGreaterThan(0);
    expect(chosen(aSnapshot([anOrder({ restaurantId: 'c', pickup: KITCHENS.c ?? MIDDLE })], [busy]))).toEqual([]);
    expect(chosen(aSnapshot([next], [{ ...busy, vehicle: 'bicycle' }]))).toEqual([]);
  });

  it('spares bicycles long doors, more so in rain, and keeps to wishes', () => {
    const far = anOrder({ drop: away(3_500), readyBy: NOW });
    const by = (over: Parameters<typeof aRider>[1], conditions = {}) =>
      chosen(aSnapshot([far], [aRider('r', over)], { conditions: { raining: false, hot: false, night: false, ...conditions } }));
    expect(by({ vehicle: 'bicycle' })).toEqual(['o→r']);
    expect(by({ vehicle: 'bicycle' }, { raining: true })).toEqual([]);
    expect(by({ wishes: { farthestM: 3_000, nightSafety: false } })).toEqual([]);
    expect(by({ wishes: { farthestM: null, nightSafety: true } })).toEqual(['o→r']);
    expect(by({ wishes: { farthestM: null, nightSafety: true } }, { night: true })).toEqual([]);
  });

  it('gives work to who has less of the pay, if it costs little', () => {
    const riders = [
      aRider('rich', { at: away(300), paidAnHourPaise: 30_000 }),
      aRider('poor', { at: away(500), paidAnHourPaise: 8_000 }),
      aRider('middle', { at: away(4_000), paidAnHourPaise: 12_000 }),
    ];
    expect(chosen(aSnapshot([anOrder({ readyBy: NOW })], riders))).toEqual(['o→poor']);
    expect(chosen(aSnapshot([anOrder({ readyBy: NOW })], riders), planPolicy(planParameters({ fairness: 0 })))).toEqual(['o→rich']);
  });

  it('asks a person nearby before those whom the demo moves, if told to', () => {
    const riders = [aRider('moved'), aRider('person', { simulated: false, at: away(3_000) })];
    expect(chosen(aSnapshot([anOrder({ readyBy: NOW })], riders))).toEqual(['o→moved']);
    expect(chosen(aSnapshot([anOrder({ readyBy: NOW })], riders), planPolicy(planParameters({}, 5_000)))).toEqual(['o→person']);
  });

  it('tells who else was looked at and what they would have cost', () => {
    const riders = [aRider('near', { at: away(500) }), aRider('far', { at: away(2_500) })];
    const [only] = decide(aSnapshot([anOrder({ readyBy: NOW })], riders)).assignments;
    expect(only).toMatchObject({ riderId: 'near', reason: { key: 'plan', params: { considered: 1 } } });
    expect(only?.alternatives).toMatchObject([{ riderId: 'far' }]);
    expect(only?.alternatives[0]?.moreMinutes).toBeGreaterThan(4);
  });
});
