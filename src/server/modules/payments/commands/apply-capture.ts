import { paise } from '../../../kernel/money.ts';
import { appendAudit } from '../../../platform/audit/append.ts';
import type { Ctx } from '../../../platform/context.ts';
import { newId } from '../../../platform/context.ts';
import { appendEvents } from '../../../platform/events/append.ts';
import { journal, post } from '../../ledger/index.ts';
import { type Capture, meaningOf } from '../domain/attempt.ts';
import { paymentEvent, topUpEvent } from '../events.ts';
import { type About, aboutOf, addPayment, lockAttempts, markCaptured, type PaymentRow } from '../store/payments.ts';
import { creditWallet } from './change-wallet.ts';
import { PAID_TOO_MUCH, PAID_TWICE, requestRefund } from './request-refund.ts';

/** Money that came for what is paid already goes straight back. */
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
    after: { ...aboutOf(payment), amountPaise: payment.amountPaise },
  });
}

/** What was asked is the order's, or the wallet's; the amount (paise) is held or credited, and told. */
async function takeIn(ctx: Ctx, payment: PaymentRow, { gatewayPaymentId }: Capture): Promise<void> {
  const { id: paymentId, customerId, amountPaise, createdAt: occurredAt } = payment;
  const about = aboutOf(payment);
  if ('topUpId' in about) {
    await creditWallet(ctx, { kind: 'top_up', customerId, amountPaise, reference: gatewayPaymentId, key: `top_up:${about.topUpId}` });
    await appendEvents(ctx, [topUpEvent('top_up.captured', { ...about, paymentId, customerId, amountPaise })]);
    return;
  }
  await post(ctx, [journal.paymentCaptured({ ...about, paymentId: gatewayPaymentId, amountPaise: paise(amountPaise), occurredAt })]);
  await appendEvents(ctx, [paymentEvent('payment.captured', { ...about, paymentId, amountPaise })]);
}

/** What was taken above what was asked goes back by itself. */
async function returnSurplus(ctx: Ctx, payment: PaymentRow, { gatewayPaymentId, amountPaise }: Capture): Promise<void> {
  const surplusPaise = amountPaise - payment.amountPaise;
  const taken = { ...aboutOf(payment), paymentId: gatewayPaymentId, amountPaise: paise(surplusPaise), occurredAt: payment.createdAt };
  await post(ctx, [journal.paymentSurplus(taken)]);
  await requestRefund(ctx, payment, { amountPaise: surplusPaise, reason: PAID_TOO_MUCH, borneBy: 'customer', key: `paid-too-much:${gatewayPaymentId}` });
  await appendAudit(ctx, {
    action: 'payment.surplus',
    subject: 'payment',
    subjectId: payment.id,
    before: { amountPaise: payment.amountPaise },
    after: { gatewayPaymentId, amountPaise },
  });
}

/** Takes note of a capture that a gateway has confirmed, in the caller's transaction; any number of times, in any order, once in effect. */
export async function applyCapture(ctx: Ctx, attempt: About & { readonly id: string }, capture: Capture): Promise<void> {
  const all = await lockAttempts(ctx, attempt);
  const payment = all.find((one) => one.id === attempt.id);
  if (!payment) throw new Error(`Payment ${attempt.id} is gone`);
  const { gatewayPaymentId, amountPaise } = capture;
  const taken = { ...aboutOf(payment), paymentId: gatewayPaymentId, amountPaise: paise(amountPaise), occurredAt: payment.createdAt };
  const meaning = meaningOf(capture, payment, all);
  switch (meaning) {
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
    case 'surplus':
      await markCaptured(ctx, payment.id, capture);
      await takeIn(ctx, payment, capture);
      if (meaning === 'surplus') await returnSurplus(ctx, payment, capture);
      return;
    case 'duplicate':
      await post(ctx, [journal.paymentDuplicate(taken)]);
      await markCaptured(ctx, payment.id, capture);
      await giveBack(ctx, { ...payment, gatewayPaymentId, amountPaise, status: 'captured' });
      return;
    case 'duplicate_attempt': {
      await post(ctx, [journal.paymentDuplicate(taken)]);
      const { customerId, driver } = payment;
      const method = capture.method ?? payment.method;
      const now = ctx.clock.now();
      const row = { ...aboutOf(payment), id: newId(ctx), customerId, method, driver, status: 'captured', createdAt: now, capturedAt: now } as const;
      await giveBack(ctx, await addPayment(ctx, { ...row, gatewayPaymentId, amountPaise }));
    }
  }
}
