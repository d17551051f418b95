import { refuse } from '../../../kernel/errors.ts';
import { paise } from '../../../kernel/money.ts';
import type { Ctx } from '../../../platform/context.ts';
import { type EntryDraft, journal, post } from '../../ledger/index.ts';
import { changeWallet, lockWallet, openWallet, type WalletChange, type WalletEntryRow, walletEntryByKey } from '../store/wallet.ts';

/** The entry that a change with this key made before; null when the key is new. The same key for something else is refused. */
async function madeBefore(ctx: Ctx, change: WalletChange, signedPaise: number): Promise<WalletEntryRow | null> {
  const earlier = await walletEntryByKey(ctx, change.key);
  if (earlier && (earlier.customerId !== change.customerId || earlier.amountPaise !== signedPaise)) refuse('conflict', 'money_key_reused');
  return earlier;
}

function check(ctx: Ctx, { amountPaise }: WalletChange): void {
  if (!ctx.db.inTransaction) throw new Error('A wallet changes in the transaction of what it is for');
  if (paise(amountPaise) <= 0) throw new RangeError(`A wallet is not changed by ${amountPaise} paise`);
}

const moneyOf = ({ customerId, amountPaise }: WalletChange, entry: WalletEntryRow) => ({
  customerId,
  amountPaise: paise(amountPaise),
  occurredAt: entry.createdAt,
});

function creditOf(kind: 'top_up' | 'refund' | 'credit', change: WalletChange, entry: WalletEntryRow): EntryDraft {
  const money = moneyOf(change, entry);
  if (kind === 'top_up') return journal.walletToppedUp({ ...money, paymentId: change.reference });
  return journal.walletCredited({
    ...money,
    creditId: entry.id,
    orderId: kind === 'refund' ? change.reference : null,
    from: kind === 'refund' ? 'refund' : 'goodwill',
  });
}

/**
 * Takes money (paise, positive) from a customer's wallet, in the caller's transaction. The same key takes it once and gives the same entry.
 * Refuses `wallet_too_small` when the wallet holds less, `money_key_reused` when the key stands for another change.
 */
export async function spendFromWallet(ctx: Ctx, change: WalletChange): Promise<WalletEntryRow> {
  check(ctx, change);
  if (!(await lockWallet(ctx, change.customerId))) refuse('precondition', 'wallet_too_small');
  const earlier = await madeBefore(ctx, change, -change.amountPaise);
  if (earlier) return earlier;
  const entry = (await changeWallet(ctx, 'spend', change)) ?? refuse('precondition', 'wallet_too_small');
  await post(ctx, [journal.walletSpent({ ...moneyOf(change, entry), spendId: entry.id, orderId: change.reference })]);
  return entry;
}

/**
 * Puts money (paise, positive) into a customer's wallet, in the caller's transaction: paid in, given back, or given by the platform.
 * The same key puts it in once; for another change it is refused (`money_key_reused`).
 */
export async function creditWallet(ctx: Ctx, { kind, ...change }: WalletChange & { readonly kind: 'top_up' | 'refund' | 'credit' }): Promise<WalletEntryRow> {
  check(ctx, change);
  await openWallet(ctx, change.customerId);
  await lockWallet(ctx, change.customerId);
  const earlier = await madeBefore(ctx, change, change.amountPaise);
  if (earlier) return earlier;
  const entry = await changeWallet(ctx, kind, change);
  if (!entry) throw new Error(`The wallet of ${change.customerId} is gone`);
  await post(ctx, [creditOf(kind, change, entry)]);
  return entry;
}
