import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../../kernel/actor.ts';
import { newId } from '../../../platform/context.ts';
import { TEST_TIME, testClock, testDatabase } from '../../../platform/testing/index.ts';
import { aWorld, type World } from '../../orders/testing/world.ts';
import { conditions, conditionsNow } from '../queries/conditions.ts';
import { riderMe } from '../queries/rider-me.ts';
import { wishesOf } from '../store/wishes.ts';
import { aRider } from '../testing/riders.ts';
import { declareHeat } from './declare-heat.ts';
import { setWishes } from './set-wishes.ts';

const { ctx: contextOf, clear, database } = await testDatabase();
const ctx = contextOf();
let world: World;

beforeEach(async () => {
  await clear();
  world = await aWorld(ctx);
});

const as = (actor: Actor, minutesLater = 0) => contextOf({ actor, clock: testClock(new Date(TEST_TIME.getTime() + minutesLater * 60_000)) });

describe('wishes', () => {
  it('are the rider’s own, hold for the dispatcher, and leave nothing behind when taken back', async () => {
    const rider = await aRider(ctx, world, { userId: world.riderId });
    await aRider(ctx, world);
    expect((await riderMe(as(rider))).wishes).toEqual({ farthestM: null, nightSafety: false });
    expect((await setWishes(as(rider), { farthestM: 3_000, nightSafety: true })).wishes).toEqual({ farthestM: 3_000, nightSafety: true });
    const other = await aRider(ctx, world);
    const otherId = other.type === 'user' ? other.userId : '';
    expect(await wishesOf(ctx, [world.riderId, otherId])).toEqual(
      new Map([
        [world.riderId, { farthestM: 3_000, nightSafety: true }],
        [otherId, { farthestM: null, nightSafety: false }],
      ]),
    );
    await setWishes(as(rider), { farthestM: null, nightSafety: false });
    expect(await database.prisma.riderWish.count()).toBe(0);
    const audits = await database.prisma.auditLog.findMany({ where: { action: 'rider.set_wishes' } });
    expect(audits.map(({ before, after }) => [before, after])).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  it('are of riders only', async () => {
    await expect(setWishes(as(world.customer), { farthestM: null, nightSafety: true })).rejects.toThrow('forbidden');
    await expect(setWishes(as(world.rider), { farthestM: null, nightSafety: true })).rejects.toThrow('not_found');
  });
});

describe('conditions', () => {
  it('tell rain and heat while they are declared, and the night', async () => {
    const cityId = world.city.id;
    expect(await conditionsNow(ctx, cityId)).toMatchObject({ raining: false, hot: false });
    const untilAt = new Date(TEST_TIME.getTime() + 30 * 60_000);
    await database.prisma.rainReport.create({ data: { id: newId(ctx), cityId, declaredAt: TEST_TIME, untilAt } });
    const said = await declareHeat(as(world.operator), { cityId, minutes: 240 });
    expect(said.hotUntil).toBe(new Date(TEST_TIME.getTime() + 240 * 60_000).toISOString());
    expect(await conditionsNow(ctx, cityId)).toMatchObject({ raining: true, hot: true });
    expect(await conditionsNow(as(world.operator, 31), cityId)).toMatchObject({ raining: false, hot: true });
    expect(await conditionsNow(as(world.operator, 241), cityId)).toMatchObject({ hot: false });
    expect((await declareHeat(as(world.operator, 10), { cityId, minutes: 0 })).hotUntil).toBeNull();
    expect(await conditions(as(world.support, 10), { cityId })).toMatchObject({ hotUntil: null });
    await expect(declareHeat(as(world.support), { cityId, minutes: 60 })).rejects.toThrow('forbidden');
    await expect(conditions(as(world.customer), { cityId })).rejects.toThrow('forbidden');
  });
});
