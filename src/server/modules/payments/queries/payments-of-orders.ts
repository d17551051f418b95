import type { Ctx } from '../../../platform/context.ts';
import type { PaymentView } from '../contract.ts';
import { paymentsOf } from '../store/payments.ts';
import { refundsOf } from '../store/refunds.ts';
import { paymentView } from './payment-view.ts';

/** All attempts to collect the orders' money, oldest first, with their refunds; without the means to pay. The caller has checked who asks. */
export async function paymentsOfOrders(ctx: Ctx, orderIds: readonly string[]): Promise<Map<string, PaymentView[]>> {
  const rows = await paymentsOf(ctx, orderIds);
  const ids = rows.map((row) => row.id);
  const refunds = ids.length > 0 ? await refundsOf(ctx, ids) : [];
  const found = new Map<string, PaymentView[]>();
  for (const row of rows) {
    if (row.orderId === null) continue;
    const views = found.get(row.orderId) ?? [];
    views.push(await paymentView(ctx, row, { refunds }));
    found.set(row.orderId, views);
  }
  return found;
}
