import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';

export interface Dispute {
  readonly id: string;
  readonly statementId: string;
  readonly restaurantId: string;
  readonly reason: string;
  readonly openedAt: Date;
  readonly resolvedAt: Date | null;
  readonly resolution: string | null;
  /** What the restaurant gets, in paise; negative what it pays back. */
  readonly adjustmentPaise: number | null;
}

const FIELDS = `d.id, d.statement_id AS "statementId", d.restaurant_id AS "restaurantId", d.reason, d.opened_at AS "openedAt", d.resolved_at AS "resolvedAt",
  d.resolution, d.adjustment_paise AS "adjustmentPaise"`;
const ADD = statement(
  'settlement_dispute_add',
  'INSERT INTO settlement_dispute (id, statement_id, restaurant_id, reason, opened_at) VALUES ($1::uuid, $2::uuid, $3::uuid, $4, $5::timestamptz)',
);
const OF_STATEMENT = statement(
  'settlement_disputes_of',
  `SELECT ${FIELDS} FROM settlement_dispute d WHERE d.statement_id = $1::uuid ORDER BY d.opened_at, d.id`,
);
const LOCK = statement('settlement_dispute_lock', `SELECT ${FIELDS} FROM settlement_dispute d WHERE d.id = $1::uuid FOR UPDATE`);
const RESOLVE = statement(
  'settlement_dispute_resolve',
  'UPDATE settlement_dispute SET resolved_at = $2::timestamptz, resolution = $3, adjustment_paise = $4 WHERE id = $1::uuid',
);

export const addDispute = (ctx: Ctx, { id, statementId, restaurantId, reason, openedAt }: Omit<Dispute, 'resolvedAt' | 'resolution' | 'adjustmentPaise'>) =>
  ctx.db.sql.rows(ADD, [id, statementId, restaurantId, reason, openedAt]);
export const disputesOf = (ctx: Ctx, statementId: string) => ctx.db.sql.rows<Dispute>(OF_STATEMENT, [statementId]);
/** Locks a dispute until the transaction ends. */
export const lockDispute = async (ctx: Ctx, id: string) => (await ctx.db.sql.rows<Dispute>(LOCK, [id]))[0] ?? null;
export const setResolved = (ctx: Ctx, id: string, at: Date, resolution: string, adjustmentPaise: number) =>
  ctx.db.sql.rows(RESOLVE, [id, at, resolution, adjustmentPaise]);
