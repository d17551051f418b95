import { beforeEach, expect, it } from 'vitest';
import { newId } from '../../../platform/context.ts';
import { TEST_TIME, testClock, testDatabase } from '../../../platform/testing/index.ts';
import { aWorld, type World } from '../../orders/testing/world.ts';
import { aRider } from '../testing/riders.ts';
import { demand } from './demand.ts';

const { ctx: contextOf, clear, database } = await testDatabase();
const ctx = contextOf();
let world: World;

beforeEach(async () => {
  await clear();
  world = await aWorld(ctx);
});

/** An order that began so many minutes before now, far south of the restaurant if told. */
async function begun(minutesAgo: number, far = false): Promise<void> {
  const createdAt = new Date(TEST_TIME.getTime() - minutesAgo * 60_000);
  const { lat, lng } = world.restaurant;
  const place = { pickupLat: far ? lat - 0.1 : lat, pickupLng: lng, dropLat: lat, dropLng: lng, distanceM: 1_000 };
  const about = { orderId: newId(ctx), cityId: world.city.id, restaurantId: world.restaurant.id, status: 'delivered' };
  await database.prisma.delivery.create({ data: { ...about, ...place, readyBy: createdAt, dispatchFrom: createdAt, createdAt } });
}

it('is counted by area from the last half hour and the same hour of past weeks against free riders, once a minute', async () => {
  const week = 7 * 24 * 60;
  for (const minutes of [5, 10, 28, 31, week - 10, week - 30, week - 61, 2 * week - 10, 2 * week + 200]) await begun(minutes);
  await begun(20, true);
  const rider = await aRider(ctx, world);
  await aRider(ctx, world);
  await aRider(ctx, world, { online: false });
  const at = (seconds: number) => contextOf({ actor: rider, clock: testClock(new Date(TEST_TIME.getTime() + seconds * 1_000)) });
  const { cells } = await demand(at(0));
  // Here: 3 in half an hour are 6 an hour; past weeks 2 and 1, on average 1.5; together 3.75, for three riders.
  expect(cells.map(({ recent, perHour, free, heat }) => ({ recent, perHour, free, heat }))).toEqual([
    { recent: 3, perHour: 4, free: 2, heat: 2 },
    { recent: 1, perHour: 1, free: 0, heat: 1 },
  ]);
  expect(cells[0]?.boundary.length).toBeGreaterThanOrEqual(5);
  await begun(1);
  expect((await demand(at(59))).cells[0]?.recent).toBe(3);
  expect((await demand(at(61))).cells[0]?.recent).toBe(4);
  await expect(demand(contextOf({ actor: world.customer }))).rejects.toThrow('forbidden');
});
