import type { z } from 'zod';
import { refuse } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import type { entriesInput, walletView } from '../contract.ts';
import { topUpLimits } from '../domain/wallet-limits.ts';
import { pendingTopUps } from '../store/payments.ts';
import { walletBalance, walletEntries } from '../store/wallet.ts';

/** The actor's own wallet: what it holds, and its entries, newest first. */
export async function myWallet(ctx: Ctx, { before, limit }: z.output<typeof entriesInput>): Promise<z.infer<typeof walletView>> {
  const customerId = ctx.actor.type === 'user' ? ctx.actor.userId : refuse('unauthenticated', 'unauthenticated');
  const rows = await walletEntries(ctx, customerId, before ?? null, limit + 1);
  const entries = rows.slice(0, limit).map(({ id, number, kind, amountPaise, balancePaise, reference, createdAt }) => ({
    id,
    number,
    kind,
    amountPaise,
    balancePaise,
    reference,
    at: createdAt.toISOString(),
  }));
  const balancePaise = await walletBalance(ctx, customerId);
  const topUp = topUpLimits(balancePaise, await pendingTopUps(ctx, customerId));
  return { balancePaise, topUp, entries, nextBefore: rows.length > limit ? (entries.at(-1)?.number ?? null) : null };
}
