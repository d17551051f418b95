import { z } from 'zod';
import { defineJob } from '../../platform/jobs/job.ts';
import { log } from '../../platform/monitoring/log.ts';
import { cities } from '../catalog/index.ts';
import { refitCity } from './commands/refit-city.ts';
import { forgetTables } from './store/tables.ts';
import { forgetTrips } from './store/trips.ts';

const DAY_MS = 86_400_000;
/** Longer than is learned from; then where people went is nobody's business. */
const KEEP_DAYS = { trips: 70, tables: 30 };
const BATCHES = 50;

/** Every hour, for the cities where enough new rides have come. */
const refit = defineJob({
  name: 'travel.refit',
  schema: z.object({}),
  cron: '5 * * * *',
  timeoutSeconds: 600,
  concurrency: 1,
  async handler(ctx) {
    for (const city of await cities(ctx)) if (await refitCity(ctx, city.id)) log.info({ city: city.slug }, 'travel times learned anew');
  },
});

/** Every night, in small deletes. */
const forget = defineJob({
  name: 'travel.forget',
  schema: z.object({}),
  cron: '50 3 * * *',
  timeoutSeconds: 600,
  async handler(ctx) {
    const before = (days: number) => new Date(ctx.clock.now().getTime() - days * DAY_MS);
    for (let batch = 0; batch < BATCHES; batch++) if ((await forgetTrips(ctx, before(KEEP_DAYS.trips))) === 0) break;
    for (let batch = 0; batch < BATCHES; batch++) if ((await forgetTables(ctx, before(KEEP_DAYS.tables))) === 0) break;
  },
});

export const jobs = [refit, forget];
