import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';
import type { PayeeType } from './payables.ts';

/** A payout of a statement that was asked for. */
export interface StatementPayout {
  readonly id: string;
  readonly statementId: string;
  readonly payeeType: PayeeType;
  readonly payeeId: string;
  /** The payee's account at the gateway. */
  readonly account: string;
  readonly amountPaise: number;
  readonly requestedAt: Date;
  readonly processedAt: Date | null;
  readonly failedAt: Date | null;
  /** The payout that was told as failed and went out all the same, for which this one stands. */
  readonly insteadOfId: string | null;
}

const FIELDS = `p.id, p.statement_id AS "statementId", p.payee_type AS "payeeType", p.payee_id AS "payeeId", p.account, p.amount_paise AS "amountPaise",
  p.requested_at AS "requestedAt", p.processed_at AS "processedAt", p.failed_at AS "failedAt", p.instead_of_id AS "insteadOfId"`;
const ADD = statement(
  'settlement_payout_add',
  `INSERT INTO settlement_payout (id, statement_id, payee_type, payee_id, account, amount_paise, requested_at, processed_at, failed_at, instead_of_id)
   VALUES ($1::uuid, $2::uuid, $3, $4::uuid, $5, $6, $7::timestamptz, $8::timestamptz, $9::timestamptz, $10::uuid)`,
);
const STANDING = statement('settlement_payout_standing', `SELECT ${FIELDS} FROM settlement_payout p WHERE p.statement_id = $1::uuid AND p.failed_at IS NULL`);
const BY_ID = statement('settlement_payout', `SELECT ${FIELDS} FROM settlement_payout p WHERE p.id = $1::uuid`);
const INSTEAD_OF = statement('settlement_payout_instead_of', 'SELECT id FROM settlement_payout WHERE instead_of_id = $1::uuid');
const FAILED = statement(
  'settlement_payout_failed',
  'UPDATE settlement_payout SET failed_at = $2::timestamptz WHERE id = $1::uuid AND failed_at IS NULL AND processed_at IS NULL RETURNING id',
);
const PROCESSED = statement(
  'settlement_payout_processed',
  'UPDATE settlement_payout SET processed_at = $2::timestamptz WHERE id = $1::uuid AND failed_at IS NULL AND processed_at IS NULL RETURNING id',
);

export async function addPayout(ctx: Ctx, payout: StatementPayout): Promise<void> {
  const { id, statementId, payeeType, payeeId, account, amountPaise, requestedAt, processedAt, failedAt, insteadOfId } = payout;
  await ctx.db.sql.rows(ADD, [id, statementId, payeeType, payeeId, account, amountPaise, requestedAt, processedAt, failedAt, insteadOfId]);
}
/** The payout of a statement that has not failed. */
export const standingPayout = async (ctx: Ctx, statementId: string) => (await ctx.db.sql.rows<StatementPayout>(STANDING, [statementId]))[0] ?? null;
export const payoutById = async (ctx: Ctx, id: string) => (await ctx.db.sql.rows<StatementPayout>(BY_ID, [id]))[0] ?? null;
export const isStatementPayout = async (ctx: Ctx, id: string): Promise<boolean> => (await payoutById(ctx, id)) !== null;
/** Whether another payout stands in the books for one that was told as failed. */
export const isReplaced = async (ctx: Ctx, id: string) => (await ctx.db.sql.rows(INSTEAD_OF, [id])).length > 0;
/** Marks a payout as failed; false when it had ended. */
export const failPayout = async (ctx: Ctx, id: string, at: Date) => (await ctx.db.sql.rows(FAILED, [id, at])).length > 0;
/** Marks a payout as paid out; false when it had ended. */
export const processPayout = async (ctx: Ctx, id: string, at: Date) => (await ctx.db.sql.rows(PROCESSED, [id, at])).length > 0;
