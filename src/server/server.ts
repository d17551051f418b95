import type { AddressInfo } from 'node:net';
import type { AnyTRPCRouter } from '@trpc/server';
import type { Env } from './env.ts';
import { openCache, setCache } from './platform/cache/cache.ts';
import { setSharedHashes } from './platform/cache/shared-hash.ts';
import type { Database } from './platform/db/database.ts';
import { openSession } from './platform/db/session.ts';
import { runSubscribers } from './platform/events/run.ts';
import { registeredSubscribers } from './platform/events/subscriber.ts';
import { setPublicReads } from './platform/http/public-reads.ts';
import { createHttpService, type HttpParts } from './platform/http/server.ts';
import { installJobs } from './platform/jobs/boss.ts';
import { registeredJobs } from './platform/jobs/job.ts';
import { runJobs } from './platform/jobs/run.ts';
import { createLimiter, NO_LIMITS, setLimiter } from './platform/limits/limiter.ts';
import { componentsInUse } from './platform/monitoring/components.ts';
import { type Component, databaseComponent, redisComponent } from './platform/monitoring/health.ts';
import { watchProcess } from './platform/monitoring/process-gauges.ts';
import { openGateway } from './platform/realtime/gateway.ts';
import { connectBlockingRedis, connectRedis } from './platform/redis.ts';
import { createEdge } from './trpc/edge.ts';

export interface ServerOptions {
  readonly env: Env;
  readonly database: Database;
  readonly router: AnyTRPCRouter;
  readonly version: string;
  readonly pages: HttpParts['pages'];
  readonly webhooks: HttpParts['webhooks'];
  /** What runs beside the requests; started last, stopped before the connections it uses. */
  readonly background: readonly BackgroundPart[];
  /** In development Next takes the upgrades of its own; otherwise those that are not ours are refused. */
  readonly refuseOtherUpgrades: boolean;
}

/** Work that goes on by itself, in processes that play one of the roles. */
export interface BackgroundPart {
  readonly roles: Env['ROLES'];
  start(database: Database): { stop(): Promise<void> };
}

export interface RunningServer {
  readonly port: number;
  /** Answers what has come, ends jobs and subscribers, closes everything but the database. Takes at most `timeoutMs` and a little. */
  drain(timeoutMs: number): Promise<void>;
}

/** Starts every part of a process that its roles ask for, and listens. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { env, database } = options;
  const worker = env.ROLES.includes('worker');
  const redis = env.REDIS_URL ? connectRedis(env.REDIS_URL) : null;
  const adapterRedis = env.REDIS_URL ? connectBlockingRedis(env.REDIS_URL) : null;
  if (redis) setCache(openCache({ store: redis, bus: redis }));
  setSharedHashes(redis);
  setLimiter(env.RATE_LIMITS ? createLimiter(redis ?? undefined) : NO_LIMITS);

  await installJobs(database, registeredJobs());
  const session = await openSession(database);
  const publicUrl = env.PUBLIC_URL ? new URL(env.PUBLIC_URL) : null;
  const ownHosts = { publicHost: publicUrl?.host ?? null };
  const edge = createEdge(options.router, { database, ownHosts, trustedProxies: env.TRUSTED_PROXIES, version: options.version });
  setPublicReads(edge.reads);

  const listening: Component = {
    name: 'events',
    needed: false,
    check: async () => (session.connected ? { state: 'up' } : { state: 'degraded', detail: 'not listening, polling' }),
  };
  const components = () => [databaseComponent(database), listening, ...(redis ? [redisComponent(redis)] : []), ...componentsInUse()];
  const http = createHttpService({
    ...edge,
    components,
    pages: options.pages,
    webhooks: options.webhooks,
    trustedProxies: env.TRUSTED_PROXIES,
    publicHttps: publicUrl?.protocol === 'https:',
  });
  const gateway = openGateway(http.server, { database, ownHosts, trustedProxies: env.TRUSTED_PROXIES, ...(adapterRedis && { redis: adapterRedis }) });
  if (options.refuseOtherUpgrades) {
    http.server.on('upgrade', (request, socket) => {
      if (!request.url?.startsWith('/socket.io/')) socket.destroy();
    });
  }

  const events = await runSubscribers(database, session, registeredSubscribers(), { durable: worker });
  const jobs = worker ? await runJobs(database, session, registeredJobs()) : null;
  watchProcess({ database, events, jobs, gateway, reads: edge.reads });
  await new Promise<void>((resolve, reject) => http.server.once('error', reject).listen(env.PORT, env.HOST, resolve));

  const background = options.background.filter((part) => part.roles.some((role) => env.ROLES.includes(role))).map((part) => part.start(database));

  return {
    port: (http.server.address() as AddressInfo).port,
    async drain(timeoutMs) {
      await gateway.close();
      await Promise.all([http.drain(timeoutMs), jobs?.stop(timeoutMs), ...background.map((part) => part.stop())]);
      await events.stop();
      await session.close();
      setPublicReads(null);
      setSharedHashes(null);
      redis?.disconnect();
      adapterRedis?.disconnect();
    },
  };
}
