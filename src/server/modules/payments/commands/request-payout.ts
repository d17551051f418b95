import { refuse } from '../../../kernel/errors.ts';
import { paise } from '../../../kernel/money.ts';
import { appendAudit } from '../../../platform/audit/append.ts';
import type { Ctx } from '../../../platform/context.ts';
import { appendEvents } from '../../../platform/events/append.ts';
import { payoutDriver } from '../drivers/registry.ts';
import { payoutEvent } from '../events.ts';
import { addPayout, type NewPayout, type PayoutRow, payoutByKey } from '../store/payouts.ts';

export type PayoutTerms = Omit<NewPayout, 'driver'>;

/**
 * Books a payout (paise, positive) to a payee's account at the gateway, in the caller's transaction; the gateway is asked once it commits. The same key
 * pays out once. Refuses `payouts_unavailable` without a gateway, `money_key_reused` when the key stands for another payout.
 */
export async function requestPayout(ctx: Ctx, terms: PayoutTerms): Promise<PayoutRow> {
  if (!ctx.db.inTransaction) throw new Error('A payout is booked in the transaction of what it is for');
  if (paise(terms.amountPaise) <= 0) throw new RangeError(`Nothing is paid out by ${terms.amountPaise} paise`);
  const added = await addPayout(ctx, { ...terms, driver: payoutDriver().name });
  if (!added) {
    const earlier = await payoutByKey(ctx, terms.key);
    const same = earlier?.amountPaise === terms.amountPaise && earlier.payeeId === terms.payeeId && earlier.account === terms.account;
    return earlier && same ? earlier : refuse('conflict', 'money_key_reused');
  }
  const { id, payeeType, payeeId, amountPaise, reference } = added;
  await appendEvents(ctx, [payoutEvent('payout.requested', { payoutId: id, payeeType, payeeId, amountPaise, reference })]);
  await appendAudit(ctx, { action: 'payout.request', subject: 'payout', subjectId: id, after: { payeeType, payeeId, amountPaise, reference } });
  return added;
}
