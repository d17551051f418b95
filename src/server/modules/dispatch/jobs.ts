import { z } from 'zod';
import { defineJob } from '../../platform/jobs/job.ts';
import { cities } from '../catalog/index.ts';
import { keepTrackDays } from './commands/keep-track-days.ts';
import { learnFromFinished } from './commands/learn-from-finished.ts';
import { payDayBonuses } from './commands/pay-day-bonuses.ts';
import { refitStages } from './commands/refit-stages.ts';

/** Four times a day, so that a day of trouble costs nothing: days are made ahead of time and old ones dropped. */
const trackDays = defineJob({
  name: 'dispatch.track_days',
  schema: z.object({}),
  cron: '40 3,9,15,21 * * *',
  timeoutSeconds: 120,
  handler: (ctx) => keepTrackDays(ctx),
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

export const jobs = [trackDays, payBonuses, learn];
