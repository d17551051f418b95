import fc from 'fast-check';
import type { LatLng } from '../../../kernel/geo.ts';
import type { DutyRider, OpenOrder, RiderJob, Snapshot } from '../domain/policy.ts';

export const NOW = Date.parse('2026-11-24T13:00:00Z');
export const MIDDLE: LatLng = { lat: 12.9719, lng: 77.6412 };
/** Two kitchens next door to each other and one across the town. */
export const KITCHENS: Readonly<Record<string, LatLng>> = {
  a: MIDDLE,
  b: { lat: 12.9735, lng: 77.6421 },
  c: { lat: 12.995, lng: 77.62 },
};
export const FAIR_DAY = { raining: false, hot: false, night: false };

const degrees = fc.integer({ min: -400, max: 400 }).map((tenThousandths) => tenThousandths / 10_000);
const place = fc.record({ north: degrees, east: degrees }).map(({ north, east }) => ({ lat: MIDDLE.lat + north, lng: MIDDLE.lng + east }));
const ids = (prefix: string, count: number) => Array.from({ length: count }, (_, index) => `${prefix}${index}`);
const kitchen = fc.constantFrom(...Object.entries(KITCHENS)).map(([restaurantId, pickup]) => ({ restaurantId, pickup }));
const readyBy = fc.integer({ min: -600, max: 1_800 }).map((seconds) => NOW + seconds * 1000);

const job = fc
  .record({ kitchen, drop: place, readyBy, beforePickup: fc.boolean() })
  .map(({ kitchen: at, ...facts }): Omit<RiderJob, 'orderId'> => ({ ...facts, ...at }));
const riderFacts = fc.record({
  at: fc.oneof(place, fc.constantFrom(...Object.values(KITCHENS))),
  asked: fc.option(job, { freq: 5 }),
  vehicle: fc.constantFrom('scooter', 'bicycle', 'electric_scooter'),
  simulated: fc.boolean(),
  idleSince: fc.nat(7_200).map((seconds) => NOW - seconds * 1000),
  offDutyAt: fc.option(fc.integer({ min: -10, max: 300 }).map((minutes) => NOW + minutes * 60_000)),
  wishes: fc.record({ farthestM: fc.constantFrom(null, 3_000), nightSafety: fc.boolean() }),
  paidAnHourPaise: fc.constantFrom(null, 8_000, 12_000, 25_000),
  jobs: fc.array(job, { maxLength: 3 }),
  cashRoomPaise: fc.constantFrom(0, 40_000, 300_000),
});
const orderFacts = fc
  .record({
    kitchen,
    drop: place,
    readyBy,
    since: fc.nat(1_200).map((seconds) => NOW - seconds * 1000),
    askFrom: fc.constantFrom(NOW - 1_000, NOW, NOW + 1_000),
    notTo: fc.subarray(ids('r', 4)).map((list) => new Set(list)),
    cashPaise: fc.constantFrom(0, 40_000, 60_000),
  })
  .map(({ kitchen: at, ...facts }) => ({ ...facts, ...at }));
const conditions = fc.record({ raining: fc.boolean(), hot: fc.boolean(), night: fc.boolean() });

/** Small cities at any moment: riders of every kind with and without work, orders of every kind. */
export const snapshots: fc.Arbitrary<Snapshot> = fc
  .record({ pace: fc.constantFrom(1, 12), conditions, orders: fc.array(orderFacts, { maxLength: 8 }), riders: fc.array(riderFacts, { maxLength: 8 }) })
  .map(({ orders, riders, ...rest }) => ({
    ...rest,
    now: NOW,
    areas: Object.values(KITCHENS),
    orders: orders.map((facts, index): OpenOrder => ({ ...facts, orderId: `o${index}` })),
    riders: riders.map(
      ({ asked, jobs, ...facts }, index): DutyRider => ({
        ...facts,
        riderId: `r${index}`,
        asked: asked && { ...asked, orderId: `asked${index}`, beforePickup: true },
        jobs: jobs.map((held, nth) => ({ ...held, orderId: `held${index}-${nth}` })),
      }),
    ),
  }));

/** An order of kitchen `a`, ready in five minutes. */
export const anOrder = (over: Partial<OpenOrder> = {}): OpenOrder => ({
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

/** A rider on a scooter who stands at kitchen `a` without work. */
export const aRider = (riderId: string, over: Partial<DutyRider> = {}): DutyRider => ({
  riderId,
  at: MIDDLE,
  vehicle: 'scooter',
  simulated: true,
  idleSince: NOW - 600_000,
  offDutyAt: null,
  wishes: { farthestM: null, nightSafety: false },
  paidAnHourPaise: null,
  asked: null,
  jobs: [],
  cashRoomPaise: 300_000,
  ...over,
});

export const aSnapshot = (orders: readonly OpenOrder[], riders: readonly DutyRider[], over: Partial<Snapshot> = {}): Snapshot => ({
  now: NOW,
  pace: 1,
  orders,
  riders,
  areas: Object.values(KITCHENS),
  conditions: FAIR_DAY,
  ...over,
});
