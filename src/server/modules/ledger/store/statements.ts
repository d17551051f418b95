import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';
import type { Subject } from '../domain/entry.ts';
import { accountId } from './journal.ts';

const BEFORE = statement(
  'ledger_balance_before',
  `SELECT coalesce(sum(p.paise), 0) AS paise FROM ledger_posting p JOIN ledger_entry e ON e.seq = p.entry_seq
   WHERE p.account_id = $1::uuid AND (e.occurred_at < $2::timestamptz OR (e.occurred_at < $3::timestamptz AND (p.entry_seq, p.line) <= ($4::bigint, $5::int)))`,
);
const LINES = statement(
  'ledger_statement_lines',
  `SELECT e.seq, p.line, e.id AS "entryId", e.key, e.template, e.subject_type AS "subjectType", e.subject_id AS "subjectId", e.occurred_at AS "occurredAt", p.paise
   FROM ledger_posting p JOIN ledger_entry e ON e.seq = p.entry_seq
   WHERE p.account_id = $1::uuid AND e.occurred_at >= $2::timestamptz AND e.occurred_at < $3::timestamptz AND (p.entry_seq, p.line) > ($4::bigint, $5::int)
   ORDER BY p.entry_seq, p.line LIMIT $6::int`,
);
const OF_SUBJECT = statement(
  'ledger_entries_of_subject',
  `SELECT e.seq, e.id, e.key, e.template, e.occurred_at AS "occurredAt",
     jsonb_agg(jsonb_build_object('account', a.code, 'paise', p.paise) ORDER BY p.line) AS postings
   FROM ledger_entry e JOIN ledger_posting p ON p.entry_seq = e.seq JOIN ledger_account a ON a.id = p.account_id
   WHERE e.subject_type = $1 AND e.subject_id = $2 GROUP BY e.seq ORDER BY e.seq LIMIT $3::int`,
);

/** A place in an account's statement: after this line of this entry. */
export interface Place {
  readonly seq: number;
  readonly line: number;
}

/** One line of an account's statement, in paise, debit positive. */
export interface StatementRow extends Place {
  readonly entryId: string;
  readonly key: string;
  readonly template: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly occurredAt: Date;
  readonly paise: number;
}

/** Sum in paise of what happened before `from`, and of what stands up to the place in the statement from `from` to `to`. */
export async function sumBefore(ctx: Ctx, code: string, from: Date, to: Date, { seq, line }: Place): Promise<number> {
  const [row] = await ctx.db.sql.rows<{ paise: number }>(BEFORE, [accountId(code), from, to, seq, line]);
  return row?.paise ?? 0;
}

/** Lines from `from` on and before `to`, in the order of the journal, after a place. */
export const statementRows = (ctx: Ctx, code: string, from: Date, to: Date, { seq, line }: Place, limit: number) =>
  ctx.db.sql.rows<StatementRow>(LINES, [accountId(code), from, to, seq, line, limit]);

/** An entry as it stands in the books. */
export interface RecordedEntry {
  readonly seq: number;
  readonly id: string;
  readonly key: string;
  readonly template: string;
  readonly occurredAt: Date;
  readonly postings: readonly { readonly account: string; readonly paise: number }[];
}

/** The entries about a subject, in the order of the journal. */
export const entriesAbout = (ctx: Ctx, { type, id }: Subject, limit: number) => ctx.db.sql.rows<RecordedEntry>(OF_SUBJECT, [type, id, limit]);
