import type { z } from 'zod';
import { notFound, refuse } from '../../../kernel/errors.ts';
import { appendAudit } from '../../../platform/audit/append.ts';
import { type Ctx, inSqlTransaction } from '../../../platform/context.ts';
import { log } from '../../../platform/monitoring/log.ts';
import type { verifyInput, verifyOutput } from '../contract.ts';
import { GatewayError } from '../drivers/gateway-error.ts';
import { allDrivers } from '../drivers/registry.ts';
import { aboutOf, attemptsOf, findAttempt, type PaymentRow } from '../store/payments.ts';
import { settleAttempts } from './settle-payment.ts';

/** The actor's own attempt of a gateway order, with its driver; the same refusal for another's and for none. */
async function ownAttempt(ctx: Ctx, gatewayOrderId: string) {
  for (const driver of allDrivers()) {
    const attempt = await findAttempt(ctx, driver.name, gatewayOrderId, null);
    if (attempt && ctx.actor.type === 'user' && attempt.customerId === ctx.actor.userId) return { driver, attempt };
  }
  return notFound();
}

/**
 * Takes what the gateway's checkout handed to the browser. The signature says that the gateway took this payment for this order; how much, and whether it is captured,
 * is asked of the gateway itself. Races the webhook: whichever comes first has the effect, the other finds it done. Refuses `payment_not_verified`.
 */
export async function verifyPayment(ctx: Ctx, input: z.output<typeof verifyInput>): Promise<z.infer<typeof verifyOutput>> {
  const { razorpay_order_id: orderId, razorpay_payment_id: paymentId, razorpay_signature: signature } = input;
  const { driver, attempt } = await ownAttempt(ctx, orderId);
  if (!driver.proves({ orderId, paymentId, signature })) {
    await inSqlTransaction(ctx, (tx) =>
      appendAudit(tx, { action: 'payment.proof_forged', subject: 'payment', subjectId: attempt.id, after: { gatewayOrderId: orderId } }),
    );
    refuse('invalid', 'payment_not_verified');
  }
  try {
    await settleAttempts(ctx, [attempt]);
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    // The webhook, or the end of the time to pay, will tell.
    log.warn({ err: error, paymentId: attempt.id }, 'a payment was proved, and the gateway could not be asked');
  }
  const settled: PaymentRow = (await attemptsOf(ctx, aboutOf(attempt))).find((one) => one.id === attempt.id) ?? attempt;
  return { status: settled.status, orderId: settled.orderId, topUpId: settled.topUpId };
}
