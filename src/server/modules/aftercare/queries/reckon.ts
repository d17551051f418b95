import { err, ok, type Result } from '../../../kernel/result.ts';
import type { Ctx } from '../../../platform/context.ts';
import { liableOf, type OrderBrief } from '../../orders/index.ts';
import { bearerOf, type ItemRefund, itemRefund } from '../../payments/index.ts';
import { creditNote } from '../../pricing/index.ts';
import { type Bearer, CAUSE_OF, goodwillPlan, portionsPlan, type RefundError, type RefundPlan, type RefundReason } from '../domain/refund.ts';
import { type OrderRefund, refundsOfOrder } from '../store/refunds.ts';

export type Plan = RefundPlan<ItemRefund>;
export interface Reckoned {
  readonly plan: Plan;
  /** The refund's place among the order's. */
  readonly number: number;
}

/** What is asked for: portions of lines (from 0), or an amount of goodwill in paise. */
export interface Ask {
  readonly items: readonly { readonly line: number; readonly quantity: number }[];
  readonly goodwillPaise: number;
}

/** Who bears a refund by the rule: whoever the reason lies with. */
export const proposedBearer = (reason: RefundReason): Bearer => (bearerOf(CAUSE_OF[reason]) === 'restaurant' ? 'restaurant' : 'platform');

/** What was paid for an order and not given back by the refunds, in paise. */
export const leftOf = (order: Pick<OrderBrief, 'totalPaise'>, refunds: readonly OrderRefund[]): number =>
  refunds.reduce((left, one) => left - one.amountPaise, order.totalPaise);

type CreditHeads = Parameters<typeof itemRefund>[3];
const credit: CreditHeads = (left, taxablePaise, rule) => {
  const note = creditNote(left, taxablePaise, rule);
  if (!note.ok) throw new Error(`A refund of ${taxablePaise} paise can't be credited: ${note.error}`);
  return note.value;
};

/** What an ask comes to after the earlier refunds of the order: the same for a preview and, with the order locked, for the refund. */
export async function reckon(ctx: Ctx, order: OrderBrief, { items, goodwillPaise }: Ask): Promise<Result<Reckoned, RefundError | 'more_than_ordered'>> {
  const earlier = await refundsOfOrder(ctx, order.id);
  const left = leftOf(order, earlier);
  const planned = (): Result<Plan, RefundError | 'more_than_ordered'> => {
    if (goodwillPaise > 0) return items.length > 0 ? err('nothing_to_refund') : goodwillPlan(goodwillPaise, left);
    const portions = itemRefund(
      { lines: order.lines, bill: order.bill },
      earlier.flatMap((one) => one.parts ?? []),
      { items, services: [], tip: false },
      credit,
    );
    if (!portions.ok) return portions;
    const { taxes } = order.bill;
    return portionsPlan(portions.value, (supply) => liableOf({ supply, liable: taxes.find((tax) => tax.supply === supply)?.liable }), left);
  };
  const plan = planned();
  return plan.ok ? ok({ plan: plan.value, number: earlier.length + 1 }) : plan;
}
