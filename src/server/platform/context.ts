import type { Locale } from '../../messages/locales.ts';
import type { Actor } from '../kernel/actor.ts';
import type { Clock } from '../kernel/clock.ts';
import { type RandomBytes, uuidv7 } from '../kernel/ids.ts';
import type { Database, Db } from './db/database.ts';

/** What every command and query runs with: who, when, in which language, on which connection or transaction. */
export interface Ctx {
  readonly actor: Actor;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly locale: Locale;
  readonly requestId: string;
  /** The caller's address, for limits and the audit; null for the system. */
  readonly ip: string | null;
  readonly database: Database;
  /** The connection in use: the pool, or the transaction when inside one. */
  readonly db: Db;
}

/** A new row's key: UUIDv7 of the context's clock. */
export const newId = (ctx: Ctx): string => uuidv7(ctx.clock.now(), ctx.random);

/** The same context with another actor, for system work on someone's behalf. */
export const actingAs = (ctx: Ctx, actor: Actor): Ctx => ({ ...ctx, actor });

/** Runs in one transaction with Prisma and SQL; joins the one that is open. Rolled back when `run` throws. */
export function inTransaction<T>(ctx: Ctx, run: (ctx: Ctx) => Promise<T>): Promise<T> {
  if (ctx.db.inTransaction) return run(ctx);
  return ctx.database.prismaTransaction((db) => run({ ...ctx, db }));
}

/** Runs in one bare SQL transaction (no Prisma inside): for hot paths. Joins the one that is open. */
export function inSqlTransaction<T>(ctx: Ctx, run: (ctx: Ctx) => Promise<T>): Promise<T> {
  if (ctx.db.inTransaction) return run(ctx);
  return ctx.database.sqlTransaction((db) => run({ ...ctx, db }));
}
