import type { Actor } from '../../../kernel/actor.ts';

/** A revoked session must be dead within 5 s everywhere: four for the cache, one for the work under way. */
export const ACTOR_TTL_MS = 4_000;
const MOST_ENTRIES = 20_000;

/** An actor as the database knew it, for a session that ends at `endsAt`. */
export interface Known {
  readonly actor: Actor;
  readonly endsAt: Date | null;
}

interface Entry {
  readonly loadedAt: number;
  readonly known: Promise<Known>;
  actor: Actor | null;
}

const entries = new Map<string, Entry>();

/** The actor of a credential, loaded at most once in `ACTOR_TTL_MS` however many ask at once; a failed load is not kept. */
export async function cachedActor(key: string, now: Date, load: () => Promise<Known>): Promise<Known> {
  const found = entries.get(key);
  if (found && Math.abs(now.getTime() - found.loadedAt) < ACTOR_TTL_MS) return found.known;
  const entry: Entry = { loadedAt: now.getTime(), known: load(), actor: null };
  entries.delete(key);
  const oldest = entries.size >= MOST_ENTRIES ? entries.keys().next().value : undefined;
  if (oldest !== undefined) entries.delete(oldest);
  entries.set(key, entry);
  try {
    const known = await entry.known;
    entry.actor = known.actor;
    return known;
  } catch (error) {
    if (entries.get(key) === entry) entries.delete(key);
    throw error;
  }
}

function forget(matches: (actor: Extract<Actor, { type: 'user' }>) => boolean): void {
  for (const [key, { actor }] of entries) if (actor?.type === 'user' && matches(actor)) entries.delete(key);
}

/** Forgets a session in this process at once. */
export const forgetSession = (sessionId: string): void => forget((actor) => actor.sessionId === sessionId);

/** Forgets every session of a person in this process at once. */
export const forgetUser = (userId: string): void => forget((actor) => actor.userId === userId);
