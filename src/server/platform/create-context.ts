import { randomBytes, randomUUID } from 'node:crypto';
import { DEFAULT_LOCALE, type Locale } from '../../messages/locales.ts';
import { type Actor, system } from '../kernel/actor.ts';
import type { Clock } from '../kernel/clock.ts';
import type { RandomBytes } from '../kernel/ids.ts';
import type { Ctx } from './context.ts';
import type { Database } from './db/database.ts';

export const systemClock: Clock = { now: () => new Date() };
export const secureRandom: RandomBytes = (size) => randomBytes(size);

/** What an edge knows of a call: who, from where, in which language, under which id. */
export interface Origin {
  readonly actor: Actor;
  readonly locale?: Locale;
  readonly requestId?: string;
  readonly ip?: string | null;
}

/** A context on the pool, with the wall clock and cryptographic randomness. */
export function createContext(database: Database, origin: Origin): Ctx {
  return {
    actor: origin.actor,
    clock: systemClock,
    random: secureRandom,
    locale: origin.locale ?? DEFAULT_LOCALE,
    requestId: origin.requestId ?? randomUUID(),
    ip: origin.ip ?? null,
    database,
    db: database,
  };
}

/** A context for the platform's own work, named for the audit and the event log. */
export const systemContext = (database: Database, name: string, requestId?: string): Ctx =>
  createContext(database, { actor: system(name), ...(requestId && { requestId }) });
