import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { inSqlTransaction, inTransaction } from '../context.ts';
import { openSession, type Session } from '../db/session.ts';
import { testDatabase } from '../testing/index.ts';
import { installJobs } from './boss.ts';
import { defineJob, registeredJobs } from './job.ts';
import { type JobRunner, runJobs } from './run.ts';
import { sendJob } from './send.ts';

const { database, ctx } = await testDatabase();
const seen: { name: string; attempt: number }[] = [];
let failures = 0;

const greet = defineJob({
  name: 'test-greet',
  schema: z.object({ name: z.string() }),
  retry: { limit: 3, delaySeconds: 1 },
  async handler(_ctx, { name }, { attempt }) {
    if (failures-- > 0) throw new Error('planted');
    seen.push({ name, attempt });
  },
});
defineJob({ name: 'test-nightly', schema: z.object({}), cron: '30 2 * * *', handler: async () => {} });

let runner: JobRunner | undefined;
let session: Session | undefined;

const start = async (pollSeconds = 60) => {
  session = await openSession(database);
  runner = await runJobs(database, session, registeredJobs(), pollSeconds);
};
const until = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 15_000, interval: 20 });

beforeAll(async () => {
  await installJobs(database, registeredJobs());
  await installJobs(database, registeredJobs());
});
afterEach(async () => {
  await runner?.stop(2_000);
  await session?.close();
  seen.length = 0;
  failures = 0;
  await database.pool.query('DELETE FROM pgboss.job');
});

it('runs a job of a committed transaction at once, woken by the notification', async () => {
  await start();
  await inTransaction(ctx(), (tx) => sendJob(tx, greet, { name: 'over Prisma' }));
  await until(() => expect(seen.map((one) => one.name)).toEqual(['over Prisma']));
  await inSqlTransaction(ctx(), (tx) => sendJob(tx, greet, { name: 'over SQL' }));
  await sendJob(ctx(), greet, { name: 'alone' });
  await until(() => expect(seen.map((one) => one.name).sort()).toEqual(['alone', 'over Prisma', 'over SQL']));
});

it('sends nothing when the transaction is rolled back', async () => {
  await expect(
    inTransaction(ctx(), async (tx) => {
      await sendJob(tx, greet, { name: 'never' });
      throw new Error('planted');
    }),
  ).rejects.toThrow('planted');
  const { rows } = await database.pool.query('SELECT name FROM pgboss.job');
  expect(rows).toEqual([]);
});

it('tries again after a failure, and again', async () => {
  failures = 2;
  await start(1);
  await sendJob(ctx(), greet, { name: 'in the end' });
  await until(() => expect(seen).toEqual([{ name: 'in the end', attempt: 3 }]));
});

it('waits for its time', async () => {
  const runAt = new Date(Date.now() + 1_500);
  await start(1);
  await sendJob(ctx({ at: new Date() }), greet, { name: 'later' }, { runAt });
  await until(() => expect(seen).toHaveLength(1));
  expect(Date.now()).toBeGreaterThanOrEqual(runAt.getTime());
});

it('keeps one waiting job a key, any number without one', async () => {
  await sendJob(ctx(), greet, { name: 'first' }, { singletonKey: 'same' });
  await sendJob(ctx(), greet, { name: 'second' }, { singletonKey: 'same' });
  await sendJob(ctx(), greet, { name: 'free' });
  await sendJob(ctx(), greet, { name: 'free' });
  await start();
  await until(() => expect(seen.map((one) => one.name).sort()).toEqual(['first', 'free', 'free']));
});

it('keeps the times of jobs that have them', async () => {
  await start();
  const { rows } = await database.pool.query('SELECT name, cron, timezone FROM pgboss.schedule');
  expect(rows).toEqual([{ name: 'test-nightly', cron: '30 2 * * *', timezone: 'Asia/Kolkata' }]);
});

it('refuses data that its schema refuses', async () => {
  await expect(sendJob(ctx(), greet, JSON.parse('{"name":1}'))).rejects.toThrow();
});
