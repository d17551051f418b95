import { defineSubscriber, type Subscriber } from '../../platform/events/subscriber.ts';
import { sendJob } from '../../platform/jobs/send.ts';
import type { RecordedOrderEvent } from '../orders/index.ts';
import { chargeOrderJob } from './jobs.ts';

/** Each order is charged by a job of its own, so that one that cannot be holds up no other. */
const charger = defineSubscriber<RecordedOrderEvent>({
  name: 'settlement.charges',
  mode: 'durable',
  types: ['order.delivered'],
  async handle(ctx, events) {
    for (const { payload } of events) await sendJob(ctx, chargeOrderJob, { orderId: payload.orderId }, { singletonKey: payload.orderId });
  },
});

export const subscribers: readonly Subscriber[] = [charger];
