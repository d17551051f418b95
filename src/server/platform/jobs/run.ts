import type PgBoss from 'pg-boss';
import { systemContext } from '../create-context.ts';
import type { Database } from '../db/database.ts';
import type { Session } from '../db/session.ts';
import { inScope, log } from '../monitoring/log.ts';
import { jobSeconds } from '../monitoring/metrics.ts';
import { createBoss } from './boss.ts';
import type { RegisteredJob } from './job.ts';
import { JOB_CHANNEL } from './send.ts';

const TIME_ZONE = 'Asia/Kolkata';

/** The workers of a process. */
export interface JobRunner {
  /** Jobs that are running now. */
  readonly active: number;
  /** Takes no more jobs, waits up to `timeoutMs` for those that run, gives the rest back. */
  stop(timeoutMs: number): Promise<void>;
}

/** Starts workers for the jobs, woken by notifications, with a poll every `pollSeconds` behind them (and for due times). */
export async function runJobs(database: Database, session: Session, jobs: readonly RegisteredJob[], pollSeconds = 2): Promise<JobRunner> {
  const boss = createBoss(database, true);
  await boss.start();
  const workers = new Map<string, string>();
  let active = 0;

  async function runOne(job: RegisteredJob, found: PgBoss.JobWithMetadata<object>) {
    const run = { id: found.id, attempt: found.retryCount + 1 };
    const requestId = `${job.name}:${found.id}`;
    const begun = performance.now();
    const measured = (outcome: string) => jobSeconds.observe({ job: job.name, outcome }, (performance.now() - begun) / 1_000);
    active++;
    try {
      await inScope({ requestId }, () => job.run(systemContext(database, job.name, requestId), found.data ?? {}, run));
      await boss.complete(job.name, found.id);
      measured('ok');
    } catch (error) {
      measured('failed');
      log.error({ err: error, job: job.name, ...run, last: found.retryCount >= found.retryLimit }, 'a job failed');
      await boss.fail(job.name, found.id, { message: error instanceof Error ? error.message : String(error) });
    } finally {
      active--;
    }
  }

  for (const job of jobs) {
    const options = { batchSize: job.concurrency, pollingIntervalSeconds: pollSeconds, includeMetadata: true as const };
    const worker = await boss.work<object>(job.name, options, async (batch) => {
      await Promise.all(batch.map((found) => runOne(job, found)));
    });
    workers.set(job.name, worker);
    if (job.cron) await boss.schedule(job.name, job.cron, {}, { tz: TIME_ZONE, singletonKey: 'cron' });
  }
  await forgetOldSchedules(boss, jobs);

  await session.listen(JOB_CHANNEL, (name) => {
    const woken = name === '' ? [...workers.values()] : [workers.get(name)];
    for (const worker of woken) if (worker) boss.notifyWorker(worker);
  });

  return {
    get active() {
      return active;
    },
    stop: (timeoutMs) => boss.stop({ graceful: true, timeout: Math.max(1_000, timeoutMs), close: false, wait: true }),
  };
}

/** A job that lost its times, or is gone, must not be sent any more. */
async function forgetOldSchedules(boss: PgBoss, jobs: readonly RegisteredJob[]) {
  const timed = new Set(jobs.filter((job) => job.cron).map((job) => job.name));
  for (const schedule of await boss.getSchedules()) if (!timed.has(schedule.name)) await boss.unschedule(schedule.name);
}
