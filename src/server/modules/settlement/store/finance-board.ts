import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';
import type { PayeeType, StatementStatus } from './payables.ts';

const COLUMNS = 'id, cycle_id, status, net_paise, payable_paise, hold_reason';
const ALL = `(SELECT 'restaurant' AS payee_type, restaurant_id AS payee_id, ${COLUMNS} FROM settlement_statement
  UNION ALL SELECT 'rider', rider_id, ${COLUMNS} FROM rider_statement)`;
const FAILED = `s.status = 'issued' AND EXISTS (SELECT 1 FROM settlement_payout p WHERE p.statement_id = s.id)`;
const CYCLES = statement(
  'settlement_cycles_of_city',
  `WITH y AS (SELECT id, from_at, to_at, payable_from, closed_at FROM settlement_cycle WHERE city_id = $1::uuid ORDER BY to_at DESC LIMIT 12)
   SELECT y.id, y.from_at AS "from", y.to_at AS "to", y.payable_from AS "payableFrom", y.closed_at AS "closedAt", s.payee_type AS "payeeType",
     count(s.id)::int AS statements, count(*) FILTER (WHERE s.status = 'draft')::int AS drafts, coalesce(sum(s.net_paise), 0) AS "netPaise",
     coalesce(sum(s.payable_paise), 0) AS "payablePaise", coalesce(sum(s.payable_paise) FILTER (WHERE s.status = 'paid'), 0) AS "paidPaise",
     count(*) FILTER (WHERE s.hold_reason IS NOT NULL)::int AS held, count(*) FILTER (WHERE ${FAILED})::int AS failed
   FROM y LEFT JOIN ${ALL} s ON s.cycle_id = y.id
   GROUP BY y.id, y.from_at, y.to_at, y.payable_from, y.closed_at, s.payee_type ORDER BY y.to_at DESC`,
);
const STATEMENTS = statement(
  'settlement_board_statements',
  `SELECT s.id, s.payee_id AS "payeeId", s.status, s.net_paise AS "netPaise", s.payable_paise AS "payablePaise", s.hold_reason AS "holdReason", ${FAILED} AS failed
   FROM ${ALL} s WHERE s.cycle_id = $1::uuid AND s.payee_type = $2 AND ($4::uuid IS NULL OR s.id > $4::uuid) AND CASE $3
     WHEN 'held' THEN s.hold_reason IS NOT NULL WHEN 'failed' THEN ${FAILED} WHEN 'unpaid' THEN s.status = 'issued' AND s.payable_paise > 0 ELSE true END
   ORDER BY s.id LIMIT $5::int`,
);

/** What the statements of one kind of payee in a cycle come to; the kind is null for a cycle without any. */
export interface CycleRow {
  readonly id: string;
  readonly from: Date;
  readonly to: Date;
  readonly payableFrom: Date;
  readonly closedAt: Date;
  readonly payeeType: PayeeType | null;
  readonly statements: number;
  readonly drafts: number;
  readonly netPaise: number;
  readonly payablePaise: number;
  readonly paidPaise: number;
  readonly held: number;
  readonly failed: number;
}
export interface BoardRow {
  readonly id: string;
  readonly payeeId: string;
  readonly status: StatementStatus;
  readonly netPaise: number;
  readonly payablePaise: number;
  readonly holdReason: string | null;
  readonly failed: boolean;
}

/** The last twelve cycles of a city, the newest first, a row for each kind of payee. */
export const cyclesOf = (ctx: Ctx, cityId: string) => ctx.db.sql.rows<CycleRow>(CYCLES, [cityId]);
/** A page of a cycle's statements of one kind of payee. */
export const boardStatements = (ctx: Ctx, cycleId: string, payeeType: PayeeType, only: string, after: string | null, limit: number) =>
  ctx.db.sql.rows<BoardRow>(STATEMENTS, [cycleId, payeeType, only, after, limit]);
