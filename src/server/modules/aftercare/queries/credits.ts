import type { Ctx } from '../../../platform/context.ts';
import { refundsOfOrder } from '../store/refunds.ts';

/** What a credit note is written over, of one refund: taxable value by supply, in paise. */
export interface RefundCredit {
  readonly refundId: string;
  readonly credits: readonly { readonly supply: 'food' | 'delivery' | 'platformFee'; readonly taxablePaise: number }[];
}

/** The refunds of an order that a credit note is due for, in the order in which each was reckoned on those before it. For the tax documents; asks for no actor. */
export async function creditsOfOrder(ctx: Ctx, orderId: string): Promise<RefundCredit[]> {
  const refunds = await refundsOfOrder(ctx, orderId);
  return refunds.flatMap(({ id, parts }) =>
    parts ? [{ refundId: id, credits: parts.supplies.map(({ supply, taxablePaise }) => ({ supply, taxablePaise })) }] : [],
  );
}
