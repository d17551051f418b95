import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';
import type { LinePart, RiderLine } from '../domain/rider-line.ts';

/** Gives the cycle's drafts every entry of their riders' accounts before an instant that no statement has taken. Payouts are no part of a statement. */
const TAKE = statement(
  'settlement_rider_take_entries',
  `INSERT INTO rider_statement_entry (entry_seq, rider_id, statement_id)
   SELECT DISTINCT e.seq, s.rider_id, s.id
   FROM rider_statement s JOIN ledger_account a ON a.code = 'rider_payable:' || s.rider_id
   JOIN ledger_posting p ON p.account_id = a.id JOIN ledger_entry e ON e.seq = p.entry_seq
   WHERE s.cycle_id = $1::uuid AND s.status = 'draft' AND e.occurred_at < $2::timestamptz AND e.template NOT IN ('payout_sent', 'payout_failed')
     AND NOT EXISTS (SELECT 1 FROM rider_statement_entry taken WHERE taken.entry_seq = e.seq AND taken.rider_id = s.rider_id)`,
);
const CLEAR = statement(
  'settlement_rider_clear_lines',
  `DELETE FROM rider_statement_line l USING rider_statement s WHERE s.id = l.statement_id AND s.cycle_id = $1::uuid AND s.status = 'draft'`,
);
/** Every amount is the account's own postings'; the pay's entry tells pay and a tip that had waited apart by its debit to the cost. */
const FROM_JOURNAL = `cost AS (SELECT id AS account_id FROM ledger_account WHERE code = 'delivery_cost'), entries AS (
     SELECT t.statement_id, t.rider_id, e.seq, e.template, e.subject_type, e.subject_id, e.occurred_at, -sum(p.paise) AS net
     FROM taken t JOIN ledger_entry e ON e.seq = t.entry_seq JOIN ledger_posting p ON p.entry_seq = e.seq AND p.account_id = t.account_id
     GROUP BY t.statement_id, t.rider_id, e.seq
   ), told AS (
     SELECT n.*, CASE WHEN n.template = 'rider_pay_earned'
       THEN coalesce((SELECT sum(i.paise) FROM ledger_posting i JOIN cost USING (account_id) WHERE i.entry_seq = n.seq), 0) END AS pay FROM entries n
   ), sums AS (
     SELECT statement_id, rider_id, subject_type, subject_id, min(occurred_at) AS occurred_at, coalesce(sum(pay), 0) AS pay,
       coalesce(sum(net - coalesce(pay, 0)) FILTER (WHERE template IN ('order_delivered', 'rider_pay_earned')), 0) AS tip,
       coalesce(sum(net) FILTER (WHERE template = 'rider_bonus_earned'), 0) AS bonus,
       coalesce(-sum(net) FILTER (WHERE template = 'cash_deposited'), 0) AS cash_kept,
       coalesce(-sum(net) FILTER (WHERE template = 'rider_debt_deducted'), 0) AS deduction, sum(net) AS net
     FROM told GROUP BY statement_id, rider_id, subject_type, subject_id
   )`;
const WRITE = statement(
  'settlement_rider_write_lines',
  `WITH taken AS MATERIALIZED (
     SELECT n.statement_id, n.rider_id, n.entry_seq, a.id AS account_id
     FROM rider_statement s JOIN rider_statement_entry n ON n.statement_id = s.id JOIN ledger_account a ON a.code = 'rider_payable:' || s.rider_id
     WHERE s.cycle_id = $1::uuid AND s.status = 'draft'
   ), ${FROM_JOURNAL}
   INSERT INTO rider_statement_line (statement_id, subject_type, subject_id, occurred_at, formula, parts, pay_paise, tip_paise, bonus_paise, cash_kept_paise,
     deduction_paise, adjustments_paise, net_paise, welfare_paise)
   SELECT s.statement_id, s.subject_type, s.subject_id, s.occurred_at, NULL, '[]', s.pay, s.tip, s.bonus, s.cash_kept, s.deduction,
     s.net - s.pay - s.tip - s.bonus + s.cash_kept + s.deduction, s.net,
     CASE WHEN s.subject_type = 'order' AND s.pay > 0 THEN coalesce((SELECT sum(i.paise) FROM ledger_entry w JOIN ledger_posting i ON i.entry_seq = w.seq AND i.paise > 0
       WHERE w.key = 'welfare_contribution:' || s.subject_id || ':' || s.rider_id), 0) ELSE 0 END
   FROM sums s`,
);
const EARNING = statement(
  'settlement_rider_earning_lines',
  `SELECT l.subject_type AS "subjectType", l.subject_id AS "subjectId" FROM rider_statement_line l JOIN rider_statement s ON s.id = l.statement_id
   WHERE s.cycle_id = $1::uuid AND s.status = 'draft' AND l.pay_paise + l.tip_paise + l.bonus_paise > 0`,
);
const EXPLAIN = statement(
  'settlement_rider_explain_lines',
  `UPDATE rider_statement_line l SET formula = f.formula, parts = f.parts
   FROM rider_statement s, jsonb_to_recordset($2::jsonb) AS f("subjectType" text, "subjectId" text, formula int, parts jsonb)
   WHERE s.id = l.statement_id AND s.cycle_id = $1::uuid AND s.status = 'draft' AND l.subject_type = f."subjectType" AND l.subject_id = f."subjectId"
     AND l.pay_paise + l.tip_paise + l.bonus_paise > 0`,
);
const NAMES = `l.subject_type AS "subjectType", l.subject_id AS "subjectId", l.occurred_at AS "occurredAt", l.formula, l.parts, l.pay_paise AS "payPaise", l.tip_paise AS "tipPaise",
   l.bonus_paise AS "bonusPaise", l.cash_kept_paise AS "cashKeptPaise", l.deduction_paise AS "deductionPaise", l.adjustments_paise AS "adjustmentsPaise",
   l.net_paise AS "netPaise", l.welfare_paise AS "welfarePaise"`;
const LINES = statement(
  'settlement_rider_lines',
  `SELECT ${NAMES} FROM rider_statement_line l WHERE l.statement_id = $1::uuid ORDER BY l.occurred_at, l.subject_type, l.subject_id`,
);
const OF_DRAFTS = statement(
  'settlement_rider_lines_of_drafts',
  `SELECT l.statement_id AS "statementId", ${NAMES} FROM rider_statement_line l JOIN rider_statement s ON s.id = l.statement_id
   WHERE s.cycle_id = $1::uuid AND s.status = 'draft'`,
);

/** What explains a line that earned something. */
export interface LineFacts extends Pick<RiderLine, 'subjectType' | 'subjectId'> {
  readonly formula: number;
  readonly parts: readonly LinePart[];
}

export const takeRiderEntries = (ctx: Ctx, cycleId: string, before: Date) => ctx.db.sql.rows(TAKE, [cycleId, before]);
/** Writes the lines of the cycle's drafts anew from the entries that they took. */
export async function writeRiderLines(ctx: Ctx, cycleId: string): Promise<void> {
  await ctx.db.sql.rows(CLEAR, [cycleId]);
  await ctx.db.sql.rows(WRITE, [cycleId]);
}
/** The lines of the cycle's drafts that earned something. */
export const earningLines = (ctx: Ctx, cycleId: string) => ctx.db.sql.rows<Pick<RiderLine, 'subjectType' | 'subjectId'>>(EARNING, [cycleId]);
/** Puts the formula and its parts to lines of the cycle's drafts. */
export const explainLines = (ctx: Ctx, cycleId: string, facts: readonly LineFacts[]) => ctx.db.sql.rows(EXPLAIN, [cycleId, JSON.stringify(facts)]);
export const riderLinesOf = (ctx: Ctx, statementId: string) => ctx.db.sql.rows<RiderLine>(LINES, [statementId]);
export const riderLinesOfDrafts = (ctx: Ctx, cycleId: string) => ctx.db.sql.rows<RiderLine & { statementId: string }>(OF_DRAFTS, [cycleId]);
