import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Actor } from '../../src/server/kernel/actor.ts';
import { acceptOffer, arriveAtPickup, declineOffer, deliver, pickUp } from '../../src/server/modules/dispatch/index.ts';
import { work } from '../../src/server/modules/dispatch/queries/work.ts';
import { aRider } from '../../src/server/modules/dispatch/testing/riders.ts';
import { acceptOrder } from '../../src/server/modules/orders/commands/accept-order.ts';
import { markReady } from '../../src/server/modules/orders/index.ts';
import { anOrder, aWorld, type World } from '../../src/server/modules/orders/testing/world.ts';
import { actingAs } from '../../src/server/platform/context.ts';
import { testDatabase } from '../../src/server/platform/testing/index.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';

const RIDERS = 14;
const ORDER_EVERY_MS = 1_300;
const KILL_EVERY_MS = 20_000;
const KILLS = 3;
/** A new leader has to be there within this time. */
const FAILOVER_MS = 10_000;
/** Every so many offers one is declined. */
const DECLINED = 5;

const { database, ctx, url } = await testDatabase();
const now = () => ctx({ at: new Date() });
const servers = new Map<string, ServerProcess>();
let world: World;
let riders: Actor[];

beforeAll(async () => {
  world = await aWorld(now());
  await database.prisma.menuItem.update({ where: { id: world.dish.id }, data: { stock: 1_000 } });
  riders = [];
  for (let index = 0; index < RIDERS; index++) {
    const at = { lat: world.restaurant.lat + (index % 5) * 0.002, lng: world.restaurant.lng + Math.floor(index / 5) * 0.002 };
    riders.push(await aRider(now(), world, { at, simulated: true }));
  }
  for (const name of ['first', 'second']) servers.set(name, await startServerProcess(url, name));
}, 240_000);
afterAll(() => Promise.all([...servers.values()].map((server) => server.kill())));

const rows = async <Row extends object>(text: string): Promise<Row[]> => (await database.pool.query<Row>(text)).rows;

/** Who leads the city, by the name of the connection that holds its lock. */
async function leader(): Promise<string | null> {
  const held = await rows<{ name: string }>(
    `SELECT a.application_name AS name FROM pg_locks l JOIN pg_stat_activity a USING (pid)
     WHERE l.locktype = 'advisory' AND l.classid = 7415 AND l.granted AND a.datname = current_database()`,
  );
  expect(held.length).toBeLessThanOrEqual(1);
  return held[0]?.name ?? null;
}

/** Orders come until told otherwise; gives their number. */
async function cook(goesOn: () => boolean): Promise<number> {
  let count = 0;
  for (; goesOn(); count++) {
    const { order } = await anOrder(now(), world);
    const kitchen = actingAs(now(), world.kitchen);
    await acceptOrder(kitchen, { orderId: order.id, prepMinutes: 5 });
    await markReady(kitchen, { orderId: order.id });
    await pause(ORDER_EVERY_MS);
  }
  return count;
}

/** A rider's next step, whatever it is. */
async function ride(rider: Actor, offers: { seen: number }): Promise<void> {
  const me = actingAs(now(), rider);
  const { offer, jobs } = await work(me);
  if (offer) {
    const answer = ++offers.seen % DECLINED === 0 ? declineOffer : acceptOffer;
    await answer(me, { offerId: offer.id }).catch(() => undefined);
  }
  const [job] = jobs;
  if (!job) return;
  const { pickupCode, dropCode, totalPaise } = await database.prisma.order.findUniqueOrThrow({ where: { id: job.orderId } });
  if (job.status === 'assigned') await arriveAtPickup(me, { orderId: job.orderId });
  else if (job.status === 'at_pickup') await pickUp(me, { orderId: job.orderId, code: pickupCode });
  else await deliver(me, { orderId: job.orderId, code: dropCode, cashPaise: totalPaise });
}

it('forgets no order and doubles no offer while its leader is killed every 20 s of a rush, and the other takes over in time', async () => {
  const offers = { seen: 0 };
  let over = false;
  const riding = (async () => {
    while (!over) {
      for (const rider of riders) await ride(rider, offers);
      await pause(200);
    }
  })();
  let rush = true;
  const cooking = cook(() => rush);
  const takeovers: number[] = [];
  for (let kill = 0; kill < KILLS; kill++) {
    await pause(KILL_EVERY_MS);
    const was = await vi.waitFor(async () => (await leader()) ?? Promise.reject(new Error('nobody leads')), { timeout: FAILOVER_MS, interval: 100 });
    await servers.get(was)?.kill();
    const killedAt = Date.now();
    await vi.waitFor(async () => expect([null, was]).not.toContain(await leader()), { timeout: FAILOVER_MS, interval: 50 });
    takeovers.push(Date.now() - killedAt);
    servers.set(was, await startServerProcess(url, was));
  }
  rush = false;
  const orders = await cooking;
  const left = `SELECT id FROM orders WHERE status <> 'delivered'`;
  await vi.waitFor(async () => expect(await rows(left)).toEqual([]), { timeout: 90_000, interval: 500 });
  over = true;
  await riding;

  expect(Math.max(...takeovers)).toBeLessThan(FAILOVER_MS);
  expect(await rows('SELECT 1 FROM delivery')).toHaveLength(orders);
  expect(await rows(`SELECT order_id FROM offer WHERE status = 'accepted' GROUP BY order_id HAVING count(*) <> 1`)).toEqual([]);
  const overlapping = (of: string) =>
    rows(`SELECT a.id FROM offer a JOIN offer b ON a.${of} = b.${of} AND a.id < b.id AND b.created_at < coalesce(a.answered_at, 'infinity')`);
  expect(await overlapping('order_id')).toEqual([]);
  expect(await overlapping('rider_id')).toEqual([]);
  expect(await rows(`SELECT id FROM offer WHERE decision_id IS NULL OR NOT EXISTS (SELECT 1 FROM dispatch_decision d WHERE d.id = decision_id)`)).toEqual([]);
}, 300_000);
