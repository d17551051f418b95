import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, it, vi } from 'vitest';
import { LiveConnection } from '../../trpc/live-connection.ts';
import { RejectionError } from '../kernel/errors.ts';
import { createLimiter } from './limits/limiter.ts';
import { openGateway } from './realtime/gateway.ts';
import type { LiveOutlet } from './realtime/publish.ts';
import { registerTopic } from './realtime/topics.ts';
import { connectBlockingRedis, connectRedis } from './redis.ts';
import { describeWithRedis, testDatabase, testRedis } from './testing/index.ts';

const { database } = await testDatabase();
const opened: (() => unknown)[] = [];
afterAll(async () => {
  for (const close of opened.reverse()) await close();
});

describeWithRedis('processes that share a Redis', async () => {
  const redis = await testRedis();

  it('carry positions to followers connected elsewhere', async () => {
    registerTopic(
      'everyone',
      async () => true,
      async () => [],
    );
    const outlets: LiveOutlet[] = [];
    const urls: string[] = [];
    for (let index = 0; index < 2; index++) {
      const server = http.createServer();
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const connection = connectBlockingRedis(redis.url);
      const gateway = openGateway(server, { database, ownHosts: { publicHost: null }, trustedProxies: 0, redis: connection });
      outlets.push(gateway.outlet);
      opened.push(
        () => connection.disconnect(),
        () => server.close(),
        () => gateway.close(),
      );
      urls.push(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    }
    const seen: string[] = [];
    const follower = new LiveConnection(urls[1]);
    opened.push(() => follower.close());
    let joined = false;
    follower.follow('everyone', { onPosition: ({ id }) => seen.push(id), onResync: () => (joined = true) });
    await vi.waitFor(() => expect(joined).toBe(true), { timeout: 5_000 });
    // A position may be lost while the other process only begins to listen: riders tell theirs again and again.
    await vi.waitFor(
      () => {
        outlets[0]?.publishPosition('everyone', { id: 'rider', lat: 12.9, lng: 77.6, at: '2026-11-24T07:30:00.000Z' });
        expect(seen).toContain('rider');
      },
      { timeout: 15_000, interval: 500 },
    );
  });

  it('count operations together, and each for itself while Redis is away', async () => {
    const limiters = await Promise.all(
      [1, 2].map(async () => {
        const connection = connectRedis(redis.url);
        opened.push(() => connection.disconnect());
        await new Promise((resolve) => connection.once('ready', resolve));
        return createLimiter(connection);
      }),
    );
    const take = (index: number, key: string) =>
      limiters[index]?.take('otp', key, { points: 3, seconds: 60 }).then(
        () => 'ok',
        (error: unknown) => (error instanceof RejectionError ? error.rejection.code : error),
      );
    expect([await take(0, 'a'), await take(1, 'a'), await take(0, 'a'), await take(1, 'a'), await take(0, 'a')]).toEqual([
      'ok',
      'ok',
      'ok',
      'rate_limited',
      'rate_limited',
    ]);
    await redis.stop();
    expect([await take(0, 'b'), await take(0, 'b'), await take(0, 'b'), await take(0, 'b'), await take(1, 'b')]).toEqual([
      'ok',
      'ok',
      'ok',
      'rate_limited',
      'ok',
    ]);
  });
});
