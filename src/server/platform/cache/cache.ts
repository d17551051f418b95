import { BentoCache, bentostore } from 'bentocache';
import { memoryDriver } from 'bentocache/drivers/memory';
import { redisBusDriver, redisDriver } from 'bentocache/drivers/redis';
import type { Redis } from 'ioredis';
import { log } from '../monitoring/log.ts';

export interface CacheOptions<Value> {
  readonly ttlSeconds: number;
  /** What the value depends on; `forgetTags` names it when that changes. */
  readonly tags?: readonly string[] | ((value: Value) => readonly string[]);
}

/** A part of the cache under a name of its own. Values are plain JSON. */
export interface Cache {
  /** The kept value, or what `make` gives, made once for all who ask meanwhile. A value past its time is given while a new one is made. */
  getOrMake<Value>(key: string, make: () => Promise<Value>, options: CacheOptions<Value>): Promise<Value>;
  forget(key: string): Promise<void>;
  /** Forgets everything in this namespace that depends on one of the tags, in every process (with Redis). */
  forgetTags(tags: readonly string[]): Promise<void>;
}

export interface CacheStore {
  namespace(name: string): Cache;
  close(): Promise<void>;
}

const MAX_MEMORY_ITEMS = 10_000;
const MAX_MEMORY = '48mb';
const GRACE = '10m';
/** A caller waits this long for a new value when an old one could be given instead. */
const SOFT_TIMEOUT = 150;
const REDIS_PAUSE = '2s';

const logger = {
  child: () => logger,
  trace() {},
  debug() {},
  info() {},
  warn() {},
  error: (data: unknown) => log.warn({ data }, 'cache'),
  fatal: (data: unknown) => log.error({ data }, 'cache'),
};

/** Memory, then Redis where there is one, with a bus that carries invalidations. Redis gone, memory goes on alone. */
export function openCache(redis?: { readonly store: Redis; readonly bus: Redis }): CacheStore {
  const memory = bentostore().useL1Layer(memoryDriver({ maxItems: MAX_MEMORY_ITEMS, maxSize: MAX_MEMORY }));
  // biome-ignore lint/correctness/useHookAtTopLevel: layers of a cache, not hooks of React
  const store = redis ? memory.useL2Layer(redisDriver({ connection: redis.store })).useBus(redisBusDriver({ connection: redis.bus.options })) : memory;
  const bento = new BentoCache({
    default: 'main',
    stores: { main: store },
    prefix: 'thali',
    grace: GRACE,
    timeout: SOFT_TIMEOUT,
    suppressL2Errors: true,
    l2CircuitBreakerDuration: REDIS_PAUSE,
    logger,
  });

  return {
    namespace(name) {
      const part = bento.namespace(name);
      return {
        getOrMake: (key, make, { ttlSeconds, tags = [] }) =>
          part.getOrSet({
            key,
            ttl: ttlSeconds * 1_000,
            ...(typeof tags !== 'function' && { tags: [...tags] }),
            factory: async ({ setTags }) => {
              const value = await make();
              if (typeof tags === 'function') setTags([...tags(value)]);
              return value;
            },
          }),
        async forget(key) {
          await part.delete({ key });
        },
        async forgetTags(tags) {
          await part.deleteByTag({ tags: [...tags] });
        },
      };
    },
    close: () => bento.disconnectAll(),
  };
}

let active: CacheStore | null = null;

/** The process's cache; the composition root sets one with Redis, otherwise it is memory alone. */
export function setCache(store: CacheStore | null): void {
  active = store;
}
/**
 * A namespace of the process's cache, for modules.
 * @public
 */
export function cacheNamed(name: string): Cache {
  active ??= openCache();
  return active.namespace(name);
}
