import { defineSubscriber, type Subscriber } from '../../platform/events/subscriber.ts';
import { sendJob } from '../../platform/jobs/send.ts';
import type { RecordedPaymentEvent, RecordedPayoutEvent, RecordedRefundEvent, RecordedTopUpEvent } from './events.ts';
import { sendPayoutJob, sendRefundJob, settlePaymentJob, settleTopUpJob } from './jobs.ts';

/** Each refund is asked for by a job of its own, so that one the gateway refuses holds up no other. */
const refundSender = defineSubscriber<RecordedRefundEvent>({
  name: 'payments.refunds',
  mode: 'durable',
  types: ['payment.refund_requested'],
  async handle(ctx, events) {
    for (const { payload } of events) await sendJob(ctx, sendRefundJob, { refundId: payload.refundId }, { singletonKey: payload.refundId });
  },
});

/** Money that is only authorized goes back by itself within days: it is captured by a job, for the gateway must be asked. */
const capturer = defineSubscriber<RecordedPaymentEvent>({
  name: 'payments.captures',
  mode: 'durable',
  types: ['payment.authorized'],
  async handle(ctx, events) {
    for (const { payload } of events) await sendJob(ctx, settlePaymentJob, { orderId: payload.orderId }, { singletonKey: payload.orderId });
  },
});

const topUpCapturer = defineSubscriber<RecordedTopUpEvent>({
  name: 'payments.top_ups',
  mode: 'durable',
  types: ['top_up.authorized'],
  async handle(ctx, events) {
    for (const { payload } of events) await sendJob(ctx, settleTopUpJob, { topUpId: payload.topUpId }, { singletonKey: payload.topUpId });
  },
});

const payoutSender = defineSubscriber<RecordedPayoutEvent>({
  name: 'payments.payouts',
  mode: 'durable',
  types: ['payout.requested'],
  async handle(ctx, events) {
    for (const { payload } of events) await sendJob(ctx, sendPayoutJob, { payoutId: payload.payoutId }, { singletonKey: payload.payoutId });
  },
});

export const subscribers: readonly Subscriber[] = [refundSender, capturer, topUpCapturer, payoutSender];
