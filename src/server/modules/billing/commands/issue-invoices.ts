import { refuse } from '../../../kernel/errors.ts';
import { type Ctx, inSqlTransaction } from '../../../platform/context.ts';
import { sellersByIds } from '../../catalog/index.ts';
import { peopleByIds } from '../../identity/index.ts';
import { orderBriefs } from '../../orders/index.ts';
import type { Party } from '../domain/document.ts';
import { invoicesOf } from '../domain/invoices.ts';
import { registrationIn, type TaxDocument } from '../store/documents.ts';
import { issueDocument } from './issue.ts';

/**
 * The invoices of a delivered order, issued once. Refuses `order_not_delivered`, and `no_platform_registration` where the platform has no GSTIN in the
 * restaurant's state: the job that asks tries again, and stands among the failed until an operator enters it.
 */
export async function issueInvoices(ctx: Ctx, orderId: string): Promise<TaxDocument[]> {
  const order = (await orderBriefs(ctx, [orderId])).get(orderId);
  if (order?.status !== 'delivered') return refuse('precondition', 'order_not_delivered');
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
  const drafts = invoicesOf(
    { code: order.code, dishes: order.lines, bill: order.bill },
    { ...seller, addressLine: `${addressLine}, ${cityName}`, pin: null },
    platform,
    recipient,
  );
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
