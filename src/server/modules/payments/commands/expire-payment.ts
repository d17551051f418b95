import type { Ctx } from '../../../platform/context.ts';
import { appendEvents } from '../../../platform/events/append.ts';
import { attemptsAmong, hasTaken, standingAttempt } from '../domain/attempt.ts';
import { paymentEvent } from '../events.ts';
import { lockPaymentsOf, markExpired } from '../store/payments.ts';

/**
 * Ends the attempts of an order that was not paid in time, in the caller's transaction. False when the money has come after all.
 * Call `settlePayment` first: a webhook may be on its way.
 */
export async function expirePayment(ctx: Ctx, orderId: string): Promise<boolean> {
  const all = attemptsAmong(await lockPaymentsOf(ctx, orderId));
  if (all.some(hasTaken)) return false;
  const standing = standingAttempt(all);
  if (!standing || standing.status === 'expired') return true;
  await markExpired(
    ctx,
    all.map((one) => one.id),
  );
  await appendEvents(ctx, [paymentEvent('payment.expired', { paymentId: standing.id, orderId, amountPaise: standing.amountPaise })]);
  return true;
}
