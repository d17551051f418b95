import { z } from 'zod';
import { defineJob } from '../../platform/jobs/job.ts';
import { chargeOrder } from './commands/charge-order.ts';

/** Charges a delivered order, for days if something is missing. */
export const chargeOrderJob = defineJob({
  name: 'settlement.charge-order',
  schema: z.object({ orderId: z.uuid() }),
  retry: { limit: 16, delaySeconds: 2 },
  handler: async (ctx, { orderId }) => void (await chargeOrder(ctx, orderId)),
});
