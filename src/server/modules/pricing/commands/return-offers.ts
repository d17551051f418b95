import type { Ctx } from '../../../platform/context.ts';
import { giveBack } from '../store/redemptions.ts';

/** Gives back the budget and the customer's turn of a cancelled order's offers, in the transaction that cancels it; once, however often called. */
export async function returnOffers(ctx: Ctx, orderId: string): Promise<void> {
  if (!ctx.db.inTransaction) throw new Error('Offers are returned in the transaction that cancels the order');
  await giveBack(ctx, orderId);
}
