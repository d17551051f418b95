import type { Ctx } from '../../platform/context.ts';
import { defineSubscriber, type Subscriber } from '../../platform/events/subscriber.ts';
import { sendJob } from '../../platform/jobs/send.ts';
import { publish } from '../../platform/realtime/publish.ts';
import type { RecordedPaymentEvent } from '../payments/index.ts';
import { confirmPaid } from './commands/confirm-paid.ts';
import { PAYMENT_MS, releaseTime } from './domain/policy.ts';
import { ORDER_EVENTS, type RecordedOrderEvent } from './events.ts';
import { expirePaymentJob, releaseJob, timeOutJob } from './jobs.ts';
import { liveMessage, topicsOf } from './live.ts';

const confirmPaidOrders = defineSubscriber<RecordedPaymentEvent>({
  name: 'orders.confirm_paid',
  mode: 'durable',
  types: ['payment.captured'],
  async handle(ctx, events) {
    for (const { payload } of events) await confirmPaid(ctx, payload.orderId);
  },
});

/** Off the hot path of placing: the timer stands as soon as the order's event is handled, and only once. */
async function setTimer(ctx: Ctx, { type, payload }: RecordedOrderEvent): Promise<void> {
  const data = { orderId: payload.orderId };
  const singletonKey = payload.orderId;
  const confirmBy = payload.confirmBy ? new Date(payload.confirmBy) : null;
  if (type === 'order.placed' && confirmBy) await sendJob(ctx, timeOutJob, data, { singletonKey, runAt: confirmBy });
  if (type === 'order.scheduled' && confirmBy) await sendJob(ctx, releaseJob, data, { singletonKey, runAt: releaseTime(confirmBy) });
  if (type === 'order.payment_pending') {
    await sendJob(ctx, expirePaymentJob, data, { singletonKey, runAt: new Date(Date.parse(payload.placedAt) + PAYMENT_MS) });
  }
}

const setTimers = defineSubscriber<RecordedOrderEvent>({
  name: 'orders.timers',
  mode: 'durable',
  types: ['order.placed', 'order.scheduled', 'order.payment_pending'],
  async handle(ctx, events) {
    for (const event of events) await setTimer(ctx, event);
  },
});

const pushLive = defineSubscriber<RecordedOrderEvent>({
  name: 'orders.push_live',
  mode: 'broadcast',
  types: ORDER_EVENTS,
  async handle(_ctx, events) {
    for (const event of events) for (const topic of topicsOf(event.payload)) publish(topic, liveMessage(event));
  },
});

export const subscribers: readonly Subscriber[] = [confirmPaidOrders, setTimers, pushLive];
