import { randomUUID } from 'node:crypto';
import type { Ctx } from '../context.ts';
import { type Statement, statement } from '../db/sql.ts';
import { createBoss } from './boss.ts';
import type { Job } from './job.ts';

/** The channel that wakes workers when a transaction with a due job commits; the payload is the job's name. */
export const JOB_CHANNEL = 'thali_jobs';

export interface SendOptions {
  /** Not before this instant; at once unless given. */
  readonly runAt?: Date;
  /** While a job with this key waits, another with the same key is not added. */
  readonly singletonKey?: string;
}

const WAKE = statement('jobs_wake', `SELECT pg_notify('${JOB_CHANNEL}', $1)::text`);
const statements = new Map<string, Statement>();

function named(text: string): Statement {
  let known = statements.get(text);
  if (!known) {
    known = statement(`jobs_send_${statements.size + 1}`, text);
    statements.set(text, known);
  }
  return known;
}

/** Sends a job, in the open transaction if there is one: it exists if and only if the transaction commits. */
export async function sendJob<Data extends object>(ctx: Ctx, job: Job<Data>, data: Data, options: SendOptions = {}): Promise<void> {
  const boss = createBoss(ctx.database, false);
  const row = {
    name: job.name,
    data: job.schema.parse(data),
    singletonKey: options.singletonKey ?? randomUUID(),
    ...(options.runAt && { startAfter: options.runAt }),
  };
  await boss.insert([row], { db: { executeSql: async (text, values) => ({ rows: await ctx.db.sql.rows(named(text), values) }) } });
  if (!options.runAt || options.runAt <= ctx.clock.now()) await ctx.db.sql.rows(WAKE, [job.name]);
}
