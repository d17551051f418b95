import { beforeAll, beforeEach, expect, it } from 'vitest';
import { readEvents } from '../../../platform/events/read.ts';
import { installJobs } from '../../../platform/jobs/boss.ts';
import { registeredJobs } from '../../../platform/jobs/job.ts';
import { TEST_TIME, testClock, testDatabase } from '../../../platform/testing/index.ts';
import { balancesOf, ownedBy } from '../../ledger/index.ts';
import type { RecordedOrderEvent } from '../../orders/index.ts';
import type { World } from '../../orders/testing/world.ts';
import { saveDeductee } from '../store/deductees.ts';
import { addTerms } from '../store/terms.ts';
import { subscribers } from '../subscribers.ts';
import { aDeliveredOrder, aSettledWorld } from '../testing/orders.ts';
import { chargeAll, chargeOrder, chargeOrders } from './charge-order.ts';

const { ctx, database, clear } = await testDatabase();
const clock = testClock();
const system = ctx({ clock });
let world: World;

beforeAll(() => installJobs(database, registeredJobs()));
beforeEach(async () => {
  await clear();
  clock.set(TEST_TIME);
  world = await aSettledWorld(system);
});

const owed = async () => {
  const code = ownedBy('restaurant_payable', world.restaurant.id);
  return -((await balancesOf(system, [code])).get(code) ?? 0);
};

it('leaves 314.23 of worked example 9 to the restaurant, once, however many charge it at once', async () => {
  const orderId = await aDeliveredOrder(system, world);
  expect(await owed()).toBe(42_500);
  const all = await Promise.all(Array.from({ length: 8 }, () => chargeOrder(system, orderId)));
  expect(all.filter(Boolean)).toHaveLength(1);
  expect(await owed()).toBe(31_423);
  expect(await balancesOf(system, ['commission_income', 'gst_own_cgst', 'tds_payable', 'tcs_cgst'])).toEqual(
    new Map([
      ['commission_income', -9_350],
      ['gst_own_cgst', -842 - 135],
      ['tds_payable', -43],
      ['tcs_cgst', 0],
    ]),
  );
});

it('withholds of several orders what their sum bears', async () => {
  for (let order = 0; order < 3; order++) await chargeOrder(system, await aDeliveredOrder(system, world));
  // 0.43 three times would be 1.29; 0.1 % of 1,275.00 is 1.275.
  expect((await balancesOf(system, ['tds_payable'])).get('tds_payable')).toBe(-128);
  expect(await database.prisma.deducteeYear.findMany()).toMatchObject([{ grossPaise: 127_500n, withheldPaise: 128n, financialYear: 2026 }]);
});

it('takes the restaurant’s own terms before its city’s, and 5 % of who has no PAN', async () => {
  await addTerms(system, world.city.id, { restaurantId: world.restaurant.id, effectiveFrom: new Date('2026-11-01T00:00:00+05:30'), basisPoints: 1_000 });
  await addTerms(system, world.city.id, { restaurantId: world.restaurant.id, effectiveFrom: new Date('2027-01-01T00:00:00+05:30'), basisPoints: 3_000 });
  await saveDeductee(system, world.restaurant.id, { legalName: 'A kitchen', pan: null, kind: 'other' });
  await chargeOrder(system, await aDeliveredOrder(system, world));
  const books = await balancesOf(system, ['commission_income', 'tds_payable']);
  expect([...books.values()]).toEqual([-4_250, -2_125]);
});

it('waits for the terms and the delivery', async () => {
  await database.prisma.commissionTerms.deleteMany();
  const orderId = await aDeliveredOrder(system, world);
  await expect(chargeOrder(system, orderId)).rejects.toThrow('no_commission_terms');
  await expect(chargeOrder(system, world.restaurant.id)).rejects.toThrow('order_not_delivered');
});

it('charges many together as it charges each, once however many ask, and around one that can’t be', async () => {
  const orderIds: string[] = [];
  for (let order = 0; order < 3; order++) orderIds.push(await aDeliveredOrder(system, world));
  const counts = await Promise.all(Array.from({ length: 6 }, () => chargeOrders(system, orderIds)));
  expect(counts.reduce((total, count) => total + count, 0)).toBe(3);
  expect((await balancesOf(system, ['tds_payable'])).get('tds_payable')).toBe(-128);
  const [last, unknown] = [await aDeliveredOrder(system, world), world.restaurant.id];
  await expect(chargeOrders(system, [unknown, last])).rejects.toThrow('order_not_delivered');
  expect(await database.prisma.orderCharge.count()).toBe(3);
  await expect(chargeAll(system, [unknown, last])).rejects.toThrow('order_not_delivered');
  expect(await database.prisma.orderCharge.count()).toBe(4);
});

it('is asked for by the delivery', async () => {
  const orderId = await aDeliveredOrder(system, world);
  const events = (await readEvents(system.db.sql, 0, Number.MAX_SAFE_INTEGER, 1_000)) as RecordedOrderEvent[];
  const delivered = events.filter(({ type }) => type === 'order.delivered');
  await subscribers[0]?.handle(system, delivered);
  const { rows } = await database.pool.query(`SELECT data FROM pgboss.job WHERE name = 'settlement.charge-orders' AND state = 'created'`);
  expect(rows).toEqual([{ data: { orderIds: [orderId] } }]);
});
