import { expect, it } from 'vitest';
import { sharedHash } from '../../../platform/cache/shared-hash.ts';
import { connectRedis } from '../../../platform/redis.ts';
import { describeWithRedis, testRedis } from '../../../platform/testing/index.ts';
import { positionBook } from './book.ts';
import { exchangePositions } from './share.ts';

const NOW = Date.parse('2026-11-24T07:30:00Z');
const fix = (seconds: number) => ({ lat: 12.97 + seconds / 1e5, lng: 77.59, at: new Date(NOW + seconds * 1000) });

describeWithRedis('positions shared through Redis', async () => {
  const server = await testRedis();
  const redis = connectRedis(server.url);
  await new Promise((resolve) => redis.once('ready', resolve));
  const hash = sharedHash('positions', 1_800, redis);
  if (!hash) throw new Error('There is no hash');

  it('are known to every process a second later, the newest wins, and only what is new is written', async () => {
    const [web, otherWeb, dispatcher] = [positionBook(), positionBook(), positionBook()];
    web.put('ravi', fix(1), null);
    otherWeb.put('sita', fix(1), null);
    for (const process of [web, otherWeb, dispatcher, web]) await exchangePositions(hash, NOW, process);
    for (const process of [web, otherWeb, dispatcher]) expect([process.latest('ravi'), process.latest('sita')]).toEqual([fix(1), fix(1)]);
    // The rider's phone comes back to the other process: judged there by where they were seen before.
    expect(otherWeb.track('ravi').last).toEqual(fix(1));
    otherWeb.put('ravi', fix(5), null);
    for (const process of [otherWeb, dispatcher, web]) await exchangePositions(hash, NOW, process);
    expect([web.latest('ravi'), dispatcher.latest('ravi')]).toEqual([fix(5), fix(5)]);
    expect([web.takeShared(), dispatcher.takeShared(), dispatcher.takeRows(NOW, true)]).toEqual([[], [], []]);
    expect(await redis.ttl('thali:hash:positions')).toBeGreaterThan(1_700);
  });

  it('are forgotten after half an hour', async () => {
    await exchangePositions(hash, NOW + 31 * 60_000, positionBook());
    expect(await redis.exists('thali:hash:positions')).toBe(0);
  });

  it('are none while Redis is away, and go on when it is back', async () => {
    const web = positionBook();
    await server.stop();
    web.put('ravi', fix(1), null);
    await expect(exchangePositions(hash, NOW, web)).rejects.toThrow();
    expect(web.latest('ravi')).toEqual(fix(1));
    await server.start();
    await expect.poll(() => redis.status, { timeout: 10_000 }).toBe('ready');
    web.put('ravi', fix(2), null);
    await exchangePositions(hash, NOW, web);
    expect(await redis.hlen('thali:hash:positions')).toBe(1);
    redis.disconnect();
  });
});
