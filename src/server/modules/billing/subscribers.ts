import { defineSubscriber, type Subscriber } from '../../platform/events/subscriber.ts';
import { sendJob } from '../../platform/jobs/send.ts';
import type { RecordedRefundedEvent } from '../aftercare/index.ts';
import type { RecordedOrderEvent } from '../orders/index.ts';
import { creditRefundsJob, issueInvoicesJob } from './jobs.ts';

/** Each order is documented by a job of its own, so that one that cannot be holds up no other. */
const invoicer = defineSubscriber<RecordedOrderEvent>({
  name: 'billing.invoices',
  mode: 'durable',
  types: ['order.delivered', 'order.cancelled'],
  async handle(ctx, events) {
    for (const { payload } of events) await sendJob(ctx, issueInvoicesJob, { orderId: payload.orderId }, { singletonKey: payload.orderId });
  },
});

const creditor = defineSubscriber<RecordedRefundedEvent>({
  name: 'billing.credit_notes',
  mode: 'durable',
  types: ['order.refunded'],
  async handle(ctx, events) {
    // One job a refund: one that waits already may have read the order before this refund was there.
    const due = events.filter(({ payload }) => payload.creditNote);
    for (const { payload } of due) await sendJob(ctx, creditRefundsJob, { orderId: payload.orderId }, { singletonKey: payload.refundId });
  },
});

export const subscribers: readonly Subscriber[] = [invoicer, creditor];
