import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';

/** Advisory locks of the ledger. */
const LOCK_SPACE = 7_407;

/** The end of the next stretch, and how many of its numbers are there. */
const HORIZON = statement(
  'ledger_horizon',
  `WITH sealed AS (SELECT coalesce(max(to_seq), 0) AS seq FROM ledger_seal),
     tail AS (SELECT e.seq FROM ledger_entry e, sealed s WHERE e.seq > s.seq ORDER BY e.seq LIMIT $1)
   SELECT s.seq AS sealed, coalesce(t.last, s.seq) AS last, t.found FROM sealed s, (SELECT max(seq) AS last, count(*) AS found FROM tail) t`,
);
const WHOLE = statement(
  'ledger_whole_until',
  `SELECT coalesce(max(seq), $1::bigint) AS seq FROM (
     SELECT seq, row_number() OVER (ORDER BY seq) AS place FROM ledger_entry WHERE seq > $1::bigint AND seq <= $2::bigint
   ) t WHERE seq = $1::bigint + place`,
);
/**
 * A number of our own, above that of every transaction that has written. A snapshot's `xmax` would not do: it is only one above the last
 * that has ended, and one that runs above it is not in `xmin` either.
 */
const NEXT = statement('ledger_next_transaction', 'SELECT pg_current_xact_id()::text::bigint AS next');
const OLDEST = statement('ledger_oldest_running', 'SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS oldest');
const LOCK = statement('ledger_seal_lock', 'SELECT pg_try_advisory_xact_lock($1::int, 1) AS taken');
/** The hash: SHA-256 over the last seal's hash and the entries' hashes in order. Numbers that no entry has are passed over. */
const SEAL = statement(
  'ledger_seal_add',
  `WITH before AS (SELECT coalesce(max(to_seq), 0) AS seq FROM ledger_seal),
     stretch AS (
       SELECT count(*)::int AS count, string_agg(e.content_hash, ''::bytea ORDER BY e.seq) AS hashes
       FROM ledger_entry e, before b WHERE e.seq > b.seq AND e.seq <= $1::bigint
     )
   INSERT INTO ledger_seal (from_seq, to_seq, count, hash, sealed_at)
   SELECT b.seq + 1, $1::bigint, s.count, sha256(coalesce((SELECT hash FROM ledger_seal WHERE to_seq = b.seq), ''::bytea) || s.hashes), $2::timestamptz
   FROM before b, stretch s WHERE s.count > 0
   RETURNING from_seq AS "fromSeq", to_seq AS "toSeq", count`,
);
const ADD_BALANCES = statement(
  'ledger_balances_add',
  `INSERT INTO ledger_balance AS b (account_id, paise, as_of_seq)
   SELECT account_id, sum(paise), $2::bigint FROM ledger_posting WHERE entry_seq BETWEEN $1::bigint AND $2::bigint GROUP BY account_id ORDER BY account_id
   ON CONFLICT (account_id) DO UPDATE SET paise = b.paise + excluded.paise, as_of_seq = excluded.as_of_seq`,
);

export interface Horizon {
  /** The last number that is sealed. */
  readonly sealed: number;
  /** The last entry of the next stretch; `sealed` when there is none. */
  readonly last: number;
  /** How many entries there are between. */
  readonly found: number;
}

/** What there is to seal, at most `limit` entries. */
export async function horizonOf(ctx: Ctx, limit: number): Promise<Horizon> {
  const [row] = await ctx.db.sql.rows<Horizon>(HORIZON, [limit]);
  if (!row) throw new Error('No horizon');
  return row;
}

/** The last number after `from` and up to `to` with none missing before it. */
export async function wholeUntil(ctx: Ctx, from: number, to: number): Promise<number> {
  const [row] = await ctx.db.sql.rows<{ seq: number }>(WHOLE, [from, to]);
  return row?.seq ?? from;
}

/** A number that every transaction which has written up to now is below. Uses one up; the caller must not be in a transaction. */
export async function nextTransaction(ctx: Ctx): Promise<number> {
  const [row] = await ctx.db.sql.rows<{ next: number }>(NEXT, []);
  if (!row) throw new Error('No transaction number');
  return row.next;
}

/** The oldest transaction that runs and has written; all below it have ended. */
export async function oldestRunning(ctx: Ctx): Promise<number> {
  const [row] = await ctx.db.sql.rows<{ oldest: number }>(OLDEST, []);
  return row?.oldest ?? 0;
}

/** Takes the right to seal until the transaction ends; false when another has it. */
export async function lockSeals(tx: Ctx): Promise<boolean> {
  const [row] = await tx.db.sql.rows<{ taken: boolean }>(LOCK, [LOCK_SPACE]);
  return row?.taken === true;
}

export interface Seal {
  readonly fromSeq: number;
  readonly toSeq: number;
  readonly count: number;
}

/** Seals everything up to a settled number and adds it to the balances; null when it is sealed already. The caller holds the lock. */
export async function sealUpTo(tx: Ctx, toSeq: number): Promise<Seal | null> {
  const [seal] = await tx.db.sql.rows<Seal>(SEAL, [toSeq, tx.clock.now()]);
  if (seal) await tx.db.sql.rows(ADD_BALANCES, [seal.fromSeq, seal.toSeq]);
  return seal ?? null;
}
