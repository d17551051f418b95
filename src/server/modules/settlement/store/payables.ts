import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';

/** Who gets statements and payouts. */
export type PayeeType = 'restaurant' | 'rider';
export type StatementStatus = 'draft' | 'issued' | 'paying' | 'paid';

/** What paying needs to know of a statement, a restaurant's or a rider's. */
export interface Payable {
  readonly id: string;
  readonly payeeType: PayeeType;
  readonly payeeId: string;
  readonly status: StatementStatus;
  readonly payablePaise: number;
  readonly holdReason: string | null;
  readonly payableFrom: Date;
}

const of = (payeeType: PayeeType, table: string) => ({
  lock: statement(
    `settlement_payable_lock_${payeeType}`,
    `SELECT s.id, '${payeeType}' AS "payeeType", s.${payeeType}_id AS "payeeId", s.status, s.payable_paise AS "payablePaise", s.hold_reason AS "holdReason",
       y.payable_from AS "payableFrom"
     FROM ${table} s JOIN settlement_cycle y ON y.id = s.cycle_id WHERE s.id = $1::uuid FOR UPDATE OF s`,
  ),
  hold: statement(`settlement_payable_hold_${payeeType}`, `UPDATE ${table} SET hold_reason = $2 WHERE id = $1::uuid`),
  move: statement(`settlement_payable_move_${payeeType}`, `UPDATE ${table} SET status = $2, paid_at = $3::timestamptz WHERE id = $1::uuid`),
  due: statement(
    `settlement_payable_due_${payeeType}`,
    `SELECT s.id FROM ${table} s JOIN settlement_cycle y ON y.id = s.cycle_id
     WHERE s.cycle_id = $1::uuid AND s.status = 'issued' AND s.hold_reason IS NULL AND s.payable_paise > 0 AND y.payable_from <= $2::timestamptz ORDER BY s.id`,
  ),
});
const STATEMENTS = { restaurant: of('restaurant', 'settlement_statement'), rider: of('rider', 'rider_statement') };

/** Locks a statement until the transaction ends, whosever it is. */
export async function lockPayable(ctx: Ctx, statementId: string): Promise<Payable | null> {
  const [restaurants] = await ctx.db.sql.rows<Payable>(STATEMENTS.restaurant.lock, [statementId]);
  return restaurants ?? (await ctx.db.sql.rows<Payable>(STATEMENTS.rider.lock, [statementId]))[0] ?? null;
}
/** Holds a locked statement back for a reason, or releases it with null. */
export const setHold = (ctx: Ctx, { id, payeeType }: Payable, reason: string | null) => ctx.db.sql.rows(STATEMENTS[payeeType].hold, [id, reason]);
/** Moves a locked statement; `paidAt` goes with `paid` alone. */
export const moveStatement = (ctx: Ctx, { id, payeeType }: Payable, status: StatementStatus, paidAt: Date | null) =>
  ctx.db.sql.rows(STATEMENTS[payeeType].move, [id, status, paidAt]);
/** The statements of a cycle that can be paid now. */
export async function dueOfCycle(ctx: Ctx, cycleId: string): Promise<string[]> {
  const all = await Promise.all(Object.values(STATEMENTS).map(({ due }) => ctx.db.sql.rows<{ id: string }>(due, [cycleId, ctx.clock.now()])));
  return all.flat().map(({ id }) => id);
}
