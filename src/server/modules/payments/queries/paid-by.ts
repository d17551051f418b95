import type { Ctx } from '../../../platform/context.ts';
import { attemptsAmong, hasTaken } from '../domain/attempt.ts';
import type { Tender } from '../domain/tender.ts';
import { paymentsOf } from '../store/payments.ts';

/** By what an order was paid beyond the wallet's part; null while it is not. */
export async function paidBy(ctx: Ctx, orderId: string): Promise<Tender | null> {
  return attemptsAmong(await paymentsOf(ctx, [orderId])).find(hasTaken)?.method ?? null;
}
