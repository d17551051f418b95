import { seededNumbers } from '../../../platform/testing/context.ts';
import { type Decided, NO_POLICY_MEMORY, type OpenOrder, type Snapshot } from '../domain/policy.ts';
import { aRider, FAIR_DAY, MIDDLE, NOW } from './snapshots.ts';

const LOOK_MS = 10_000;
/** Of the orders, so many are collected or come between two looks. */
const CHANGES = 0.04;
const HALF_WIDTH = 0.09;
const JOB_SHARE = 0.45;

/** Looks at a large city in its rush, one every ten seconds: so many open orders and riders on duty, some with work. `decide` gets each with the memory of the last. */
export function* crowdedLooks(orders: number, riders: number, looks: number, seed: number, decide: (snapshot: Snapshot, before: Decided['memory']) => Decided) {
  const next = seededNumbers(seed);
  const around = (spread: number) => ({ lat: MIDDLE.lat + (next() + next() - 1) * spread, lng: MIDDLE.lng + (next() + next() - 1) * spread });
  const kitchens = Array.from({ length: 250 }, (_, index) => ({ restaurantId: `k${index}`, pickup: around(HALF_WIDTH) }));
  const areas = Array.from({ length: 60 }, () => around(HALF_WIDTH));
  let made = 0;
  const order = (now: number): OpenOrder => {
    const kitchen = kitchens[Math.floor(next() * next() * kitchens.length)] ?? { restaurantId: 'k', pickup: MIDDLE };
    const drop = { lat: kitchen.pickup.lat + (next() - 0.5) * 0.05, lng: kitchen.pickup.lng + (next() - 0.5) * 0.05 };
    const cashPaise = next() < 0.3 ? 40_000 : 0;
    return { orderId: `o${made++}`, ...kitchen, drop, readyBy: now + (next() * 20 - 3) * 60_000, since: now, askFrom: now, notTo: new Set(), cashPaise };
  };
  let crew = Array.from({ length: riders }, (_, index) => {
    const job = next() < JOB_SHARE ? [{ ...order(NOW), orderId: `held${index}`, beforePickup: next() < 0.5 }] : [];
    const simple = { vehicle: next() < 0.1 ? 'bicycle' : 'scooter', paidAnHourPaise: Math.round(6_000 + next() * 12_000) };
    return aRider(`r${index}`, { at: around(HALF_WIDTH), jobs: job, idleSince: NOW - Math.floor(next() * 3_600_000), ...simple });
  });
  let open = Array.from({ length: orders }, () => order(NOW));
  let memory = NO_POLICY_MEMORY;
  for (let look = 0; look < looks; look++) {
    const now = NOW + look * LOOK_MS;
    const decided = decide({ now, pace: 1, orders: open, riders: crew, areas, conditions: FAIR_DAY }, memory);
    memory = decided.memory;
    yield decided;
    const taken = new Map(decided.assignments.map(({ orderId, riderId }) => [riderId, orderId]));
    const gone = new Set(taken.values());
    const jobOf = new Map(open.map((one) => [one.orderId, { ...one, beforePickup: true }]));
    crew = crew.map((rider) => {
      const job = jobOf.get(taken.get(rider.riderId) ?? '');
      return job ? { ...rider, jobs: [...rider.jobs, job] } : next() < CHANGES ? { ...rider, jobs: [] } : rider;
    });
    open = open.map((one) => (gone.has(one.orderId) || next() < CHANGES ? order(now + LOOK_MS) : one));
  }
}
