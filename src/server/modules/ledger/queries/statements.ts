import type { Ctx } from '../../../platform/context.ts';
import type { Subject } from '../domain/entry.ts';
import { entriesAbout, type Place, type RecordedEntry, type StatementRow, statementRows, sumBefore } from '../store/statements.ts';

const FIRST: Place = { seq: 0, line: 0 };
const PAGE = 100;
const MAX_ENTRIES = 500;

/** A page of an account's statement, in paise, debit positive. */
export interface AccountStatement {
  /** The balance before the first line of this page, of all that happened before the statement and on its pages before. */
  readonly openingPaise: number;
  /** `balancePaise`: after the line. */
  readonly lines: readonly (StatementRow & { readonly balancePaise: number })[];
  /** The place of the next page, null on the last. */
  readonly nextCursor: Place | null;
}

/** An account's lines from `from` on and before `to`, by when things happened, in the order of the journal. For modules; asks for no actor. */
export async function statementOf(ctx: Ctx, code: string, from: Date, to: Date, cursor: Place = FIRST, limit = PAGE): Promise<AccountStatement> {
  const openingPaise = await sumBefore(ctx, code, from, to, cursor);
  const rows = await statementRows(ctx, code, from, to, cursor, limit + 1);
  const page = rows.slice(0, limit);
  let balancePaise = openingPaise;
  const lines = page.map((row) => {
    balancePaise += row.paise;
    return { ...row, balancePaise };
  });
  const last = page.at(-1);
  return { openingPaise, lines, nextCursor: last && rows.length > limit ? { seq: last.seq, line: last.line } : null };
}

/** The entries about a subject in the order of the journal, at most 500. For modules; asks for no actor. */
export const entriesOf = (ctx: Ctx, subject: Subject): Promise<RecordedEntry[]> => entriesAbout(ctx, subject, MAX_ENTRIES);
