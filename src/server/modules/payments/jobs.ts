import { z } from 'zod';
import { localTime } from '../../kernel/clock.ts';
import { defineJob } from '../../platform/jobs/job.ts';
import { reconcileDay } from './commands/reconcile-day.ts';
import { sendPayout } from './commands/send-payout.ts';
import { sendRefund } from './commands/send-refund.ts';
import { settleAttempts, settlePayment } from './commands/settle-payment.ts';
import { paymentsOfTopUp } from './store/payments.ts';

/** Asks the gateway for a refund, for a day and more if it is away. */
export const sendRefundJob = defineJob({
  name: 'payments.send-refund',
  schema: z.object({ refundId: z.uuid() }),
  retry: { limit: 16, delaySeconds: 2 },
  handler: (ctx, { refundId }) => sendRefund(ctx, refundId),
});

/** Asks the gateway for a payout, for a day and more if it is away. */
export const sendPayoutJob = defineJob({
  name: 'payments.send-payout',
  schema: z.object({ payoutId: z.uuid() }),
  retry: { limit: 16, delaySeconds: 2 },
  handler: (ctx, { payoutId }) => sendPayout(ctx, payoutId),
});

/** Captures what a customer's bank has authorized for an order. */
export const settlePaymentJob = defineJob({
  name: 'payments.settle',
  schema: z.object({ orderId: z.uuid() }),
  retry: { limit: 16, delaySeconds: 2 },
  handler: (ctx, { orderId }) => settlePayment(ctx, orderId),
});

/** Captures what a customer's bank has authorized for a top-up. */
export const settleTopUpJob = defineJob({
  name: 'payments.settle-top-up',
  schema: z.object({ topUpId: z.uuid() }),
  retry: { limit: 16, delaySeconds: 2 },
  handler: async (ctx, { topUpId }) => settleAttempts(ctx, await paymentsOfTopUp(ctx, topUpId)),
});

const DAY_MS = 86_400_000;

/** Compares yesterday with the gateways' records. */
defineJob({
  name: 'payments.reconcile',
  schema: z.object({}),
  cron: '20 4 * * *',
  timeoutSeconds: 1_800,
  async handler(ctx) {
    await reconcileDay(ctx, localTime(new Date(ctx.clock.now().getTime() - DAY_MS), 'Asia/Kolkata').date);
  },
});
