import { refuse } from '../../../kernel/errors.ts';
import { type Ctx, inSqlTransaction } from '../../../platform/context.ts';
import { sellersByIds } from '../../catalog/index.ts';
import { peopleByIds } from '../../identity/index.ts';
import { type OrderBrief, orderBriefs, retainedFood } from '../../orders/index.ts';
import type { Party } from '../domain/document.ts';
import { type BilledOrder, invoicesOf, keptOrder } from '../domain/invoices.ts';
import { registrationIn, type TaxDocument } from '../store/documents.ts';
import { issueDocument } from './issue.ts';

/** What is invoiced of an order: all of a delivered one, of a cancelled one the food that was kept; null when nothing is, or not yet. */
async function billedOf(ctx: Ctx, order: OrderBrief): Promise<BilledOrder | null> {
  const whole: BilledOrder = { code: order.code, dishes: order.lines, bill: order.bill };
  if (order.status === 'delivered') return whole;
  const kept = order.status === 'cancelled' ? await retainedFood(ctx, order) : refuse('precondition', 'order_not_delivered');
  return kept && keptOrder(whole, kept);
}

/**
 * The invoices of a delivered order, or of the food that was kept of a cancelled one, issued once. Refuses `order_not_delivered` while it lives, and
 * `no_platform_registration` where the platform has no GSTIN in the restaurant's state: the job that asks tries again, and stands among the failed until
 * an operator enters it.
 */
export async function issueInvoices(ctx: Ctx, orderId: string): Promise<TaxDocument[]> {
  const order = (await orderBriefs(ctx, [orderId])).get(orderId) ?? refuse('precondition', 'order_not_delivered');
  const billed = await billedOf(ctx, order);
  if (!billed) return [];
  const found = (await sellersByIds(ctx, [order.restaurantId])).get(order.restaurantId);
  if (!found) throw new Error(`Restaurant ${order.restaurantId} is gone`);
  const customer = (await peopleByIds(ctx, [order.customerId])).get(order.customerId);
  const platform =
    (await registrationIn(ctx, found.stateCode, ctx.clock.now())) ?? refuse('precondition', 'no_platform_registration', { state: found.stateCode });
  const { cityName, timeZone, addressLine, ...seller } = found;
  // Rule 46(f), proviso: through an operator, the recipient's address, PIN and state stand on it whatever the value. The area served is the restaurant's city.
  const recipient: Party = {
    name: customer?.name ?? '',
    addressLine: [order.address.line, order.address.landmark, cityName].filter(Boolean).join(', '),
    pin: order.address.pin,
    stateCode: seller.stateCode,
    gstin: null,
  };
  const drafts = invoicesOf(billed, { ...seller, addressLine: `${addressLine}, ${cityName}`, pin: null }, platform, recipient);
  return inSqlTransaction(ctx, async (tx) => {
    const issued: TaxDocument[] = [];
    for (const draft of drafts) {
      const key = `order:${orderId}:${draft.kind}`;
      const { customerId, restaurantId } = order;
      issued.push(await issueDocument(tx, draft, { key, orderId, customerId, restaurantId, originalId: null, timeZone }));
    }
    return issued;
  });
}
