import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roadDistanceM } from '../../../kernel/geo.ts';
import { nearestInTime, PARAMETERS } from './nearest-in-time.ts';
import type { AssignmentPolicy, DutyRider, OpenOrder, Snapshot } from './policy.ts';
import { GUESSED_TRAVEL } from './travel.ts';

const NOW = Date.parse('2026-11-24T13:00:00Z');
const MIDDLE = { lat: 12.9719, lng: 77.6412 };
const CALM = { areas: [], conditions: { raining: false, hot: false, night: false } };
const PLAIN = { vehicle: 'scooter', offDutyAt: null, wishes: { farthestM: null, nightSafety: false }, paidAnHourPaise: null };
const degrees = fc.integer({ min: -400, max: 400 }).map((tenThousandths) => tenThousandths / 10_000);
const place = fc.record({ north: degrees, east: degrees }).map(({ north, east }) => ({ lat: MIDDLE.lat + north, lng: MIDDLE.lng + east }));

const ids = (prefix: string, count: number) => Array.from({ length: count }, (_, index) => `${prefix}${index}`);
const restaurant = fc.constantFrom('a', 'b', 'c');
const job = fc.record({
  orderId: fc.constant('held'),
  restaurantId: restaurant,
  pickup: place,
  drop: place,
  readyBy: fc.integer({ min: -600, max: 1_800 }).map((s) => NOW + s * 1000),
  beforePickup: fc.boolean(),
});
const riderFacts = fc.record({
  at: place,
  asked: fc.boolean(),
  simulated: fc.boolean(),
  idleSince: fc.nat(7_200).map((s) => NOW - s * 1000),
  jobs: fc.array(job, { maxLength: 3 }),
  cashRoomPaise: fc.constantFrom(0, 40_000, 300_000),
});
const orderFacts = fc.record({
  restaurantId: restaurant,
  pickup: place,
  drop: place,
  readyBy: fc.integer({ min: -600, max: 1_800 }).map((s) => NOW + s * 1000),
  since: fc.nat(1_200).map((s) => NOW - s * 1000),
  askFrom: fc.constantFrom(NOW - 1_000, NOW, NOW + 1_000),
  notTo: fc.subarray(ids('r', 4)).map((list) => new Set(list)),
  cashPaise: fc.constantFrom(0, 40_000, 60_000),
});
const snapshot: fc.Arbitrary<Snapshot> = fc
  .record({ pace: fc.constantFrom(1, 12), orders: fc.array(orderFacts, { maxLength: 8 }), riders: fc.array(riderFacts, { maxLength: 8 }) })
  .map(({ pace, orders, riders }) => ({
    now: NOW,
    pace,
    orders: orders.map((order, index): OpenOrder => ({ ...order, orderId: `o${index}` })),
    riders: riders.map((rider, index): DutyRider => ({ ...rider, ...PLAIN, riderId: `r${index}` })),
    ...CALM,
  }));

const policy = nearestInTime();
const assign = (s: Snapshot, by: AssignmentPolicy = policy) => by.decide(s, GUESSED_TRAVEL, {}).assignments;
const order = (over: Partial<OpenOrder> = {}): OpenOrder => ({
  orderId: 'o',
  restaurantId: 'a',
  pickup: MIDDLE,
  drop: { lat: 12.98, lng: 77.65 },
  readyBy: NOW + 300_000,
  since: NOW,
  askFrom: NOW,
  notTo: new Set(),
  cashPaise: 0,
  ...over,
});
const rider = (riderId: string, over: Partial<DutyRider> = {}): DutyRider => ({
  riderId,
  at: MIDDLE,
  simulated: true,
  idleSince: NOW - 600_000,
  ...PLAIN,
  asked: false,
  jobs: [],
  cashRoomPaise: 300_000,
  ...over,
});
const chosen = (orders: OpenOrder[], riders: DutyRider[], over = policy) =>
  assign({ now: NOW, pace: 1, orders, riders, ...CALM }, over).map(({ orderId, riderId }) => `${orderId}→${riderId}`);

describe('the nearest rider in time', () => {
  it('gives an order one rider at most, a rider one order at most, and asks no one twice who said no', () => {
    fc.assert(
      fc.property(snapshot, (s) => {
        const assignments = assign(s);
        expect(new Set(assignments.map((a) => a.orderId)).size).toBe(assignments.length);
        expect(new Set(assignments.map((a) => a.riderId)).size).toBe(assignments.length);
        for (const a of assignments) expect(s.orders.find((one) => one.orderId === a.orderId)?.notTo.has(a.riderId)).toBe(false);
      }),
    );
  });

  it('holds capacity: a rider with work gets only an order of the same restaurant, before the pick-up, up to two, and no more cash than may be carried', () => {
    fc.assert(
      fc.property(snapshot, (s) => {
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
      fc.property(snapshot, (s) => {
        const turned = { ...s, orders: [...s.orders].reverse(), riders: [...s.riders].reverse() };
        const byOrder = (a: { orderId: string }, b: { orderId: string }) => (a.orderId < b.orderId ? -1 : 1);
        expect([...assign(turned)].sort(byOrder)).toEqual([...assign(s)].sort(byOrder));
      }),
    );
  });

  it('leaves no order without a rider while a suitable one is free', () => {
    fc.assert(
      fc.property(snapshot, (s) => {
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
    expect(chosen([order()], [rider('far', { at: { lat: 13.0, lng: 77.66 } }), rider('near')])).toEqual(['o→near']);
    expect(chosen([order()], [rider('fresh', { idleSince: NOW - 60_000 }), rider('rested', { idleSince: NOW - 3_600_000 })])).toEqual(['o→rested']);
  });

  it('stacks a second order of the same kitchen to a door nearby, and a third on no one', () => {
    const held = { orderId: 'held', restaurantId: 'a', pickup: MIDDLE, drop: { lat: 12.981, lng: 77.651 }, readyBy: NOW + 240_000, beforePickup: true };
    expect(chosen([order()], [rider('r', { jobs: [held] })])).toEqual(['o→r']);
    expect(chosen([order({ restaurantId: 'b' })], [rider('r', { jobs: [held] })])).toEqual([]);
    expect(chosen([order()], [rider('r', { jobs: [held, held] })])).toEqual([]);
    expect(chosen([order()], [rider('r', { jobs: [{ ...held, beforePickup: false }] })])).toEqual([]);
  });

  it('asks a person nearby before those whom the demo moves, if told to', () => {
    const person = rider('person', { simulated: false, at: { lat: 12.99, lng: 77.66 } });
    expect(chosen([order()], [rider('moved'), person])).toEqual(['o→moved']);
    expect(chosen([order()], [rider('moved'), person], nearestInTime({ preferPersonWithinM: 5_000 }))).toEqual(['o→person']);
  });

  it('says why in figures that can be recomputed', () => {
    const [only] = assign({ now: NOW, pace: 1, orders: [order()], riders: [rider('r')], ...CALM });
    expect(only?.reason).toEqual({ key: 'only_free', params: { pickupM: 0, arriveSeconds: 0, readyInSeconds: 300, idleMinutes: 10, candidates: 1 } });
  });
});
