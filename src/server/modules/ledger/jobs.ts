import { z } from 'zod';
import { defineJob } from '../../platform/jobs/job.ts';
import { sealLedger } from './commands/seal.ts';

/** Seals what was posted and is settled, every minute. A run that fails is not repeated: the next one does its work. */
export const sealJob = defineJob({
  name: 'ledger.seal',
  schema: z.object({}),
  cron: '* * * * *',
  concurrency: 1,
  retry: { limit: 0, delaySeconds: 1 },
  timeoutSeconds: 120,
  handler: async (ctx) => {
    await sealLedger(ctx);
  },
});
