import { spawnSync } from 'node:child_process';
import { RedisMemoryServer } from 'redis-memory-server';
import { afterAll, describe } from 'vitest';
import { freePort } from '../postgres/index.ts';

/** Where the machine's `redis-server` is, if it has one. */
const systemRedis = spawnSync('sh', ['-c', 'command -v redis-server'], { encoding: 'utf8' }).stdout?.trim() || undefined;

export interface TestRedis {
  readonly url: string;
  readonly port: number;
  /** Ends the server, as a crash would. */
  stop(): Promise<void>;
  /** Starts it again on the same port, empty. */
  start(): Promise<void>;
}

/** A suite that needs Redis; skipped, and its title says why, where the machine has no `redis-server`. */
export function describeWithRedis(title: string, suite: () => void | Promise<void>): void {
  const missing = systemRedis === undefined;
  describe.skipIf(missing)(missing ? `${title} (skipped: no redis-server on the PATH)` : title, suite);
}

/** A real Redis of this suite alone, stopped after it. Throws where the machine has none: call it inside `describeWithRedis`. */
export async function testRedis(): Promise<TestRedis> {
  if (!systemRedis) throw new Error('There is no redis-server on the PATH');
  const port = await freePort();
  const server = new RedisMemoryServer({ instance: { port, ip: '127.0.0.1' }, binary: { systemBinary: systemRedis }, autoStart: false });
  let running = false;
  const start = async () => {
    if (!running) await server.start();
    running = true;
  };
  const stop = async () => {
    if (running) await server.stop();
    running = false;
  };
  await start();
  afterAll(stop);
  return { url: `redis://127.0.0.1:${port}`, port, start, stop };
}
