import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Actor, system } from '../../kernel/actor.ts';
import { actingAs } from '../../platform/context.ts';
import { readEvents } from '../../platform/events/read.ts';
import { registeredSubscribers } from '../../platform/events/subscriber.ts';
import { installJobs } from '../../platform/jobs/boss.ts';
import { registeredJobs } from '../../platform/jobs/job.ts';
import { testClock, testDatabase } from '../../platform/testing/index.ts';
import { t } from '../../trpc/init.ts';
import { appRouter } from '../../trpc/root.ts';
import { dispatchSettings } from '../dispatch/index.ts';
import { demoDispatch, savePending } from '../dispatch/testing/dispatcher.ts';
import { aRider } from '../dispatch/testing/riders.ts';
import { acceptOrder } from '../orders/index.ts';
import { anOrder, aWorld, type World } from '../orders/testing/world.ts';
import { backgroundLife } from './index.ts';
import type { LifeOptions } from './people.ts';

const { ctx: contextOf, clear, database } = await testDatabase();
const clock = testClock();
let world: World;
let seq = 0;
let followed: ReadonlySet<string> = new Set();

const ctx = contextOf({ clock, actor: system('simulation') });
const createCaller = t.createCallerFactory(appRouter);
const callAs = (actor: Actor) => createCaller(actingAs(ctx, actor));
const options: LifeOptions & { demand: boolean } = {
  api: (actor) => callAs(actor),
  followed: (topic) => followed.has(topic),
  pace: dispatchSettings.pace,
  chance: () => 0.4,
  demand: false,
};

beforeAll(() => installJobs(database, registeredJobs()));
beforeEach(async () => {
  await clear();
  seq = 0;
  followed = new Set();
  world = await aWorld(ctx);
});

/** What the durable subscribers of a running server do. */
async function settle() {
  for (
    let events = await readEvents(ctx.db.sql, seq, Number.MAX_SAFE_INTEGER, 1_000);
    events.length > 0;
    events = await readEvents(ctx.db.sql, seq, Number.MAX_SAFE_INTEGER, 1_000)
  ) {
    seq = events.at(-1)?.seq ?? seq;
    for (const subscriber of registeredSubscribers()) {
      const wanted = events.filter((event) => subscriber.types.includes(event.type));
      if (subscriber.name.startsWith('orders.timers') || wanted.length === 0) continue;
      await subscriber.handle(ctx, wanted);
    }
  }
}

const status = async (orderId: string) => (await database.prisma.order.findUniqueOrThrow({ where: { id: orderId } })).status;

/** Lives second by second until the order is over or `seconds` have gone by; gives when each status began. */
async function live(orderId: string, seconds: number, life = backgroundLife(options)) {
  const began: Record<string, number> = {};
  for (let second = 0; second <= seconds; second++) {
    await settle();
    await demoDispatch(ctx, world.city.id);
    await life.step(ctx);
    await settle();
    const now = await status(orderId);
    began[now] ??= second;
    if (now === 'delivered') break;
    clock.advance(1_000);
  }
  return began;
}

describe('the demo’s life', () => {
  it('carries an order from the bell to the door within three minutes, with nobody about', async () => {
    await aRider(ctx, world, { simulated: true, online: false, at: { lat: world.restaurant.lat + 0.02, lng: world.restaurant.lng + 0.02 } });
    const { order } = await anOrder(ctx, world);
    const life = backgroundLife(options);
    const began = await live(order.id, 40, life);
    const seen = await callAs(world.customer).dispatch.tracking({ orderId: order.id });
    expect(seen.position && seen.rider?.name).toBe('Ravi');
    Object.assign(began, { ...(await live(order.id, 140, life)) }, began);
    expect(began['accepted']).toBeLessThanOrEqual(6);
    expect(await status(order.id)).toBe('delivered');
    await savePending(ctx, true);
    expect(await database.prisma.riderPosition.count({ where: { orderId: order.id } })).toBeGreaterThan(0);
    expect(await database.prisma.orderFact.findMany({ select: { status: true } })).toEqual([{ status: 'delivered' }]);
  }, 60_000);

  it('goes on after a restart at any second', async () => {
    await aRider(ctx, world, { simulated: true });
    const { order } = await anOrder(ctx, world);
    for (let second = 0; second < 180 && (await status(order.id)) !== 'delivered'; second++) await live(order.id, 0).then(() => clock.advance(1_000));
    expect(await status(order.id)).toBe('delivered');
  }, 60_000);

  it('leaves a kitchen that someone watches to them, and a rider’s offer to the rider', async () => {
    const rider = await aRider(ctx, world);
    const riderId = rider.type === 'user' ? rider.userId : '';
    followed = new Set([`restaurant:${world.restaurant.id}`, `rider:${riderId}`]);
    await aRider(ctx, world, { simulated: true });
    const { order } = await anOrder(ctx, world);
    expect(await live(order.id, 30)).toEqual({ placed: 0 });
    await acceptOrder(actingAs(ctx, world.kitchen), { orderId: order.id, prepMinutes: 10 });
    await live(order.id, 20);
    expect(await database.prisma.offer.findMany({ select: { riderId: true, status: true } })).toEqual([{ riderId, status: 'open' }]);
  }, 60_000);

  it('lets people order again what they had, and is bounded', async () => {
    await aRider(ctx, world, { simulated: true });
    await database.prisma.city.update({ where: { id: world.city.id }, data: { slug: 'bengaluru' } });
    await database.prisma.user.update({ where: { id: world.customerId }, data: { phone: '+919812345678' } });
    const { order } = await anOrder(ctx, world);
    await live(order.id, 180);
    clock.advance(26 * 3_600_000);
    const life = backgroundLife({ ...options, chance: () => 0.01, demand: true });
    for (let second = 0; second < 30; second++) {
      await life.step(ctx);
      clock.advance(1_000);
    }
    const placed = await database.prisma.order.count();
    expect(placed).toBeGreaterThan(1);
    expect(placed).toBeLessThanOrEqual(3);
  }, 60_000);
});
