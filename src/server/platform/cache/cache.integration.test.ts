import { Redis } from 'ioredis';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { connectRedis } from '../redis.ts';
import { describeWithRedis, testRedis } from '../testing/index.ts';
import { type CacheStore, openCache } from './cache.ts';

const opened: { close(): unknown }[] = [];
afterAll(async () => {
  for (const one of opened) await one.close();
});
const keep = <One extends { close(): unknown }>(one: One): One => {
  opened.push(one);
  return one;
};

describe('memory alone', () => {
  const store = keep(openCache());

  it('makes a value once for all who ask, and keeps namespaces apart', async () => {
    let made = 0;
    const make = async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      return { made: ++made };
    };
    const menus = store.namespace('menus');
    const values = await Promise.all(Array.from({ length: 20 }, () => menus.getOrMake('a', make, { ttlSeconds: 60 })));
    expect(values).toEqual(Array(20).fill({ made: 1 }));
    expect(await store.namespace('feeds').getOrMake('a', make, { ttlSeconds: 60 })).toEqual({ made: 2 });
  });

  it('forgets by key and by tag, also by tags that the value itself tells', async () => {
    const prices = store.namespace('prices');
    let price = 1;
    const read = (key: string) => prices.getOrMake(key, async () => price, { ttlSeconds: 60, tags: (value) => [`price:${value}`] });
    expect(await read('x')).toBe(1);
    price = 2;
    await prices.forgetTags(['price:7']);
    expect(await read('x')).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 5));
    await prices.forgetTags(['price:1']);
    expect(await read('x')).toBe(2);
    price = 3;
    await prices.forget('x');
    expect(await read('x')).toBe(3);
  });

  it('gives the old value when a new one can not be made', async () => {
    const fragile = store.namespace('fragile');
    await fragile.getOrMake('k', async () => 'good', { ttlSeconds: 0.01 });
    await new Promise((resolve) => setTimeout(resolve, 30));
    const broken = async () => {
      throw new Error('planted');
    };
    expect(await fragile.getOrMake<string>('k', broken, { ttlSeconds: 0.01 })).toBe('good');
  });
});

describeWithRedis('with Redis', async () => {
  const redis = await testRedis();

  it('is shared, invalidated in every process, and goes on while Redis is away', async () => {
    const open = async (): Promise<CacheStore> => {
      const connection = connectRedis(redis.url);
      await new Promise((resolve) => connection.once('ready', resolve));
      return keep(openCache({ store: connection, bus: new Redis(redis.url, { lazyConnect: true }) }));
    };
    const [one, two] = [(await open()).namespace('shared'), (await open()).namespace('shared')];
    let value = 'first';
    const read = (cache: typeof one) => cache.getOrMake('k', async () => value, { ttlSeconds: 60, tags: ['t'] });
    expect(await read(one)).toBe('first');
    value = 'second';
    expect(await read(two)).toBe('first');
    await one.forgetTags(['t']);
    await vi.waitFor(async () => expect(await read(two)).toBe('second'), { timeout: 3_000 });

    await redis.stop();
    const begun = performance.now();
    expect(await one.getOrMake('new', async () => 'made without Redis', { ttlSeconds: 60 })).toBe('made without Redis');
    expect(performance.now() - begun).toBeLessThan(1_000);
    expect(await read(two)).toBe('second');
  });
});
