import type { Ctx } from '../context.ts';
import { statement } from '../db/sql.ts';

const FAILED = statement(
  'jobs_failed',
  `SELECT name, id, retry_count, completed_on, output->>'message' AS message FROM pgboss.job
   WHERE state = 'failed' ORDER BY completed_on DESC LIMIT $1`,
);

/** A job that has failed for good. */
export interface FailedJob {
  readonly job: string;
  readonly id: string;
  readonly attempts: number;
  readonly failedAt: string | null;
  readonly message: string | null;
}

/** The jobs that failed last, newest first. */
export async function failedJobs(ctx: Ctx, limit: number): Promise<FailedJob[]> {
  const rows = await ctx.db.sql.rows<{ name: string; id: string; retry_count: number; completed_on: Date | null; message: string | null }>(FAILED, [limit]);
  return rows.map((row) => ({
    job: row.name,
    id: row.id,
    attempts: row.retry_count + 1,
    failedAt: row.completed_on?.toISOString() ?? null,
    message: row.message,
  }));
}
