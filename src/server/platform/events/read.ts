import type { Ctx } from '../context.ts';
import { type Sql, statement } from '../db/sql.ts';
import type { RecordedEvent } from './append.ts';

interface Row {
  seq: number;
  id: string;
  type: string;
  version: number;
  aggregate: string;
  aggregate_id: string;
  payload: unknown;
  actor: string;
  at: Date;
}

const COLUMNS = 'seq, id, type, version, aggregate, aggregate_id, payload, actor, at';

const AFTER = statement('event_log_after', `SELECT ${COLUMNS} FROM event_log WHERE seq > $1 AND seq <= $2 ORDER BY seq LIMIT $3`);
const AFTER_OF_TYPES = statement(
  'event_log_after_of_types',
  `SELECT ${COLUMNS} FROM event_log WHERE seq > $1 AND seq <= $2 AND type = ANY($3) ORDER BY seq LIMIT $4`,
);
const OF_AGGREGATE = statement(
  'event_log_of_aggregate',
  `SELECT ${COLUMNS} FROM event_log WHERE aggregate = $1 AND aggregate_id = $2 AND seq > $3 ORDER BY seq LIMIT $4`,
);

const toEvent = (row: Row): RecordedEvent => ({
  seq: row.seq,
  id: row.id,
  type: row.type,
  version: row.version,
  aggregate: row.aggregate,
  aggregateId: row.aggregate_id,
  payload: row.payload,
  actor: row.actor,
  at: row.at.toISOString(),
});

/** Events with `after` < seq ≤ `upTo`, in order, at most `limit`; of all types or of those given. */
export async function readEvents(sql: Sql, after: number, upTo: number, limit: number, types?: readonly string[]): Promise<RecordedEvent[]> {
  const rows = types ? await sql.rows<Row>(AFTER_OF_TYPES, [after, upTo, types, limit]) : await sql.rows<Row>(AFTER, [after, upTo, limit]);
  return rows.map(toEvent);
}

/** Events of one aggregate after a seq, in order, at most `limit`: for timelines and for clients that come back. */
export async function eventsOf(ctx: Ctx, aggregate: string, aggregateId: string, after = 0, limit = 500): Promise<RecordedEvent[]> {
  const rows = await ctx.db.sql.rows<Row>(OF_AGGREGATE, [aggregate, aggregateId, after, limit]);
  return rows.map(toEvent);
}
