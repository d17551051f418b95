import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';

export interface Dispute {
  readonly id: string;
  readonly statementId: string;
  readonly restaurantId: string;
  /** The line it is about; null when it is about the whole. */
  readonly subjectType: string | null;
  readonly subjectId: string | null;
  readonly reason: string;
  readonly openedAt: Date;
  readonly resolvedAt: Date | null;
  readonly resolution: string | null;
  /** What the restaurant gets, in paise; negative what it pays back. */
  readonly adjustmentPaise: number | null;
}

const FIELDS = `d.id, d.statement_id AS "statementId", d.restaurant_id AS "restaurantId", d.subject_type AS "subjectType",
  d.subject_id AS "subjectId", d.reason, d.opened_at AS "openedAt", d.resolved_at AS "resolvedAt",
  d.resolution, d.adjustment_paise AS "adjustmentPaise"`;
const ADD = statement(
  'settlement_dispute_add',
  `INSERT INTO settlement_dispute (id, statement_id, restaurant_id, reason, opened_at, subject_type, subject_id)
   VALUES ($1::uuid, $2::uuid, $3::uuid, $4, $5::timestamptz, $6, $7)`,
);
const OF_STATEMENT = statement(
  'settlement_disputes_of',
  `SELECT ${FIELDS} FROM settlement_dispute d WHERE d.statement_id = $1::uuid ORDER BY d.opened_at, d.id`,
);
const OPEN = statement(
  'settlement_disputes_open',
  `SELECT ${FIELDS}, l.net_paise AS "lineNetPaise" FROM settlement_dispute d
   LEFT JOIN settlement_line l ON l.statement_id = d.statement_id AND l.subject_type = d.subject_type AND l.subject_id = d.subject_id
   WHERE d.resolved_at IS NULL ORDER BY d.opened_at, d.id LIMIT 200`,
);
const HAS_LINE = statement('settlement_has_line', 'SELECT 1 FROM settlement_line WHERE statement_id = $1::uuid AND subject_type = $2 AND subject_id = $3');
const LOCK = statement('settlement_dispute_lock', `SELECT ${FIELDS} FROM settlement_dispute d WHERE d.id = $1::uuid FOR UPDATE`);
const RESOLVE = statement(
  'settlement_dispute_resolve',
  'UPDATE settlement_dispute SET resolved_at = $2::timestamptz, resolution = $3, adjustment_paise = $4 WHERE id = $1::uuid',
);

export async function addDispute(ctx: Ctx, dispute: Omit<Dispute, 'resolvedAt' | 'resolution' | 'adjustmentPaise'>): Promise<void> {
  const { id, statementId, restaurantId, reason, openedAt, subjectType, subjectId } = dispute;
  await ctx.db.sql.rows(ADD, [id, statementId, restaurantId, reason, openedAt, subjectType, subjectId]);
}
export const disputesOf = (ctx: Ctx, statementId: string) => ctx.db.sql.rows<Dispute>(OF_STATEMENT, [statementId]);
/** Disputes that nobody has answered, the oldest first, with what the line they are about comes to. */
export const openDisputes = (ctx: Ctx) => ctx.db.sql.rows<Dispute & { lineNetPaise: number | null }>(OPEN, []);
export const hasLine = async (ctx: Ctx, statementId: string, line: { subjectType: string; subjectId: string }): Promise<boolean> =>
  (await ctx.db.sql.rows(HAS_LINE, [statementId, line.subjectType, line.subjectId])).length > 0;
/** Locks a dispute until the transaction ends. */
export const lockDispute = async (ctx: Ctx, id: string) => (await ctx.db.sql.rows<Dispute>(LOCK, [id]))[0] ?? null;
export const setResolved = (ctx: Ctx, id: string, at: Date, resolution: string, adjustmentPaise: number) =>
  ctx.db.sql.rows(RESOLVE, [id, at, resolution, adjustmentPaise]);
