import PgBoss from 'pg-boss';
import type { Database } from '../db/database.ts';
import { log } from '../monitoring/log.ts';
import type { RegisteredJob } from './job.ts';

/** Jobs of a dead worker are given to another after their own time limit and at most this much more. */
const MAINTENANCE_SECONDS = 15;

/** pg-boss on the process's own pool; `supervise` for the worker role, which also keeps the tables tidy and the clock. */
export function createBoss(database: Database, supervise: boolean): PgBoss {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => database.pool.query(text, values) },
    supervise,
    schedule: supervise,
    maintenanceIntervalSeconds: MAINTENANCE_SECONDS,
    archiveCompletedAfterSeconds: 6 * 3_600,
    deleteAfterDays: 14,
  });
  boss.on('error', (error) => log.error({ err: error }, 'the job runner failed'));
  return boss;
}

/** The queue of a job. Policy `short`: at most one job waits for a key, and every job has one. */
const queueOf = (job: RegisteredJob): PgBoss.Queue => ({
  name: job.name,
  policy: 'short',
  retryLimit: job.retry.limit,
  retryDelay: job.retry.delaySeconds,
  retryBackoff: true,
  expireInSeconds: job.timeoutSeconds,
});

/** Makes pg-boss's tables and a queue for each job, or brings an existing queue up to date. Safe to run from several processes. */
export async function installJobs(database: Database, jobs: readonly RegisteredJob[]): Promise<void> {
  const boss = createBoss(database, false);
  await boss.start();
  const known = new Set((await boss.getQueues()).map((queue) => queue.name));
  for (const job of jobs) await (known.has(job.name) ? boss.updateQueue(job.name, queueOf(job)) : boss.createQueue(job.name, queueOf(job)));
  await boss.stop({ graceful: false, close: false });
}
