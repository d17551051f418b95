import { z } from 'zod';
import { defineJob } from '../../platform/jobs/job.ts';
import { creditRefunds } from './commands/credit-refunds.ts';
import { issueInvoices } from './commands/issue-invoices.ts';

/** Documents an order that has ended, for days if something is missing. */
export const issueInvoicesJob = defineJob({
  name: 'billing.issue-invoices',
  schema: z.object({ orderId: z.uuid() }),
  retry: { limit: 16, delaySeconds: 2 },
  handler: async (ctx, { orderId }) => void (await issueInvoices(ctx, orderId)),
});

/** Credits what was given back of an order, for days if something is missing. */
export const creditRefundsJob = defineJob({
  name: 'billing.credit-refunds',
  schema: z.object({ orderId: z.uuid() }),
  retry: { limit: 16, delaySeconds: 2 },
  handler: async (ctx, { orderId }) => void (await creditRefunds(ctx, orderId)),
});
