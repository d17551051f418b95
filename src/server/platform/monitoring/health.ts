import type { Redis } from 'ioredis';
import type { Database } from '../db/database.ts';
import { statement } from '../db/sql.ts';

export type ComponentState = 'up' | 'degraded' | 'down';

/** The state of one part. `detail` is fixed text of ours, never an error's own. */
export interface ComponentHealth {
  readonly state: ComponentState;
  readonly latencyMs: number;
  readonly detail?: string;
}

/** A part that can be asked how it is. `needed`: without it this process is not ready. */
export interface Component {
  readonly name: string;
  readonly needed: boolean;
  check(): Promise<{ readonly state: ComponentState; readonly detail?: string }>;
}

const LIMIT_MS = 2_000;

async function checked(component: Component): Promise<ComponentHealth> {
  const begun = performance.now();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<{ state: ComponentState; detail: string }>((resolve) => {
    timer = setTimeout(() => resolve({ state: 'down', detail: 'no answer in time' }), LIMIT_MS);
  });
  const outcome = await Promise.race([component.check(), late]).catch(() => ({ state: 'down' as const, detail: 'not reachable' }));
  clearTimeout(timer);
  return { latencyMs: Math.round((performance.now() - begun) * 10) / 10, ...outcome };
}

export interface Readiness {
  readonly ready: boolean;
  readonly components: Readonly<Record<string, ComponentHealth>>;
}

/** Asks every part at once, each within two seconds. */
export async function readiness(components: readonly Component[]): Promise<Readiness> {
  const states = await Promise.all(components.map(async (component) => [component, await checked(component)] as const));
  return {
    ready: states.every(([component, health]) => !component.needed || health.state !== 'down'),
    components: Object.fromEntries(states.map(([component, health]) => [component.name, health])),
  };
}

const TRIGRAMS = statement('health_trigrams', `SELECT cardinality(show_trgm('पनीर')) AS hindi FROM pg_extension WHERE extname = 'pg_trgm'`);

/** The database answers, and its locale lets pg_trgm see letters beyond Latin: under LC_CTYPE=C a Hindi search finds nothing, silently. */
export const databaseComponent = (database: Database): Component => ({
  name: 'database',
  needed: true,
  async check() {
    const [row] = await database.sql.rows<{ hindi: number }>(TRIGRAMS, []);
    if (!row) return { state: 'down', detail: 'the extension pg_trgm is missing' };
    return row.hindi > 0 ? { state: 'up' } : { state: 'degraded', detail: 'LC_CTYPE must be a UTF-8 locale: search finds no Indian script' };
  },
});

/** Redis answers. Nothing waits for it: without it each process counts and caches for itself. */
export const redisComponent = (redis: Redis): Component => ({
  name: 'redis',
  needed: false,
  async check() {
    await redis.ping();
    return { state: 'up' };
  },
});
