import { holds, STAFF_ROLES } from '../../../kernel/actor.ts';
import { notFound } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import { openPayment } from '../commands/open-payment.ts';
import type { PaymentView } from '../contract.ts';
import { paymentsOf } from '../store/payments.ts';

/** The payment of an order, for its customer and for staff. */
export async function paymentOfOrder(ctx: Ctx, { orderId }: { orderId: string }): Promise<PaymentView> {
  const [row] = await paymentsOf(ctx, [orderId]);
  const mine = row && ctx.actor.type === 'user' && row.customerId === ctx.actor.userId;
  if (!row || !(mine || holds(ctx.actor, STAFF_ROLES))) return notFound();
  return (await openPayment(ctx, orderId)) ?? notFound();
}
