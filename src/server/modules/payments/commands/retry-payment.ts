import { notFound, refuse } from '../../../kernel/errors.ts';
import { type Ctx, inSqlTransaction, newId } from '../../../platform/context.ts';
import type { PaymentView } from '../contract.ts';
import { decideRetry } from '../domain/attempt.ts';
import { upiDriver } from '../drivers/registry.ts';
import { addPayment, lockPaymentsOf, paymentsOf } from '../store/payments.ts';
import { openPayment } from './open-payment.ts';
import { settlePayment } from './settle-payment.ts';

/** A new attempt after one that failed, within the same time to pay. An attempt that is open or paid is answered as it is: no second charge. */
export async function retryPayment(ctx: Ctx, { orderId }: { orderId: string }): Promise<PaymentView> {
  const customerId = ctx.actor.type === 'user' ? ctx.actor.userId : notFound();
  const mine = (await paymentsOf(ctx, [orderId])).filter((row) => row.customerId === customerId && row.method === 'upi');
  if (mine.length === 0) notFound();
  await settlePayment(ctx, orderId);
  await inSqlTransaction(ctx, async (tx) => {
    const all = await lockPaymentsOf(tx, orderId);
    const decision = decideRetry(all, tx.clock.now());
    if (decision === 'over') refuse('precondition', 'payment_time_over');
    const last = all.at(-1);
    if (decision === 'keep' || !last) return;
    const { amountPaise, expiresAt } = last;
    const driver = upiDriver().name;
    await addPayment(tx, { id: newId(tx), orderId, customerId, method: 'upi', driver, amountPaise, status: 'created', createdAt: tx.clock.now(), expiresAt });
  });
  return (await openPayment(ctx, orderId)) ?? notFound();
}
