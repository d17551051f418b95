import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';
import type { StatementStatus } from './payables.ts';

export interface SettlementStatement {
  readonly id: string;
  readonly cycleId: string;
  readonly restaurantId: string;
  readonly status: StatementStatus;
  readonly fromAt: Date;
  readonly toAt: Date;
  readonly timeZone: string;
  readonly payableFrom: Date;
  /** In paise: what the cycle's lines come to, what is owed to us from before (zero or less), and what is to be paid. */
  readonly netPaise: number;
  readonly carriedPaise: number;
  readonly payablePaise: number;
  readonly invoiceId: string | null;
  readonly holdReason: string | null;
  readonly issuedAt: Date | null;
  readonly paidAt: Date | null;
}

const FIELDS = `s.id, s.cycle_id AS "cycleId", s.restaurant_id AS "restaurantId", s.status, y.from_at AS "fromAt", y.to_at AS "toAt", y.time_zone AS "timeZone", y.payable_from AS "payableFrom",
  s.net_paise AS "netPaise", s.carried_paise AS "carriedPaise", s.payable_paise AS "payablePaise", s.invoice_id AS "invoiceId", s.hold_reason AS "holdReason",
  s.issued_at AS "issuedAt", s.paid_at AS "paidAt"`;
const FROM = 'FROM settlement_statement s JOIN settlement_cycle y ON y.id = s.cycle_id';

/** One for each restaurant whose account has something that no statement has taken. */
const DRAFT = statement(
  'settlement_draft_statements',
  `INSERT INTO settlement_statement (id, cycle_id, restaurant_id, status, net_paise, carried_paise, payable_paise, created_at)
   SELECT gen_random_uuid(), $1::uuid, r.id, 'draft', 0, 0, 0, $3::timestamptz
   FROM unnest($4::uuid[]) AS r (id) JOIN ledger_account a ON a.code = 'restaurant_payable:' || r.id
   WHERE EXISTS (
       SELECT 1 FROM ledger_posting p JOIN ledger_entry e ON e.seq = p.entry_seq
       WHERE p.account_id = a.id AND e.occurred_at < $2::timestamptz AND e.template NOT IN ('payout_sent', 'payout_failed')
         AND NOT EXISTS (SELECT 1 FROM settlement_entry taken WHERE taken.entry_seq = e.seq))
   ON CONFLICT (cycle_id, restaurant_id) DO NOTHING RETURNING id`,
);
/** What was owed to us after the statement before is carried into this one. */
const SUM_UP = statement(
  'settlement_sum_up',
  `WITH sums AS (SELECT l.statement_id, sum(l.net_paise) AS net FROM settlement_line l JOIN settlement_statement s ON s.id = l.statement_id
       WHERE s.cycle_id = $1::uuid AND s.status = 'draft' GROUP BY l.statement_id),
   told AS (SELECT s.id, coalesce(n.net, 0) AS net, coalesce((
       SELECT least(0, b.net_paise + b.carried_paise) FROM settlement_statement b JOIN settlement_cycle y ON y.id = b.cycle_id
       WHERE b.restaurant_id = s.restaurant_id AND y.to_at < $2::timestamptz ORDER BY y.to_at DESC LIMIT 1), 0) AS carried
     FROM settlement_statement s LEFT JOIN sums n ON n.statement_id = s.id WHERE s.cycle_id = $1::uuid AND s.status = 'draft')
   UPDATE settlement_statement s SET net_paise = t.net, carried_paise = t.carried, payable_paise = greatest(0, t.net + t.carried) FROM told t WHERE t.id = s.id`,
);
const OF_CYCLE = statement('settlement_statements_of_cycle', `SELECT ${FIELDS} ${FROM} WHERE s.cycle_id = $1::uuid ORDER BY s.restaurant_id`);
const BY_ID = statement('settlement_statement', `SELECT ${FIELDS} ${FROM} WHERE s.id = $1::uuid`);
const LOCK = statement('settlement_statement_lock', `SELECT ${FIELDS} ${FROM} WHERE s.id = $1::uuid FOR UPDATE OF s`);
const OF_RESTAURANT = statement(
  'settlement_statements_of_restaurant',
  `SELECT ${FIELDS} ${FROM} WHERE s.restaurant_id = $1::uuid AND s.status <> 'draft' AND ($2::uuid IS NULL OR y.to_at < (SELECT c.to_at FROM settlement_statement b
     JOIN settlement_cycle c ON c.id = b.cycle_id WHERE b.id = $2::uuid AND b.restaurant_id = $1::uuid)) ORDER BY y.to_at DESC LIMIT $3::int`,
);
const LIST = statement(
  'settlement_statements_list',
  `SELECT ${FIELDS} ${FROM} WHERE ($1::uuid IS NULL OR s.cycle_id = $1::uuid) AND ($2::text IS NULL OR s.status = $2) AND ($3::uuid IS NULL OR s.id > $3::uuid)
   ORDER BY s.id LIMIT $4::int`,
);
const ISSUED_OF = statement(
  'settlement_issued_of',
  `SELECT coalesce(sum(payable_paise), 0)::bigint AS paise FROM settlement_statement WHERE restaurant_id = $1::uuid AND status = 'issued'`,
);
const ISSUE = statement(
  'settlement_statement_issue',
  `UPDATE settlement_statement SET status = 'issued', issued_at = $2::timestamptz, invoice_id = $3::uuid WHERE id = $1::uuid AND status = 'draft'`,
);
export const draftStatements = (ctx: Ctx, cycle: { id: string; toAt: Date }, restaurantIds: readonly string[]) =>
  ctx.db.sql.rows<{ id: string }>(DRAFT, [cycle.id, cycle.toAt, ctx.clock.now(), [...restaurantIds]]);
/** Sums the drafts of a cycle and carries what was owed to us before. */
export const sumUp = (ctx: Ctx, cycle: { id: string; toAt: Date }) => ctx.db.sql.rows(SUM_UP, [cycle.id, cycle.toAt]);
export const statementsOfCycle = (ctx: Ctx, cycleId: string) => ctx.db.sql.rows<SettlementStatement>(OF_CYCLE, [cycleId]);
export const statementById = async (ctx: Ctx, id: string) => (await ctx.db.sql.rows<SettlementStatement>(BY_ID, [id]))[0] ?? null;
/** Locks a statement until the transaction ends. */
export const lockStatement = async (ctx: Ctx, id: string) => (await ctx.db.sql.rows<SettlementStatement>(LOCK, [id]))[0] ?? null;
/** A restaurant's statements, the newest first, after one of them. */
export const statementsOfRestaurant = (ctx: Ctx, restaurantId: string, after: string | null, limit: number) =>
  ctx.db.sql.rows<SettlementStatement>(OF_RESTAURANT, [restaurantId, after, limit]);
export const listStatements = (ctx: Ctx, cycleId: string | null, status: string | null, after: string | null, limit: number) =>
  ctx.db.sql.rows<SettlementStatement>(LIST, [cycleId, status, after, limit]);
export const issueStatement = (ctx: Ctx, id: string, at: Date, invoiceId: string | null) => ctx.db.sql.rows(ISSUE, [id, at, invoiceId]);
/** What is to be paid on a restaurant's issued statements, in paise. */
export const issuedOf = async (ctx: Ctx, restaurantId: string): Promise<number> =>
  (await ctx.db.sql.rows<{ paise: number }>(ISSUED_OF, [restaurantId]))[0]?.paise ?? 0;
