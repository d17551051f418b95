import { notFound, refuse } from '../../../kernel/errors.ts';
import { paise } from '../../../kernel/money.ts';
import { type Ctx, inSqlTransaction, newId } from '../../../platform/context.ts';
import { appendEvents } from '../../../platform/events/append.ts';
import { journal, post } from '../../ledger/index.ts';
import { settlementEvent } from '../events.ts';
import { sendPayout } from '../payout-port.ts';
import { addPayout, failPayout, payoutById, type StatementPayout, standingPayout } from '../store/payouts.ts';
import { lockStatement, setPaid } from '../store/statements.ts';

const factsOf = ({ id, restaurantId, amountPaise }: StatementPayout) => ({
  payoutId: id,
  payee: { type: 'restaurant', id: restaurantId } as const,
  amountPaise: paise(amountPaise),
});

/**
 * Asks for the payout of an issued statement: in the books as sent, the statement paid. Asked again it gives the payout that stands. Refuses
 * `statement_not_issued`, `statement_held` and `statement_nothing_to_pay`. Who calls it has checked who may.
 */
export async function requestPayout(ctx: Ctx, statementId: string): Promise<StatementPayout> {
  return inSqlTransaction(ctx, async (tx) => {
    const statement = (await lockStatement(tx, statementId)) ?? notFound();
    const standing = await standingPayout(tx, statementId);
    if (standing) return standing;
    if (statement.status !== 'issued') refuse('precondition', 'statement_not_issued');
    if (statement.holdReason !== null) refuse('precondition', 'statement_held');
    if (statement.payablePaise === 0) refuse('precondition', 'statement_nothing_to_pay');
    const { restaurantId, payablePaise: amountPaise } = statement;
    const payout: StatementPayout = { id: newId(tx), statementId, restaurantId, amountPaise, requestedAt: tx.clock.now(), failedAt: null };
    await addPayout(tx, payout);
    await post(tx, [journal.payoutSent({ ...factsOf(payout), occurredAt: payout.requestedAt })]);
    await setPaid(tx, statementId, payout.requestedAt);
    await appendEvents(tx, [settlementEvent('settlement.payout_requested', { statementId, restaurantId, payoutId: payout.id, amountPaise })]);
    await sendPayout(tx, payout);
    return payout;
  });
}

/** The money of a payout came back: it is owed again, and the statement can be paid anew. A repeat changes nothing. For the system: it asks for no actor. */
export async function payoutFailed(ctx: Ctx, payoutId: string): Promise<void> {
  await inSqlTransaction(ctx, async (tx) => {
    const { statementId } = (await payoutById(tx, payoutId)) ?? notFound();
    await lockStatement(tx, statementId);
    const failedAt = tx.clock.now();
    if (!(await failPayout(tx, payoutId, failedAt))) return;
    const payout = (await payoutById(tx, payoutId)) ?? notFound();
    await post(tx, [journal.payoutFailed({ ...factsOf(payout), occurredAt: failedAt })]);
    await setPaid(tx, statementId, null);
    const { restaurantId, amountPaise } = payout;
    await appendEvents(tx, [settlementEvent('settlement.payout_failed', { statementId, restaurantId, payoutId, amountPaise })]);
  });
}
