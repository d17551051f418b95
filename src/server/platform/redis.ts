import { Redis } from 'ioredis';
import { log } from './monitoring/log.ts';

/**
 * A connection to Redis that never holds an answer up: while it is away commands fail at once, and each gives up after 250 ms.
 * What uses it must go on without it.
 */
export function connectRedis(url: string): Redis {
  const redis = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    commandTimeout: 250,
    retryStrategy: (attempt) => Math.min(5_000, attempt * 100),
  });
  let away = false;
  redis.on('error', (error) => {
    if (!away) log.warn({ err: error }, 'Redis is away');
    away = true;
  });
  redis.on('ready', () => {
    if (away) log.info('Redis is back');
    away = false;
  });
  return redis;
}

/** For adapters that block on reads: no limit on the time of a command, and commands wait while Redis is away. */
export const connectBlockingRedis = (url: string): Redis => {
  const redis = new Redis(url, { maxRetriesPerRequest: null, retryStrategy: (attempt) => Math.min(5_000, attempt * 100) });
  redis.on('error', () => {});
  return redis;
};
