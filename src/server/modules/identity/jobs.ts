import { z } from 'zod';
import { defineJob } from '../../platform/jobs/job.ts';
import { DAY_MS } from './domain/otp.ts';
import { purgeChallenges } from './store/challenges.ts';
import { purgeAttempts } from './store/guards.ts';
import { purgeSessions } from './store/sessions.ts';

const KEPT_DAYS = { challenge: 2, attempt: 2, session: 90 };

/** Deletes what sign-in no longer needs: codes and counts after two days, sessions ninety days after their end. */
export const jobs = [
  defineJob({
    name: 'identity.purge',
    schema: z.object({}),
    cron: '20 3 * * *',
    async handler(ctx) {
      const before = (days: number) => new Date(ctx.clock.now().getTime() - days * DAY_MS);
      await purgeChallenges(ctx.db.sql, before(KEPT_DAYS.challenge));
      await purgeAttempts(ctx.db.sql, before(KEPT_DAYS.attempt));
      await purgeSessions(ctx.db.sql, before(KEPT_DAYS.session));
    },
  }),
];
