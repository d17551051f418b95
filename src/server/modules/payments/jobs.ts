import { z } from 'zod';
import { defineJob } from '../../platform/jobs/job.ts';
import { sendRefund } from './commands/send-refund.ts';
import { settlePayment } from './commands/settle-payment.ts';

/** Asks the gateway for a refund, for a day and more if it is away. */
export const sendRefundJob = defineJob({
  name: 'payments.send-refund',
  schema: z.object({ refundId: z.uuid() }),
  retry: { limit: 16, delaySeconds: 2 },
  handler: (ctx, { refundId }) => sendRefund(ctx, refundId),
});

/** Captures what a customer's bank has authorized for an order. */
export const settlePaymentJob = defineJob({
  name: 'payments.settle',
  schema: z.object({ orderId: z.uuid() }),
  retry: { limit: 16, delaySeconds: 2 },
  handler: (ctx, { orderId }) => settlePayment(ctx, orderId),
});
