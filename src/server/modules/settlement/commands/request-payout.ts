import { notFound, refuse } from '../../../kernel/errors.ts';
import { paise } from '../../../kernel/money.ts';
import { type Ctx, inSqlTransaction, newId } from '../../../platform/context.ts';
import { appendEvents } from '../../../platform/events/append.ts';
import { journal, post } from '../../ledger/index.ts';
import { settlementEvent } from '../events.ts';
import { sendPayout } from '../payout-port.ts';
import { lockPayable, moveStatement } from '../store/payables.ts';
import { keepAccount } from '../store/payout-accounts.ts';
import { addPayout, type StatementPayout, standingPayout } from '../store/payouts.ts';

/** What the books and the events say of a payout. */
export const postingOf = ({ id, payeeType, payeeId, amountPaise }: StatementPayout) => ({
  payoutId: id,
  payee: { type: payeeType, id: payeeId },
  amountPaise: paise(amountPaise),
});
export const factOf = ({ id, statementId, payeeType, payeeId, amountPaise }: StatementPayout) => ({
  statementId,
  payeeType,
  payeeId,
  payoutId: id,
  amountPaise,
});

/**
 * Asks for the payout of an issued statement: in the books as sent, the statement under way. Asked again it gives the payout that stands. Refuses
 * `statement_not_issued`, `statement_held`, `statement_not_due`, `statement_nothing_to_pay`, `payout_account_missing` and `payout_account_unverified`.
 * Who calls it has checked who may.
 */
export async function requestPayout(ctx: Ctx, statementId: string): Promise<StatementPayout> {
  return inSqlTransaction(ctx, async (tx) => {
    const payable = (await lockPayable(tx, statementId)) ?? notFound();
    const standing = await standingPayout(tx, statementId);
    if (standing) return standing;
    const requestedAt = tx.clock.now();
    const { payeeType, payeeId, payablePaise: amountPaise } = payable;
    if (payable.status !== 'issued') refuse('precondition', 'statement_not_issued');
    if (payable.holdReason !== null) refuse('precondition', 'statement_held');
    if (payable.payableFrom > requestedAt) refuse('precondition', 'statement_not_due');
    if (amountPaise === 0) refuse('precondition', 'statement_nothing_to_pay');
    const { account, verifiedAt } = (await keepAccount(tx, payeeType, payeeId)) ?? refuse('precondition', 'payout_account_missing');
    if (verifiedAt === null) refuse('precondition', 'payout_account_unverified');

    const ends = { processedAt: null, failedAt: null, insteadOfId: null };
    const payout: StatementPayout = { id: newId(tx), statementId, payeeType, payeeId, account, amountPaise, requestedAt, ...ends };
    await addPayout(tx, payout);
    await post(tx, [journal.payoutSent({ ...postingOf(payout), occurredAt: requestedAt })]);
    await moveStatement(tx, payable, 'paying', null);
    await appendEvents(tx, [settlementEvent('settlement.payout_requested', factOf(payout))]);
    await sendPayout(tx, payout);
    return payout;
  });
}
