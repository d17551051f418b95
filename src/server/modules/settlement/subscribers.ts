import { z } from 'zod';
import { defineSubscriber, type Subscriber } from '../../platform/events/subscriber.ts';
import { sendJob } from '../../platform/jobs/send.ts';
import type { RecordedOrderEvent } from '../orders/index.ts';
import type { RecordedPayoutEvent } from '../payments/index.ts';
import { payoutFailed, payoutProcessed } from './commands/end-payout.ts';
import { chargeOrdersJob } from './jobs.ts';
import { isStatementPayout } from './store/payouts.ts';

/** Orders that are charged by one job. */
const TOGETHER = 250;

/** Orders are charged by jobs, as many at once as come at once: one that can't be charged holds up no other (`chargeAll`). */
const charger = defineSubscriber<RecordedOrderEvent>({
  name: 'settlement.charges',
  mode: 'durable',
  types: ['order.delivered'],
  async handle(ctx, events) {
    const orderIds = [...new Set(events.map(({ payload }) => payload.orderId))];
    for (let from = 0; from < orderIds.length; from += TOGETHER) {
      const batch = orderIds.slice(from, from + TOGETHER);
      await sendJob(ctx, chargeOrdersJob, { orderIds: batch }, { singletonKey: `${batch[0]}:${batch.length}` });
    }
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
