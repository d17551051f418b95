import { z } from 'zod';
import { defineSubscriber, type Subscriber } from '../../platform/events/subscriber.ts';
import { sendJob } from '../../platform/jobs/send.ts';
import type { RecordedOrderEvent } from '../orders/index.ts';
import type { RecordedPayoutEvent } from '../payments/index.ts';
import { payoutFailed, payoutProcessed } from './commands/end-payout.ts';
import { chargeOrderJob } from './jobs.ts';
import { isStatementPayout } from './store/payouts.ts';

/** Each order is charged by a job of its own, so that one that cannot be holds up no other. */
const charger = defineSubscriber<RecordedOrderEvent>({
  name: 'settlement.charges',
  mode: 'durable',
  types: ['order.delivered'],
  async handle(ctx, events) {
    for (const { payload } of events) await sendJob(ctx, chargeOrderJob, { orderId: payload.orderId }, { singletonKey: payload.orderId });
  },
});

/** What became of payouts. Their reference is the payout's id here; those for other things are passed over. */
const payoutEnds = defineSubscriber<RecordedPayoutEvent>({
  name: 'settlement.payouts',
  mode: 'durable',
  types: ['payout.processed', 'payout.failed'],
  async handle(ctx, events) {
    for (const { type, payload } of events) {
      const { data: payoutId } = z.uuid().safeParse(payload.reference);
      if (!payoutId || !(await isStatementPayout(ctx, payoutId))) continue;
      await (type === 'payout.processed' ? payoutProcessed(ctx, payoutId) : payoutFailed(ctx, payoutId));
    }
  },
});

export const subscribers: readonly Subscriber[] = [charger, payoutEnds];
