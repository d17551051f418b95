import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';

/**
 * Builds from the rows the text that `contentOf` of the domain builds, and compares its hash. Walks the postings in the order of their key and
 * keeps none. A posting whose account or entry is gone counts through its entry's hash and through the orphans.
 */
const ENTRIES = statement(
  'ledger_verify_entries',
  `WITH posted AS (
     SELECT p.entry_seq, count(*) AS lines, sum(p.paise) AS net, string_agg(p.line || ':' || coalesce(a.code, '?') || ':' || p.paise, E'\\n' ORDER BY p.line) AS text
     FROM ledger_posting p LEFT JOIN ledger_account a ON a.id = p.account_id GROUP BY p.entry_seq
   )
   SELECT count(e.seq) AS entries,
     count(*) FILTER (WHERE e.seq IS NOT NULL AND (coalesce(p.lines, 0) < 2 OR p.net <> 0)) AS unbalanced,
     count(*) FILTER (WHERE e.seq IS NOT NULL AND e.content_hash IS DISTINCT FROM sha256(convert_to(
       e.id || E'\\n' || e.key || E'\\n' || e.template || E'\\n' || e.subject_type || ':' || e.subject_id || E'\\n'
         || round(extract(epoch FROM e.occurred_at) * 1000)::bigint || E'\\n' || p.text, 'UTF8'))) AS altered,
     count(*) FILTER (WHERE e.seq IS NULL) AS orphans,
     min(coalesce(e.seq, p.entry_seq)) FILTER (WHERE e.seq IS NULL OR coalesce(p.lines, 0) < 2 OR p.net <> 0) AS "firstSeq"
   FROM ledger_entry e FULL JOIN posted p ON p.entry_seq = e.seq`,
);
/** The chain from the first seal: no gap between stretches, the count, and the hash over the seal before and the entries' hashes. */
const SEALS = statement(
  'ledger_verify_seals',
  `WITH chain AS (
     SELECT from_seq, to_seq, count, hash, lag(to_seq, 1, 0::bigint) OVER w AS before_seq, lag(hash, 1, ''::bytea) OVER w AS before_hash
     FROM ledger_seal WINDOW w AS (ORDER BY to_seq)
   )
   SELECT count(*) AS seals, count(*) FILTER (WHERE broken) AS broken, min(to_seq) FILTER (WHERE broken) AS "firstSeq", max(to_seq) AS "lastSeq",
     (SELECT encode(hash, 'hex') FROM ledger_seal ORDER BY to_seq DESC LIMIT 1) AS "lastHash"
   FROM (
     SELECT c.to_seq, c.from_seq <> c.before_seq + 1 OR c.count <> s.count OR c.hash IS DISTINCT FROM sha256(c.before_hash || s.hashes) AS broken
     FROM chain c CROSS JOIN LATERAL (
       SELECT count(*)::int AS count, coalesce(string_agg(e.content_hash, ''::bytea ORDER BY e.seq), ''::bytea) AS hashes
       FROM ledger_entry e WHERE e.seq BETWEEN c.from_seq AND c.to_seq
     ) s
   ) checked`,
);
/** Sealed balances against the sealed postings; an account without either is right. */
const BALANCES = statement(
  'ledger_verify_balances',
  `WITH sealed AS (SELECT coalesce(max(to_seq), 0) AS seq FROM ledger_seal),
     sums AS (SELECT account_id, sum(paise) AS paise FROM ledger_posting WHERE entry_seq <= (SELECT seq FROM sealed) GROUP BY account_id)
   SELECT count(*) AS accounts,
     count(*) FILTER (WHERE a.id IS NULL OR (b.account_id IS NULL) <> (s.account_id IS NULL) OR b.paise <> s.paise OR b.as_of_seq > (SELECT seq FROM sealed)) AS mismatched
   FROM ledger_account a FULL JOIN ledger_balance b ON b.account_id = a.id FULL JOIN sums s ON s.account_id = coalesce(a.id, b.account_id)`,
);

/** Entries: how many; unbalanced or short of postings; not as they were when posted; postings without an entry (counted by the entry they name). */
export interface EntryCheck {
  readonly entries: number;
  readonly unbalanced: number;
  readonly altered: number;
  readonly orphans: number;
  /** The first number that is off by its sums or missing. */
  readonly firstSeq: number | null;
}

export interface SealCheck {
  readonly seals: number;
  readonly broken: number;
  /** The end of the first stretch that is broken. */
  readonly firstSeq: number | null;
  /** The end of the last stretch, and its seal in hexadecimal digits; null when nothing is sealed. */
  readonly lastSeq: number | null;
  readonly lastHash: string | null;
}

export interface BalanceCheck {
  readonly accounts: number;
  readonly mismatched: number;
}

async function only<Row>(rows: Promise<Row[]>): Promise<Row> {
  const [row] = await rows;
  if (!row) throw new Error('A check gave no answer');
  return row;
}

/** Each check is one statement, and so one snapshot: posting and sealing go on meanwhile. */
export const checkEntries = (ctx: Ctx) => only(ctx.db.sql.rows<EntryCheck>(ENTRIES, []));
export const checkSeals = (ctx: Ctx) => only(ctx.db.sql.rows<SealCheck>(SEALS, []));
export const checkBalances = (ctx: Ctx) => only(ctx.db.sql.rows<BalanceCheck>(BALANCES, []));
