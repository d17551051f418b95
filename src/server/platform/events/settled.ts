import type { Ctx } from '../context.ts';
import type { Database } from '../db/database.ts';
import { statement } from '../db/sql.ts';

/** Longer than any transaction of ours may run. */
const SETTLED_AFTER_MS = 30_000;

const SETTLED = statement('event_log_settled', 'SELECT seq FROM event_log WHERE at <= $1::timestamptz ORDER BY seq DESC LIMIT 1');

/** The horizons of the logs that this process follows. */
const horizons = new WeakMap<Database, () => number>();

/** A tail tells how far it has come; null when it stops. */
export function setHorizon(database: Database, horizon: (() => number) | null): void {
  if (horizon) horizons.set(database, horizon);
  else horizons.delete(database);
}

/**
 * A place in the log with nothing uncommitted before it, for a view that wants to follow what happens from here on: a follower
 * may be told again of what the view shows already, and never misses a thing. Read it before the view's rows.
 * A process that follows the log knows the place; another takes one that lies some seconds back.
 */
export async function settledSeq(ctx: Ctx): Promise<number> {
  const horizon = horizons.get(ctx.database);
  if (horizon) return horizon();
  const [row] = await ctx.db.sql.rows<{ seq: number }>(SETTLED, [new Date(ctx.clock.now().getTime() - SETTLED_AFTER_MS)]);
  return row?.seq ?? 0;
}
