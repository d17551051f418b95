import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';

export interface StatementPayout {
  readonly id: string;
  readonly statementId: string;
  readonly restaurantId: string;
  readonly amountPaise: number;
  readonly requestedAt: Date;
  readonly failedAt: Date | null;
}

const FIELDS = `p.id, p.statement_id AS "statementId", p.restaurant_id AS "restaurantId", p.amount_paise AS "amountPaise", p.requested_at AS "requestedAt", p.failed_at AS "failedAt"`;
const ADD = statement(
  'settlement_payout_add',
  'INSERT INTO settlement_payout (id, statement_id, restaurant_id, amount_paise, requested_at) VALUES ($1::uuid, $2::uuid, $3::uuid, $4, $5::timestamptz)',
);
const STANDING = statement('settlement_payout_standing', `SELECT ${FIELDS} FROM settlement_payout p WHERE p.statement_id = $1::uuid AND p.failed_at IS NULL`);
const BY_ID = statement('settlement_payout', `SELECT ${FIELDS} FROM settlement_payout p WHERE p.id = $1::uuid`);
const FAILED = statement(
  'settlement_payout_failed',
  'UPDATE settlement_payout SET failed_at = $2::timestamptz WHERE id = $1::uuid AND failed_at IS NULL RETURNING id',
);

export const addPayout = (ctx: Ctx, { id, statementId, restaurantId, amountPaise, requestedAt }: StatementPayout) =>
  ctx.db.sql.rows(ADD, [id, statementId, restaurantId, amountPaise, requestedAt]);
/** The payout of a statement that has not failed. */
export const standingPayout = async (ctx: Ctx, statementId: string) => (await ctx.db.sql.rows<StatementPayout>(STANDING, [statementId]))[0] ?? null;
export const payoutById = async (ctx: Ctx, id: string) => (await ctx.db.sql.rows<StatementPayout>(BY_ID, [id]))[0] ?? null;
/** Marks a payout as failed; false when it was. */
export const failPayout = async (ctx: Ctx, id: string, at: Date) => (await ctx.db.sql.rows(FAILED, [id, at])).length > 0;
