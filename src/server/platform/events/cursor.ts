import { type Sql, statement } from '../db/sql.ts';

const LOAD = statement('event_cursor_load', 'SELECT seq FROM event_cursor WHERE subscriber = $1');
const CREATE = statement(
  'event_cursor_create',
  'INSERT INTO event_cursor (subscriber, seq, updated_at) VALUES ($1, $2, now()) ON CONFLICT (subscriber) DO NOTHING',
);
const MOVE = statement('event_cursor_move', 'UPDATE event_cursor SET seq = $3, updated_at = now() WHERE subscriber = $1 AND seq = $2 RETURNING seq');

/** The stored cursor of a subscriber, created at `initial` when it has none. */
export async function loadCursor(sql: Sql, subscriber: string, initial: number): Promise<number> {
  await sql.rows(CREATE, [subscriber, initial]);
  const [row] = await sql.rows<{ seq: number }>(LOAD, [subscriber]);
  return row?.seq ?? initial;
}

/** Moves the cursor; false when another process has moved it meanwhile, and so owns the subscriber now. */
export async function moveCursor(sql: Sql, subscriber: string, from: number, to: number): Promise<boolean> {
  const rows = await sql.rows(MOVE, [subscriber, from, to]);
  return rows.length === 1;
}
