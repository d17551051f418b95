import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';

/** A line of a statement. Amounts in paise; what the restaurant gets is positive, charges and refunds are amounts taken off. */
export interface StatementLine {
  readonly subjectType: string;
  readonly subjectId: string;
  readonly occurredAt: Date;
  /** What the order sold before discounts, and by whom they were borne: facts of the order, for the reader; they are in `earnedPaise`. */
  readonly itemsPaise: number;
  readonly packagingPaise: number;
  readonly restaurantDiscountPaise: number;
  readonly platformDiscountPaise: number;
  /** What the delivery, or food of a cancelled order, earned. */
  readonly earnedPaise: number;
  readonly commissionPaise: number;
  readonly commissionGstPaise: number;
  readonly tdsPaise: number;
  readonly tcsPaise: number;
  readonly refundsPaise: number;
  /** Everything else of the books: corrections, compensation. */
  readonly adjustmentsPaise: number;
  readonly netPaise: number;
}

/**
 * Lines from the journal: `taken` (statement_id, entry_seq, account_id) says which entries. The account's own postings give every amount; the split
 * of the commission's debit into commission and tax is the same entry's credit to income.
 */
const SUMS = `SELECT t.statement_id, e.subject_type, e.subject_id, min(e.occurred_at) AS occurred_at,
     -sum(p.paise) FILTER (WHERE e.template IN ('order_delivered', 'order_cancelled_retained')) AS earned,
     sum(p.paise) FILTER (WHERE e.template = 'commission_charged') AS charged,
     sum((SELECT -sum(i.paise) FROM ledger_posting i JOIN income USING (account_id) WHERE i.entry_seq = e.seq)) FILTER (WHERE e.template = 'commission_charged') AS commission,
     sum(p.paise) FILTER (WHERE e.template = 'tds_withheld') AS tds,
     sum(p.paise) FILTER (WHERE e.template = 'tcs_collected') AS tcs,
     sum(p.paise) FILTER (WHERE e.template LIKE 'refund%') AS refunds,
     -sum(p.paise) AS net
   FROM taken t JOIN ledger_entry e ON e.seq = t.entry_seq JOIN ledger_posting p ON p.entry_seq = e.seq AND p.account_id = t.account_id
   GROUP BY t.statement_id, e.subject_type, e.subject_id`;
const INCOME = `income AS (SELECT id AS account_id FROM ledger_account WHERE code = 'commission_income')`;
const AMOUNTS = `coalesce(c.items_paise, 0) AS items_paise, coalesce(c.packaging_paise, 0) AS packaging_paise,
     coalesce(c.restaurant_discount_paise, 0) AS restaurant_discount_paise, coalesce(c.platform_discount_paise, 0) AS platform_discount_paise,
     coalesce(s.earned, 0) AS earned_paise, coalesce(s.commission, 0) AS commission_paise, coalesce(s.charged - s.commission, 0) AS commission_gst_paise,
     coalesce(s.tds, 0) AS tds_paise, coalesce(s.tcs, 0) AS tcs_paise, coalesce(s.refunds, 0) AS refunds_paise,
     s.net - coalesce(s.earned, 0) + coalesce(s.charged, 0) + coalesce(s.tds, 0) + coalesce(s.tcs, 0) + coalesce(s.refunds, 0) AS adjustments_paise, s.net AS net_paise`;
/** Facts of an order stand where it earns: with the week of its delivery, not again with one of a later refund. */
const FROM_SUMS = `FROM sums s LEFT JOIN order_charge c ON s.subject_type = 'order' AND s.earned IS NOT NULL AND c.order_id = s.subject_id::uuid`;

const TAKE = statement(
  'settlement_take_entries',
  `INSERT INTO settlement_entry (entry_seq, statement_id)
   SELECT DISTINCT e.seq, s.id
   FROM settlement_statement s JOIN ledger_account a ON a.owner_type = 'restaurant' AND a.owner_id = s.restaurant_id AND a.code = 'restaurant_payable:' || s.restaurant_id
   JOIN ledger_posting p ON p.account_id = a.id JOIN ledger_entry e ON e.seq = p.entry_seq
   WHERE s.cycle_id = $1::uuid AND s.status = 'draft' AND e.occurred_at < $2::timestamptz AND e.template NOT IN ('payout_sent', 'payout_failed')
     AND NOT EXISTS (SELECT 1 FROM settlement_entry taken WHERE taken.entry_seq = e.seq)`,
);
const WRITE = statement(
  'settlement_write_lines',
  `WITH ${INCOME}, taken AS MATERIALIZED (
     SELECT n.statement_id, n.entry_seq, a.id AS account_id
     FROM settlement_statement s JOIN settlement_entry n ON n.statement_id = s.id JOIN ledger_account a ON a.code = 'restaurant_payable:' || s.restaurant_id
     WHERE s.cycle_id = $1::uuid AND s.status = 'draft'
   ), sums AS (${SUMS})
   INSERT INTO settlement_line (statement_id, subject_type, subject_id, occurred_at, items_paise, packaging_paise, restaurant_discount_paise, platform_discount_paise,
     earned_paise, commission_paise, commission_gst_paise, tds_paise, tcs_paise, refunds_paise, adjustments_paise, net_paise)
   SELECT s.statement_id, s.subject_type, s.subject_id, s.occurred_at, ${AMOUNTS} ${FROM_SUMS}`,
);
const CLEAR = statement(
  'settlement_clear_lines',
  `DELETE FROM settlement_line l USING settlement_statement s WHERE s.id = l.statement_id AND s.cycle_id = $1::uuid AND s.status = 'draft'`,
);
const NAMES = `subject_type AS "subjectType", subject_id AS "subjectId", occurred_at AS "occurredAt", items_paise AS "itemsPaise", packaging_paise AS "packagingPaise",
   restaurant_discount_paise AS "restaurantDiscountPaise", platform_discount_paise AS "platformDiscountPaise", earned_paise AS "earnedPaise",
   commission_paise AS "commissionPaise", commission_gst_paise AS "commissionGstPaise", tds_paise AS "tdsPaise", tcs_paise AS "tcsPaise",
   refunds_paise AS "refundsPaise", adjustments_paise AS "adjustmentsPaise", net_paise AS "netPaise"`;
const IN_ORDER = 'ORDER BY occurred_at, subject_type, subject_id';
const REBUILD = statement(
  'settlement_rebuild_lines',
  `WITH ${INCOME}, taken AS MATERIALIZED (
     SELECT n.statement_id, n.entry_seq, a.id AS account_id
     FROM settlement_statement s JOIN settlement_entry n ON n.statement_id = s.id JOIN ledger_account a ON a.code = 'restaurant_payable:' || s.restaurant_id
     WHERE s.id = $1::uuid
   ), sums AS (${SUMS}), lines AS (SELECT s.subject_type, s.subject_id, s.occurred_at, ${AMOUNTS} ${FROM_SUMS})
   SELECT ${NAMES} FROM lines ${IN_ORDER}`,
);
const LINES = statement('settlement_lines', `SELECT ${NAMES} FROM settlement_line WHERE statement_id = $1::uuid ${IN_ORDER}`);

/** Gives the cycle's drafts every entry of their restaurants' accounts before an instant that no statement has taken. Payouts are no part of a statement. */
export const takeEntries = (ctx: Ctx, cycleId: string, before: Date) => ctx.db.sql.rows(TAKE, [cycleId, before]);
/** Takes the lines off the cycle's drafts, to write them anew. */
export const clearLines = (ctx: Ctx, cycleId: string) => ctx.db.sql.rows(CLEAR, [cycleId]);
/** Writes the lines of the cycle's drafts from the entries that they took. */
export const writeLines = (ctx: Ctx, cycleId: string) => ctx.db.sql.rows(WRITE, [cycleId]);
/** The lines of a statement as the journal has them now. */
export const linesFromJournal = (ctx: Ctx, statementId: string) => ctx.db.sql.rows<StatementLine>(REBUILD, [statementId]);
/** The lines of a statement as they were written. */
export const linesOf = (ctx: Ctx, statementId: string) => ctx.db.sql.rows<StatementLine>(LINES, [statementId]);
