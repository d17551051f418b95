import { z } from 'zod';
import { defineJob } from '../../platform/jobs/job.ts';
import { chargeOrder } from './commands/charge-order.ts';
import { closeCycles } from './commands/close-cycle.ts';
import { takeGatewaySettlements } from './commands/take-gateway-settlements.ts';

/** Charges a delivered order, for days if something is missing. */
export const chargeOrderJob = defineJob({
  name: 'settlement.charge-order',
  schema: z.object({ orderId: z.uuid() }),
  retry: { limit: 16, delaySeconds: 2 },
  handler: async (ctx, { orderId }) => void (await chargeOrder(ctx, orderId)),
});

/** Closes the weeks that are over, each morning: a week that is closed already is left alone. */
defineJob({
  name: 'settlement.close-cycles',
  schema: z.object({}),
  cron: '30 5 * * *',
  timeoutSeconds: 1_800,
  handler: (ctx) => closeCycles(ctx),
});

/** Takes what the gateways paid into the bank into the books, each night. */
defineJob({
  name: 'settlement.gateway-settlements',
  schema: z.object({}),
  cron: '50 4 * * *',
  timeoutSeconds: 1_800,
  handler: async (ctx) => void (await takeGatewaySettlements(ctx)),
});
