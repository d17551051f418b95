import type { Ctx } from '../../../platform/context.ts';
import type { AccountCode } from '../domain/chart.ts';
import { findBalances, type TrialLine, trialLines } from '../store/balances.ts';

/**
 * Balances in paise, debit positive: what is sealed and what was posted since, so that a posting counts from its commit on (in its own
 * transaction, at once). 0 for an account that nothing was posted to. For modules; asks for no actor.
 */
export async function balancesOf(ctx: Ctx, codes: readonly AccountCode[]): Promise<Map<AccountCode, number>> {
  const found = await findBalances(ctx, codes);
  return new Map(codes.map((code) => [code, found.get(code) ?? 0]));
}

/** Every line of the chart that has postings, in paise, debit positive; they sum to zero. For modules; asks for no actor. */
export const trialBalance = (ctx: Ctx): Promise<TrialLine[]> => trialLines(ctx);
