import type { z } from 'zod';
import { notFound, refuse } from '../../../kernel/errors.ts';
import { type Ctx, inSqlTransaction, newId } from '../../../platform/context.ts';
import type { PaymentView, retryInput } from '../contract.ts';
import { attemptsAmong, decideRetry, isOpen } from '../domain/attempt.ts';
import { isGatewayTender } from '../domain/tender.ts';
import { GatewayError } from '../drivers/gateway-error.ts';
import { gatewayDriver } from '../drivers/registry.ts';
import { type About, aboutOf, addPayment, chooseTender, lockAttempts, type PaymentRow, paymentsOf } from '../store/payments.ts';
import { openPayment } from './open-payment.ts';
import { settleAttempts } from './settle-payment.ts';

type Wish = Pick<z.output<typeof retryInput>, 'tender' | 'instrument'>;

/**
 * Lets what was not paid be tried again, by another way if one is named. An attempt that is open changes its way on the same request at the gateway; one that failed
 * is followed by a new one within the same time to pay, after asking what became of it; one that is paid stays: no second charge. Refuses `gateway_unavailable`.
 */
export async function tryAgain(ctx: Ctx, about: About, attempts: readonly PaymentRow[], { tender, instrument }: Wish): Promise<void> {
  const driver = gatewayDriver();
  try {
    await settleAttempts(ctx, attempts);
  } catch (error) {
    if (error instanceof GatewayError) refuse('unavailable', 'gateway_unavailable');
    throw error;
  }
  await inSqlTransaction(ctx, async (tx) => {
    const all = await lockAttempts(tx, about);
    const now = tx.clock.now();
    const decision = decideRetry(all, now);
    if (decision === 'over') refuse('precondition', 'payment_time_over');
    const last = attemptsAmong(all).at(-1);
    if (!last) return;
    const [method, chosen] = tender ? [tender, instrument ?? null] : [last.method, last.instrument];
    if (decision === 'keep') {
      if (tender && isOpen(last, now)) await chooseTender(tx, last.id, method, chosen);
      return;
    }
    const { customerId, amountPaise, expiresAt } = last;
    const attempt = { ...aboutOf(last), customerId, amountPaise, expiresAt, method, instrument: chosen, driver: driver.name, status: 'created' } as const;
    await addPayment(tx, { ...attempt, id: newId(tx), createdAt: now });
  });
}

/** The same for an order of the actor's. */
export async function retryPayment(ctx: Ctx, { orderId, ...wish }: z.output<typeof retryInput>): Promise<PaymentView> {
  const customerId = ctx.actor.type === 'user' ? ctx.actor.userId : notFound();
  const mine = (await paymentsOf(ctx, [orderId])).filter((row) => row.customerId === customerId && isGatewayTender(row.method));
  if (mine.length === 0) notFound();
  await tryAgain(ctx, { orderId }, mine, wish);
  return (await openPayment(ctx, orderId)) ?? notFound();
}
