import type { Ctx } from '../context.ts';
import { statement } from '../db/sql.ts';

const LAG = statement(
  'event_cursor_lag',
  `SELECT c.subscriber, c.seq, l.last - c.seq AS behind, c.updated_at
   FROM event_cursor c CROSS JOIN (SELECT coalesce(max(seq), 0) AS last FROM event_log) l ORDER BY c.subscriber`,
);

/** How far a durable subscriber has come; `behind` counts log positions, also those of events it does not want. */
export interface SubscriberLag {
  readonly subscriber: string;
  readonly seq: number;
  readonly behind: number;
  readonly movedAt: string;
}

/** The stored cursors of all durable subscribers. A subscriber that wants nothing of what happened may trail by some seconds. */
export async function subscriberLags(ctx: Ctx): Promise<SubscriberLag[]> {
  const rows = await ctx.db.sql.rows<{ subscriber: string; seq: number; behind: number; updated_at: Date }>(LAG, []);
  return rows.map(({ subscriber, seq, behind, updated_at }) => ({ subscriber, seq, behind, movedAt: updated_at.toISOString() }));
}
