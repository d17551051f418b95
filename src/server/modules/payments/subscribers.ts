import { defineSubscriber, type Subscriber } from '../../platform/events/subscriber.ts';
import { sendJob } from '../../platform/jobs/send.ts';
import type { RecordedRefundEvent } from './events.ts';
import { sendRefundJob } from './jobs.ts';

/** Each refund is asked for by a job of its own, so that one the gateway refuses holds up no other. */
const refundSender = defineSubscriber<RecordedRefundEvent>({
  name: 'payments.refunds',
  mode: 'durable',
  types: ['payment.refund_requested'],
  async handle(ctx, events) {
    for (const { payload } of events) await sendJob(ctx, sendRefundJob, { refundId: payload.refundId }, { singletonKey: payload.refundId });
  },
});

export const subscribers: readonly Subscriber[] = [refundSender];
