import { z } from 'zod';
import { defineJob } from '../../platform/jobs/job.ts';
import { sendRefund } from './commands/send-refund.ts';

/** Asks the gateway for a refund, for a day and more if it is away. */
export const sendRefundJob = defineJob({
  name: 'payments.send-refund',
  schema: z.object({ refundId: z.uuid() }),
  retry: { limit: 16, delaySeconds: 2 },
  handler: (ctx, { refundId }) => sendRefund(ctx, refundId),
});
