import { z } from 'zod';
import { defineJob } from '../../platform/jobs/job.ts';
import { payDayBonuses } from './commands/pay-day-bonuses.ts';
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

export const jobs = [forgetTracks, payBonuses];
