import { z } from 'zod';
import { defineJob } from '../../platform/jobs/job.ts';
import { chargeAll } from './commands/charge-order.ts';
import { closeCycles } from './commands/close-cycle.ts';
import { takeGatewaySettlements } from './commands/take-gateway-settlements.ts';

/** Charges delivered orders, for days if something is missing. */
export const chargeOrdersJob = defineJob({
  name: 'settlement.charge-orders',
  schema: z.object({ orderIds: z.array(z.uuid()).min(1) }),
  retry: { limit: 16, delaySeconds: 2 },
  timeoutSeconds: 120,
  handler: (ctx, { orderIds }) => chargeAll(ctx, orderIds),
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
