import { actorName } from '../../kernel/actor.ts';
import { type Ctx, newId } from '../context.ts';
import { statement } from '../db/sql.ts';

/** A fact, in the past tense, as a module's `events.ts` declares it. The payload is plain JSON without personal data beyond ids. */
export interface DomainEvent<Type extends string = string, Payload = unknown> {
  readonly type: Type;
  readonly version: number;
  readonly aggregate: string;
  readonly aggregateId: string;
  readonly payload: Payload;
}

/** An event as it stands in the log. `seq` orders the log; `at` is an ISO instant. */
export interface RecordedEvent<Type extends string = string, Payload = unknown> extends DomainEvent<Type, Payload> {
  readonly seq: number;
  readonly id: string;
  readonly actor: string;
  readonly at: string;
}

/** The channel that wakes subscribers when a transaction with events commits. */
export const EVENT_CHANNEL = 'thali_events';

// The transaction takes its own number before its events take theirs, which is what the tail relies on.
const APPEND = statement(
  'event_log_append',
  `WITH mine AS MATERIALIZED (
     SELECT pg_current_xact_id() AS xid
   ), input AS (
     SELECT e.* FROM mine, jsonb_to_recordset($1::jsonb) AS e(id uuid, type text, version int, aggregate text, aggregate_id text, payload jsonb)
     WHERE mine.xid IS NOT NULL
   ), added AS (
     INSERT INTO event_log (id, type, version, aggregate, aggregate_id, payload, actor, at)
     SELECT id, type, version, aggregate, aggregate_id, payload, $2, $3::timestamptz FROM input
     RETURNING 1
   )
   SELECT count(*) AS added, pg_notify('${EVENT_CHANNEL}', '')::text FROM added`,
);

/** Appends events in the open transaction, in one statement; throws outside a transaction, for they must commit with the state. */
export async function appendEvents(ctx: Ctx, events: readonly DomainEvent[]): Promise<void> {
  if (!ctx.db.inTransaction) throw new Error('Events are appended in the transaction of the change they tell of');
  if (events.length === 0) return;
  const rows = events.map((event) => ({
    id: newId(ctx),
    type: event.type,
    version: event.version,
    aggregate: event.aggregate,
    aggregate_id: event.aggregateId,
    payload: event.payload,
  }));
  await ctx.db.sql.rows(APPEND, [JSON.stringify(rows), actorName(ctx.actor), ctx.clock.now()]);
}
