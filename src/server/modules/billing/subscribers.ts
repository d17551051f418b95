import { defineSubscriber, type Subscriber } from '../../platform/events/subscriber.ts';
import { sendJob } from '../../platform/jobs/send.ts';
import type { RecordedOrderEvent } from '../orders/index.ts';
import { issueInvoicesJob } from './jobs.ts';

/** Each order is documented by a job of its own, so that one that cannot be holds up no other. */
const invoicer = defineSubscriber<RecordedOrderEvent>({
  name: 'billing.invoices',
  mode: 'durable',
  types: ['order.delivered', 'order.cancelled'],
  async handle(ctx, events) {
    for (const { payload } of events) await sendJob(ctx, issueInvoicesJob, { orderId: payload.orderId }, { singletonKey: payload.orderId });
  },
});

export const subscribers: readonly Subscriber[] = [invoicer];
