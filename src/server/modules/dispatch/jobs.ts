import { z } from 'zod';
import { defineJob } from '../../platform/jobs/job.ts';
import { cities } from '../catalog/index.ts';
import { learnFromFinished } from './commands/learn-from-finished.ts';
import { payDayBonuses } from './commands/pay-day-bonuses.ts';
import { refitStages } from './commands/refit-stages.ts';
import { forgetTrack } from './store/positions.ts';

/** Tracks serve questions about a delivery; after this they are nobody's business. */
const KEEP_DAYS = 7;
const BATCHES = 50;

/** Every night: where riders went is forgotten after a week, in small deletes. */
const forgetTracks = defineJob({
  name: 'dispatch.forget_tracks',
  schema: z.object({}),
  cron: '40 3 * * *',
  timeoutSeconds: 600,
  async handler(ctx) {
    const before = new Date(ctx.clock.now().getTime() - KEEP_DAYS * 86_400_000);
    for (let batch = 0; batch < BATCHES; batch++) if ((await forgetTrack(ctx, before)) === 0) return;
  },
});

/** Every hour, for the days that are over where the riders are: each bonus once. */
const payBonuses = defineJob({
  name: 'dispatch.day_bonus',
  schema: z.object({}),
  cron: '10 * * * *',
  timeoutSeconds: 600,
  handler: (ctx) => payDayBonuses(ctx),
});

/** Every hour, shortly before travel times are learned anew: what deliveries have ended since tell, and the stages from all of them. */
const learn = defineJob({
  name: 'dispatch.learn',
  schema: z.object({}),
  cron: '55 * * * *',
  timeoutSeconds: 600,
  concurrency: 1,
  async handler(ctx) {
    for (const city of await cities(ctx)) {
      await learnFromFinished(ctx, city.id);
      await refitStages(ctx, city.id);
    }
  },
});

export const jobs = [forgetTracks, payBonuses, learn];
