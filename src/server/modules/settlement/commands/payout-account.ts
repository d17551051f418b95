import type { z } from 'zod';
import { notFound, refuse } from '../../../kernel/errors.ts';
import { appendAudit } from '../../../platform/audit/append.ts';
import { type Ctx, inSqlTransaction } from '../../../platform/context.ts';
import { sellersByIds } from '../../catalog/index.ts';
import { riderBriefs } from '../../dispatch/index.ts';
import type { payoutAccountView, recordAccountInput, verifyAccountInput } from '../contract.ts';
import { financeOnly } from '../queries/view.ts';
import type { PayeeType } from '../store/payables.ts';
import { accountsOf, type PayoutAccount, recordAccount, verifyAccount } from '../store/payout-accounts.ts';

type View = z.infer<typeof payoutAccountView>;

export const accountView = ({ account, holder, verifiedAt }: PayoutAccount): View => ({ account, holder, verifiedAt: verifiedAt?.toISOString() ?? null });

async function mustExist(ctx: Ctx, payeeType: PayeeType, payeeId: string): Promise<void> {
  const found = payeeType === 'restaurant' ? await sellersByIds(ctx, [payeeId]) : await riderBriefs(ctx, [payeeId]);
  if (!found.has(payeeId)) notFound();
}

/** Finance records where a restaurant or a rider is paid; another account than before has to be verified anew. */
export async function recordPayoutAccount(ctx: Ctx, input: z.output<typeof recordAccountInput>): Promise<View> {
  financeOnly(ctx);
  const { payeeType, payeeId } = input;
  await mustExist(ctx, payeeType, payeeId);
  return inSqlTransaction(ctx, async (tx) => {
    const before = (await accountsOf(tx, payeeType, [payeeId])).get(payeeId);
    const after = await recordAccount(tx, input);
    const told = (one: PayoutAccount) => ({ account: one.account, verified: one.verifiedAt !== null });
    const about = { action: 'settlement.record_account', subject: payeeType, subjectId: payeeId };
    await appendAudit(tx, { ...about, after: told(after), ...(before && { before: told(before) }) });
    return accountView(after);
  });
}

/** Finance has seen that the account is the payee's own (KYC); `reason` says by what. Refuses `payout_account_changed` when it is another by now. */
export async function verifyPayoutAccount(ctx: Ctx, { payeeType, payeeId, account, reason }: z.output<typeof verifyAccountInput>): Promise<View> {
  financeOnly(ctx);
  await mustExist(ctx, payeeType, payeeId);
  return inSqlTransaction(ctx, async (tx) => {
    const verified = (await verifyAccount(tx, payeeType, payeeId, account)) ?? refuse('conflict', 'payout_account_changed');
    await appendAudit(tx, { action: 'settlement.verify_account', subject: payeeType, subjectId: payeeId, reason, after: { account } });
    return accountView(verified);
  });
}
