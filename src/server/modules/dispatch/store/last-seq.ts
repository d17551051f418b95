import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';

const SETTLED = statement('event_log_settled', `SELECT seq FROM event_log WHERE xid < pg_snapshot_xmin(pg_current_snapshot()) ORDER BY seq DESC LIMIT 1`);

/** The place in the event log before which nothing can still appear: what a client that loads a view follows it from. Read it before the view. */
export async function settledSeq(ctx: Ctx): Promise<number> {
  const [row] = await ctx.db.sql.rows<{ seq: number }>(SETTLED, []);
  return row?.seq ?? 0;
}
