import { notFound } from '../../../kernel/errors.ts';
import { paise } from '../../../kernel/money.ts';
import { appendAudit } from '../../../platform/audit/append.ts';
import { type Ctx, inSqlTransaction, newId } from '../../../platform/context.ts';
import { appendEvents } from '../../../platform/events/append.ts';
import { journal, ownedBy, post } from '../../ledger/index.ts';
import { settlementEvent } from '../events.ts';
import { lockPayable, moveStatement, type Payable } from '../store/payables.ts';
import { addPayout, failPayout, isReplaced, payoutById, processPayout, type StatementPayout, standingPayout } from '../store/payouts.ts';
import { factOf, postingOf } from './request-payout.ts';

/** Locks the payout's statement, then reads the payout: what is done to a statement's money waits in line. */
async function locked(ctx: Ctx, payoutId: string): Promise<{ payable: Payable; payout: StatementPayout }> {
  const { statementId } = (await payoutById(ctx, payoutId)) ?? notFound();
  const payable = (await lockPayable(ctx, statementId)) ?? notFound();
  return { payable, payout: (await payoutById(ctx, payoutId)) ?? notFound() };
}

/** The money of a payout came back: it is owed again, and the statement can be paid anew. A repeat changes nothing. For the system: it asks for no actor. */
export async function payoutFailed(ctx: Ctx, payoutId: string): Promise<void> {
  await inSqlTransaction(ctx, async (tx) => {
    const { payable, payout } = await locked(tx, payoutId);
    const failedAt = tx.clock.now();
    if (!(await failPayout(tx, payoutId, failedAt))) return;
    await post(tx, [journal.payoutFailed({ ...postingOf(payout), occurredAt: failedAt })]);
    await moveStatement(tx, payable, 'issued', null);
    await appendEvents(tx, [settlementEvent('settlement.payout_failed', factOf(payout))]);
  });
}

/**
 * A payout that was told as failed went out all the same. If nothing was sent since, it stands: another payout takes its place in the books. Otherwise the
 * payee has been paid twice, and owes it: the next statement takes it off.
 */
async function wentOutAfterAll(tx: Ctx, payable: Payable, payout: StatementPayout, failedAt: Date): Promise<void> {
  if (await isReplaced(tx, payout.id)) return;
  if (await standingPayout(tx, payout.statementId)) {
    const owed = ownedBy(payout.payeeType === 'restaurant' ? 'restaurant_payable' : 'rider_payable', payout.payeeId);
    const lines = [
      { account: owed, paise: paise(payout.amountPaise) },
      { account: 'escrow_bank', paise: paise(-payout.amountPaise) },
    ] as const;
    const subject = { type: 'payout', id: payout.id };
    const { added } = await post(tx, [journal.adjustment({ adjustmentId: payout.id, subject, lines, occurredAt: failedAt })]);
    if (added > 0) await appendAudit(tx, { action: 'settlement.paid_twice', subject: 'payout', subjectId: payout.id, after: factOf(payout) });
    return;
  }
  const now = tx.clock.now();
  const again: StatementPayout = { ...payout, id: newId(tx), requestedAt: now, processedAt: now, failedAt: null, insteadOfId: payout.id };
  await addPayout(tx, again);
  await post(tx, [journal.payoutSent({ ...postingOf(again), occurredAt: now })]);
  await moveStatement(tx, payable, 'paid', now);
  await appendEvents(tx, [settlementEvent('settlement.payout_processed', factOf(again))]);
}

/** The gateway paid a payout out: its statement is paid. A repeat changes nothing. For the system: it asks for no actor. */
export async function payoutProcessed(ctx: Ctx, payoutId: string): Promise<void> {
  await inSqlTransaction(ctx, async (tx) => {
    const { payable, payout } = await locked(tx, payoutId);
    if (payout.failedAt) return wentOutAfterAll(tx, payable, payout, payout.failedAt);
    const now = tx.clock.now();
    if (!(await processPayout(tx, payoutId, now))) return;
    await moveStatement(tx, payable, 'paid', now);
    await appendEvents(tx, [settlementEvent('settlement.payout_processed', factOf(payout))]);
  });
}
