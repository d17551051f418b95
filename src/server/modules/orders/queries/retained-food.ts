import { paise } from '../../../kernel/money.ts';
import type { Ctx } from '../../../platform/context.ts';
import { entriesOf } from '../../ledger/index.ts';
import { type RetainedParts, retainedParts } from '../domain/books.ts';
import type { OrderBrief } from './order-briefs.ts';

/**
 * The cooked food of a cancelled order that was not given back, by what the books say was kept: its taxable value and tax in paise, and null when nothing
 * was kept for food. For the tax documents; asks for no actor.
 */
export async function retainedFood(ctx: Ctx, { id, bill }: Pick<OrderBrief, 'id' | 'bill'>): Promise<RetainedParts['food'] | null> {
  const entries = await entriesOf(ctx, { type: 'order', id });
  const kept = entries.find((one) => one.template === 'order_cancelled_retained')?.postings.find((one) => one.account === 'customer_advance');
  if (!kept) return null;
  const { food } = retainedParts(bill, paise(kept.paise));
  return food.taxablePaise > 0 ? food : null;
}
