import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { anOrder, aWorld } from '../modules/orders/testing/world.ts';
import { testDatabase } from '../platform/testing/index.ts';
import { pricingReplay } from './pricing-replay.ts';

const { ctx, database } = await testDatabase();
const folder = await mkdtemp(join(tmpdir(), 'thali-replay-'));
let slug = '';

async function replay(policy: object, ...more: string[]): Promise<{ code: number; answer: Record<string, unknown>; told: string }> {
  const file = join(folder, 'policy.json');
  await writeFile(file, JSON.stringify(policy));
  const [answers, told]: [string[], string[]] = [[], []];
  const io = { out: (line: string) => answers.push(line), tell: (line: string) => told.push(line), stdin: Readable.from([]), context: async () => ctx() };
  const code = await pricingReplay.run({ ...io, args: ['--city', slug, '--policy', file, ...more] });
  return { code, answer: JSON.parse(answers[0] ?? '{}'), told: told.join() };
}

beforeAll(async () => {
  const world = await aWorld(ctx());
  slug = (await database.prisma.city.findFirstOrThrow()).slug;
  for (let times = 0; times < 3; times++) {
    const { order } = await anOrder(ctx(), world);
    const delivered = { status: 'delivered', deliveredAt: ctx().clock.now() };
    await database.prisma.order.update({ where: { id: order.id }, data: delivered });
    const ids = { orderId: order.id, code: order.code, cityId: order.cityId, restaurantId: order.restaurant.id, customerId: order.cityId };
    const placedAt = new Date(ctx().clock.now().getTime() - 3_600_000);
    await database.prisma.orderFact.create({ data: { ...ids, ...delivered, totalPaise: order.totalPaise, placedAt, promisedTo: placedAt } });
  }
});
afterAll(() => rm(folder, { recursive: true }));

const fees = {
  deliverySlabs: [
    { uptoM: 5_000, paise: 4_900 },
    { uptoM: null, paise: 6_900 },
  ],
  platformFeePaise: 1_499,
  smallOrderBelowPaise: 0,
  smallOrderFeePaise: 0,
};

it('tells the effect of a policy on delivered orders', async () => {
  const { code, answer } = await replay({ fees });
  expect(code).toBe(0);
  expect(answer).toMatchObject({ city: slug, orders: 3, totalWasPaise: 152_991, totalIsPaise: 152_991 + 3 * 1_180, dearer: 3, change: { p50: 1_180 } });
  expect((await replay({})).answer).toMatchObject({ orders: 3, dearer: 0, cheaper: 0, same: 3 });
});

it('needs a city and a policy that can hold', async () => {
  await expect(replay({ fee: {} })).rejects.toThrow();
  await expect(replay({ fees: { ...fees, deliverySlabs: [{ uptoM: 1, paise: 1 }] } })).rejects.toThrow('policy_slabs');
  expect(await replay({ fees }, '--days', 'many')).toMatchObject({ code: 2, told: expect.stringContaining('--city') });
  slug = 'nowhere';
  expect((await replay({ fees })).code).toBe(1);
});
