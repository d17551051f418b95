import type { Redis } from 'ioredis';

/** Small values by field that all processes share: hot, and no loss when they are gone. Each call throws while Redis is away. */
export interface SharedHash {
  write(values: ReadonlyMap<string, string>): Promise<void>;
  read(): Promise<ReadonlyMap<string, string>>;
  remove(fields: readonly string[]): Promise<void>;
}

let active: Redis | null = null;

/** The composition root gives Redis, if there is one, and takes it back. */
export function setSharedHashes(redis: Redis | null): void {
  active = redis;
}

/** A hash under a name of its own that Redis forgets `ttlSeconds` after the last write; null without Redis. */
export function sharedHash(name: string, ttlSeconds: number, redis = active): SharedHash | null {
  if (!redis) return null;
  const key = `thali:hash:${name}`;
  return {
    async write(values) {
      if (values.size === 0) return;
      const answers = await redis.pipeline().hset(key, Object.fromEntries(values)).expire(key, ttlSeconds).exec();
      for (const [error] of answers ?? []) if (error) throw error;
    },
    read: async () => new Map(Object.entries(await redis.hgetall(key))),
    async remove(fields) {
      if (fields.length > 0) await redis.hdel(key, ...fields);
    },
  };
}
