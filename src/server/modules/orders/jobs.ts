import { z } from 'zod';
import { defineJob } from '../../platform/jobs/job.ts';
import { expireUnpaidOrder, releaseOrder, timeOutOrder } from './commands/run-timers.ts';
import { forgetKeys } from './store/idempotency.ts';

const schema = z.object({ orderId: z.uuid() });
const KEY_LIFE_MS = 30 * 24 * 3_600_000;

export const timeOutJob = defineJob({ name: 'orders.time-out', schema, handler: (ctx, { orderId }) => timeOutOrder(ctx, orderId) });
export const releaseJob = defineJob({ name: 'orders.release', schema, handler: (ctx, { orderId }) => releaseOrder(ctx, orderId) });
export const expirePaymentJob = defineJob({ name: 'orders.expire-payment', schema, handler: (ctx, { orderId }) => expireUnpaidOrder(ctx, orderId) });

/** Nobody repeats a request after a month. */
defineJob({
  name: 'orders.forget-keys',
  schema: z.object({}),
  cron: '40 3 * * *',
  handler: async (ctx) => void (await forgetKeys(ctx, new Date(ctx.clock.now().getTime() - KEY_LIFE_MS))),
});
