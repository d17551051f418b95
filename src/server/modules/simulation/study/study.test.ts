import { describe, expect, it } from 'vitest';
import { distanceM } from '../../../kernel/geo.ts';
import { type AssignmentPolicy, bonusOf, nearestInTime } from '../../dispatch/index.ts';
import { gini } from './report.ts';
import type { CityRun } from './run-city.ts';
import { FRIDAY_EVENING, type StudyRequest, studyPolicy } from './study-policy.ts';

const SMALL: StudyRequest = {
  city: { slug: 'bengaluru', middle: { lat: 12.9716, lng: 77.5946 } },
  hours: 3,
  seed: 5,
  riders: 40,
  policies: [nearestInTime()],
};

async function runOf(request: Partial<StudyRequest> = {}): Promise<CityRun> {
  const runs: CityRun[] = [];
  await studyPolicy({ ...SMALL, ...request }, { runs: (run) => void runs.push(run) });
  const [run] = runs;
  if (!run) throw new Error('Nothing ran');
  return run;
}

describe('a study', () => {
  it('is the same for the same seed, and another for another', async () => {
    const timer = () => 0;
    const study = await studyPolicy(SMALL, { timer });
    expect(await studyPolicy(SMALL, { timer })).toEqual(study);
    expect((await studyPolicy({ ...SMALL, seed: 6 }, { timer })).reports).not.toEqual(study.reports);
    const [report] = study.reports;
    expect(report?.errors).toEqual({});
    expect(report?.orders.delivered).toBeGreaterThan(0.9 * (report?.orders.placed ?? 0));
    expect(report?.service.clickToDoorMinutes.mean).toBeGreaterThan(20);
    expect(report?.service.clickToDoorMinutes.mean).toBeLessThan(50);
  });

  it('gives every policy the same orders, riders and weather', async () => {
    const lazy: AssignmentPolicy = {
      name: 'lazy',
      decide: (snapshot, _travel, memory) => ({ assignments: [], suggestions: [], memory, quietUntil: snapshot.now }),
    };
    const { reports } = await studyPolicy({ ...SMALL, policies: [nearestInTime(), lazy] });
    expect(reports.map(({ policy, orders }) => [policy, orders.placed])).toEqual([
      ['nearest-in-time', reports[0]?.orders.placed],
      ['lazy', reports[0]?.orders.placed],
    ]);
    expect(reports[1]?.orders.delivered).toBe(0);
    expect(reports[1]?.riders.utilisation).toBe(0);
  });

  it('brings every order to one end, with its instants in order', async () => {
    const { town } = await runOf({ riders: 25, ordersADay: 900, rain: 'wet' });
    for (const order of town.orders) {
      if (order.end === 'open') continue;
      const instants = [order.placedAt, order.acceptedAt, order.assignedAt, order.atCounterAt, order.pickedUpAt, order.endedAt].filter((at) => at !== null);
      expect(instants).toEqual([...instants].sort((a, b) => a - b));
      if (order.end === 'delivered') expect(instants).toHaveLength(6);
      if (order.pickedUpAt !== null) expect(order.pickedUpAt).toBeGreaterThanOrEqual(order.cookedAt ?? 0);
    }
    const ended = (end: string) => town.orders.filter((order) => order.end === end).length;
    expect(ended('delivered') + ended('cancelled_by_kitchen') + ended('cancelled_by_customer') + ended('open')).toBe(town.orders.length);
    expect(ended('cancelled_by_customer')).toBeGreaterThan(0);
    const { accepted, declined, expired, withdrawn, made } = town.offers;
    expect(made - (accepted + declined + expired + withdrawn)).toBe(town.riders.filter((rider) => rider.offered).length);
  });

  it('has nobody in two places, and nobody without a way from one to the next', async () => {
    const { town } = await runOf();
    for (const rider of town.riders) {
      const rides = town.rides.filter((ride) => ride.riderId === rider.id).sort((a, b) => a.leaves - b.leaves || a.arrives - b.arrives);
      for (const [index, ride] of rides.entries()) {
        const before = rides[index - 1];
        if (!before) continue;
        expect(ride.leaves).toBeGreaterThanOrEqual(before.arrives);
        expect(distanceM(before.to, ride.from)).toBeLessThan(1);
      }
      expect(rider.jobs.length).toBe(0);
    }
  });

  it('pays riders what the orders were paid, and the bonuses', async () => {
    const run = await runOf({ hours: 10, from: FRIDAY_EVENING - 7 * 3_600_000, ordersADay: 1_200 });
    const orders = run.town.orders.reduce((sum, order) => sum + order.payPaise, 0);
    const bonuses = run.town.riders.flatMap((rider) => [...rider.trips.values()]).reduce((sum, trips) => sum + bonusOf(trips), 0);
    const { riders } = run.facts();
    expect(riders.reduce((sum, rider) => sum + rider.paidPaise, 0)).toBe(orders + bonuses);
    expect(bonuses).toBeGreaterThan(0);
    for (const rider of riders) expect(rider.busyMs).toBeLessThanOrEqual(rider.dutyMs);
  });

  it('counts what a policy may not do, and does not do it', async () => {
    const nearest = nearestInTime();
    const wild: AssignmentPolicy = {
      name: 'wild',
      decide(snapshot, travel, memory) {
        const { assignments } = nearest.decide(snapshot, travel, memory);
        const twice = assignments.flatMap((one) => [one, { ...one, riderId: 'nobody' }]);
        return { assignments: twice, suggestions: [], memory, quietUntil: snapshot.now };
      },
    };
    const failing: AssignmentPolicy = {
      name: 'failing',
      decide() {
        throw new Error('out of memory');
      },
    };
    const { reports } = await studyPolicy({ ...SMALL, hours: 1, policies: [wild, failing] });
    expect(reports[0]?.errors['order_not_open']).toBeGreaterThan(0);
    expect(reports[0]?.orders.delivered).toBeGreaterThan(0);
    expect(reports[1]?.errors['policy_failed: out of memory']).toBeGreaterThan(0);
  });
});

describe('fairness', () => {
  it('is 0 where all have alike and near 1 where one has everything', () => {
    expect(gini([5, 5, 5])).toBe(0);
    expect(gini([])).toBe(0);
    expect(gini([...Array.from({ length: 99 }, () => 0), 1])).toBeCloseTo(0.99);
  });
});
