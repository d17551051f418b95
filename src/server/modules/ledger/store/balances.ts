import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';
import type { AccountKind } from '../domain/chart.ts';
import { accountId } from './journal.ts';

/** Of each account: what is sealed, and the tail that is not, in one snapshot. */
const BALANCES = statement(
  'ledger_balances_of',
  `SELECT a.code, coalesce(b.paise, 0) + coalesce((
       SELECT sum(p.paise) FROM ledger_posting p
       WHERE p.account_id = a.id AND p.entry_seq > coalesce((SELECT max(to_seq) FROM ledger_seal), 0)
     ), 0) AS paise
   FROM ledger_account a LEFT JOIN ledger_balance b ON b.account_id = a.id WHERE a.id = ANY($1::uuid[])`,
);
const TRIAL = statement(
  'ledger_trial_balance',
  `WITH amounts AS (
     SELECT account_id, paise FROM ledger_balance
     UNION ALL SELECT account_id, paise FROM ledger_posting WHERE entry_seq > coalesce((SELECT max(to_seq) FROM ledger_seal), 0)
   ), balances AS (SELECT account_id, sum(paise) AS paise FROM amounts GROUP BY account_id)
   SELECT split_part(a.code, ':', 1) AS name, a.kind, count(*)::int AS accounts, sum(b.paise) AS paise
   FROM balances b JOIN ledger_account a ON a.id = b.account_id GROUP BY 1, 2 ORDER BY 2, 1`,
);

/** Balances in paise by code; debit positive. Codes that nothing was posted to are missing. */
export async function findBalances(ctx: Ctx, codes: readonly string[]): Promise<Map<string, number>> {
  const rows = await ctx.db.sql.rows<{ code: string; paise: number }>(BALANCES, [codes.map(accountId)]);
  return new Map(rows.map(({ code, paise }) => [code, paise]));
}

/** One line of the chart: all its accounts together, in paise, debit positive. */
export interface TrialLine {
  readonly name: string;
  readonly kind: AccountKind;
  readonly accounts: number;
  readonly paise: number;
}

export const trialLines = (ctx: Ctx) => ctx.db.sql.rows<TrialLine>(TRIAL, []);
