import { failedJobs } from '../platform/jobs/failed.ts';
import type { OpsCommand } from './command.ts';

const MOST = 50;

export const jobsFailed: OpsCommand = {
  name: 'jobs failed',
  summary: 'the jobs that failed for good, newest first; exit 1 if there are any',
  async run({ context, out }) {
    const failed = await failedJobs(await context(), MOST);
    out(JSON.stringify({ failed }));
    return failed.length > 0 ? 1 : 0;
  },
};
