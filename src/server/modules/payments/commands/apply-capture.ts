import { paise } from '../../../kernel/money.ts';
import { appendAudit } from '../../../platform/audit/append.ts';
import type { Ctx } from '../../../platform/context.ts';
import { newId } from '../../../platform/context.ts';
import { appendEvents } from '../../../platform/events/append.ts';
import { journal, post } from '../../ledger/index.ts';
import { type Capture, meaningOf } from '../domain/attempt.ts';
import { paymentEvent } from '../events.ts';
import { addPayment, lockPaymentsOf, markCaptured, type PaymentRow } from '../store/payments.ts';
import { PAID_TWICE, requestRefund } from './request-refund.ts';

/** Money that came for an order which is paid already goes straight back. */
async function giveBack(ctx: Ctx, payment: PaymentRow): Promise<void> {
  await requestRefund(ctx, payment, {
    amountPaise: payment.amountPaise,
    reason: PAID_TWICE,
    borneBy: 'customer',
    key: `paid-twice:${payment.gatewayPaymentId}`,
  });
  await appendAudit(ctx, {
    action: 'payment.duplicate',
    subject: 'payment',
    subjectId: payment.id,
    after: { orderId: payment.orderId, amountPaise: payment.amountPaise },
  });
}

/** Takes note of a capture that a gateway has confirmed, in the caller's transaction; any number of times, in any order, once in effect. */
export async function applyCapture(ctx: Ctx, attempt: { readonly id: string; readonly orderId: string }, capture: Capture): Promise<void> {
  const all = await lockPaymentsOf(ctx, attempt.orderId);
  const payment = all.find((one) => one.id === attempt.id);
  if (!payment) throw new Error(`Payment ${attempt.id} is gone`);
  const { orderId } = payment;
  const taken = { paymentId: capture.gatewayPaymentId, orderId, amountPaise: paise(capture.amountPaise), occurredAt: payment.createdAt };
  switch (meaningOf(capture, payment, all)) {
    case 'known':
      return;
    case 'mismatch':
      await post(ctx, [journal.paymentMismatch(taken)]);
      await appendAudit(ctx, {
        action: 'payment.amount_mismatch',
        subject: 'payment',
        subjectId: payment.id,
        before: { amountPaise: payment.amountPaise },
        after: { ...capture },
      });
      return;
    case 'capture':
      await post(ctx, [journal.paymentCaptured(taken)]);
      await markCaptured(ctx, payment.id, capture.gatewayPaymentId);
      await appendEvents(ctx, [paymentEvent('payment.captured', { paymentId: payment.id, orderId: payment.orderId, amountPaise: payment.amountPaise })]);
      return;
    case 'duplicate':
      await post(ctx, [journal.paymentDuplicate(taken)]);
      await markCaptured(ctx, payment.id, capture.gatewayPaymentId);
      await giveBack(ctx, { ...payment, status: 'captured', gatewayPaymentId: capture.gatewayPaymentId });
      return;
    case 'duplicate_attempt': {
      await post(ctx, [journal.paymentDuplicate(taken)]);
      const { customerId, method, driver, amountPaise } = payment;
      const now = ctx.clock.now();
      const row = { id: newId(ctx), orderId, customerId, method, driver, amountPaise, status: 'captured', createdAt: now, capturedAt: now } as const;
      await giveBack(ctx, await addPayment(ctx, { ...row, gatewayPaymentId: capture.gatewayPaymentId }));
    }
  }
}
