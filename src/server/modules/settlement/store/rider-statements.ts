import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';
import type { StatementStatus } from './payables.ts';

/** What a rider gets for a cycle; amounts in paise, as of a restaurant's statement. */
export interface RiderStatement {
  readonly id: string;
  readonly cycleId: string;
  readonly riderId: string;
  readonly status: StatementStatus;
  readonly fromAt: Date;
  readonly toAt: Date;
  readonly timeZone: string;
  readonly payableFrom: Date;
  readonly netPaise: number;
  readonly carriedPaise: number;
  readonly payablePaise: number;
  readonly holdReason: string | null;
  readonly issuedAt: Date | null;
  readonly paidAt: Date | null;
}

const FIELDS = `s.id, s.cycle_id AS "cycleId", s.rider_id AS "riderId", s.status, y.from_at AS "fromAt", y.to_at AS "toAt", y.time_zone AS "timeZone",
  y.payable_from AS "payableFrom", s.net_paise AS "netPaise", s.carried_paise AS "carriedPaise", s.payable_paise AS "payablePaise", s.hold_reason AS "holdReason",
  s.issued_at AS "issuedAt", s.paid_at AS "paidAt"`;
const FROM = 'FROM rider_statement s JOIN settlement_cycle y ON y.id = s.cycle_id';

const WITH_BOOKS = statement(
  'settlement_riders_with_books',
  `SELECT owner_id AS id FROM ledger_account WHERE owner_type = 'rider' AND code LIKE 'rider_payable:%' ORDER BY owner_id`,
);
const DRAFT = statement(
  'settlement_rider_draft_statements',
  `INSERT INTO rider_statement (id, cycle_id, rider_id, status, net_paise, carried_paise, payable_paise, created_at)
   SELECT gen_random_uuid(), $1::uuid, r.id, 'draft', 0, 0, 0, $3::timestamptz
   FROM unnest($4::uuid[]) AS r (id) JOIN ledger_account a ON a.code = 'rider_payable:' || r.id
   WHERE EXISTS (
       SELECT 1 FROM ledger_posting p JOIN ledger_entry e ON e.seq = p.entry_seq
       WHERE p.account_id = a.id AND e.occurred_at < $2::timestamptz AND e.template NOT IN ('payout_sent', 'payout_failed')
         AND NOT EXISTS (SELECT 1 FROM rider_statement_entry taken WHERE taken.entry_seq = e.seq AND taken.rider_id = r.id))
   ON CONFLICT (cycle_id, rider_id) DO NOTHING`,
);
const SUM_UP = statement(
  'settlement_rider_sum_up',
  `WITH sums AS (SELECT l.statement_id, sum(l.net_paise) AS net FROM rider_statement_line l JOIN rider_statement s ON s.id = l.statement_id
       WHERE s.cycle_id = $1::uuid AND s.status = 'draft' GROUP BY l.statement_id),
   told AS (SELECT s.id, coalesce(n.net, 0) AS net, coalesce((
       SELECT least(0, b.net_paise + b.carried_paise) FROM rider_statement b JOIN settlement_cycle y ON y.id = b.cycle_id
       WHERE b.rider_id = s.rider_id AND y.to_at < $2::timestamptz ORDER BY y.to_at DESC LIMIT 1), 0) AS carried
     FROM rider_statement s LEFT JOIN sums n ON n.statement_id = s.id WHERE s.cycle_id = $1::uuid AND s.status = 'draft')
   UPDATE rider_statement s SET net_paise = t.net, carried_paise = t.carried, payable_paise = greatest(0, t.net + t.carried) FROM told t WHERE t.id = s.id`,
);
/** Drafts with something to pay that nothing was taken off yet. */
const UNDEDUCTED = statement(
  'settlement_rider_undeducted',
  `SELECT s.id, s.rider_id AS "riderId", s.payable_paise AS "payablePaise" FROM rider_statement s
   WHERE s.cycle_id = $1::uuid AND s.status = 'draft' AND s.payable_paise > 0
     AND NOT EXISTS (SELECT 1 FROM rider_statement_line l WHERE l.statement_id = s.id AND l.subject_type = 'rider_debt') ORDER BY s.id`,
);
const HOLD_OFF = statement(
  'settlement_rider_hold_drafts',
  `UPDATE rider_statement SET hold_reason = coalesce(hold_reason, $3) WHERE cycle_id = $1::uuid AND status = 'draft' AND id = ANY($2::uuid[])`,
);
const ISSUE = statement(
  'settlement_rider_issue',
  `UPDATE rider_statement SET status = 'issued', issued_at = $2::timestamptz WHERE cycle_id = $1::uuid AND status = 'draft'
   RETURNING id, rider_id AS "riderId", payable_paise AS "payablePaise"`,
);
const BY_ID = statement('settlement_rider_statement', `SELECT ${FIELDS} ${FROM} WHERE s.id = $1::uuid`);
const OF_RIDER = statement(
  'settlement_rider_statements_of',
  `SELECT ${FIELDS} ${FROM} WHERE s.rider_id = $1::uuid AND s.status <> 'draft' AND ($2::uuid IS NULL OR y.to_at < (SELECT c.to_at FROM rider_statement b
     JOIN settlement_cycle c ON c.id = b.cycle_id WHERE b.id = $2::uuid AND b.rider_id = $1::uuid)) ORDER BY y.to_at DESC LIMIT $3::int`,
);

type Brief = Pick<RiderStatement, 'id' | 'riderId' | 'payablePaise'>;

/** Every rider that has an account in the books. */
export const ridersWithBooks = async (ctx: Ctx): Promise<string[]> => (await ctx.db.sql.rows<{ id: string }>(WITH_BOOKS, [])).map(({ id }) => id);
export const draftRiderStatements = (ctx: Ctx, cycle: { id: string; toAt: Date }, riderIds: readonly string[]) =>
  ctx.db.sql.rows(DRAFT, [cycle.id, cycle.toAt, ctx.clock.now(), [...riderIds]]);
/** Sums the drafts of a cycle and carries what was owed to us before. */
export const sumUpRiders = (ctx: Ctx, cycle: { id: string; toAt: Date }) => ctx.db.sql.rows(SUM_UP, [cycle.id, cycle.toAt]);
export const undeductedDrafts = (ctx: Ctx, cycleId: string) => ctx.db.sql.rows<Brief>(UNDEDUCTED, [cycleId]);
/** Holds drafts of a cycle for a reason, unless they are held already. */
export const holdDrafts = (ctx: Ctx, cycleId: string, ids: readonly string[], reason: string) => ctx.db.sql.rows(HOLD_OFF, [cycleId, [...ids], reason]);
/** Issues the drafts of a cycle; gives them. */
export const issueRiderStatements = (ctx: Ctx, cycleId: string) => ctx.db.sql.rows<Brief>(ISSUE, [cycleId, ctx.clock.now()]);
export const riderStatementById = async (ctx: Ctx, id: string) => (await ctx.db.sql.rows<RiderStatement>(BY_ID, [id]))[0] ?? null;
/** A rider's statements, the newest first, after one of them. */
export const statementsOfRider = (ctx: Ctx, riderId: string, after: string | null, limit: number) =>
  ctx.db.sql.rows<RiderStatement>(OF_RIDER, [riderId, after, limit]);
