import type { Redis } from 'ioredis';
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { refuse } from '../../kernel/errors.ts';

/** `points` operations in `seconds` for each key. */
export interface Allowance {
  readonly points: number;
  readonly seconds: number;
}

/** Counts operations by key. */
export interface Limiter {
  /** Takes one operation of `key` from the allowance called `name`; refuses `rate_limited` with the seconds to wait. */
  take(name: string, key: string, allowance: Allowance): Promise<void>;
}

/** Counts in memory, or in Redis so that processes share the counts; Redis gone, each process counts for itself. */
export function createLimiter(redis?: Redis): Limiter {
  const limiters = new Map<string, RateLimiterAbstract>();

  function limiter(name: string, allowance: Allowance): RateLimiterAbstract {
    let found = limiters.get(name);
    if (!found) {
      const options = { keyPrefix: `limit:${name}`, points: allowance.points, duration: allowance.seconds };
      const memory = new RateLimiterMemory(options);
      found = redis
        ? new RateLimiterRedis({ ...options, storeClient: redis, insuranceLimiter: memory, inMemoryBlockOnConsumed: allowance.points + 1 })
        : memory;
      limiters.set(name, found);
    }
    return found;
  }

  return {
    async take(name, key, allowance) {
      try {
        await limiter(name, allowance).consume(key);
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        refuse('rate_limited', 'rate_limited', { seconds: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)) });
      }
    },
  };
}

/** Never refuses: for benches that measure the rest. */
export const NO_LIMITS: Limiter = { take: async () => {} };

let active: Limiter = createLimiter();

/** The process's limiter; the composition root sets it once at start. */
export const limiterInUse = (): Limiter => active;
export function setLimiter(limiter: Limiter): void {
  active = limiter;
}
