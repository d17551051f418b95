import type { Ctx } from '../context.ts';
import { statement } from '../db/sql.ts';

/** Longer than any transaction of ours may run. */
const SETTLED_AFTER_MS = 30_000;

const SETTLED = statement('event_log_settled', 'SELECT seq FROM event_log WHERE at <= $1::timestamptz ORDER BY seq DESC LIMIT 1');

/**
 * A place in the log with nothing uncommitted before it, for a view that wants to follow what happens from here on. It lies some
 * seconds back: a follower is told again of what the view shows already, and never misses a thing. Read it before the view's rows.
 */
export async function settledSeq(ctx: Ctx): Promise<number> {
  const [row] = await ctx.db.sql.rows<{ seq: number }>(SETTLED, [new Date(ctx.clock.now().getTime() - SETTLED_AFTER_MS)]);
  return row?.seq ?? 0;
}
