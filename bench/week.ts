import './own-secrets.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import '../src/server/modules-in-use.ts';
import { systemContext } from '../src/server/platform/create-context.ts';
import { openDatabase } from '../src/server/platform/db/database.ts';
import { migrate } from '../src/server/platform/db/migrate.ts';
import { installJobs } from '../src/server/platform/jobs/boss.ts';
import { registeredJobs } from '../src/server/platform/jobs/job.ts';
import { startPostgres } from '../src/server/platform/postgres/index.ts';
import { seededNumbers, testClock } from '../src/server/platform/testing/context.ts';
import { accountsOf } from '../tests/money/week/accounts.ts';
import { aTown } from '../tests/money/week/town.ts';
import { liveAWeek } from '../tests/money/week/week.ts';
import { type Bench, numberOf, round, tell } from './bench.ts';

const ORDERS = 20_000;
/** Eight side by side, each with a few questions at once. */
const POOL = 24;
const SEED = 20_261_116;
const MONDAY = new Date('2026-11-16T00:10:00+05:30');
const CUSTOMERS = 1_500;
const TELL_EVERY = 1_000;

export const week: Bench = {
  name: 'week',
  summary: 'a week of --orders (20,000) with every failure of gateway, kitchens, riders and customers mixed in, then `ledger verify`',
  async run({ args }) {
    const orders = numberOf(args, '--orders', ORDERS);
    const folder = mkdtempSync(path.join(tmpdir(), 'thali-bench-'));
    const postgres = await startPostgres({ dataDir: folder, throwaway: true });
    try {
      const url = await postgres.ensureDatabase('bench');
      await migrate(url);
      const database = openDatabase(url, POOL);
      await installJobs(database, registeredJobs());
      const clock = testClock(MONDAY);
      const ctx = { ...systemContext(database, 'bench'), clock };
      const town = await aTown(ctx, CUSTOMERS);
      const begun = performance.now();
      const told = (done: number) => done % TELL_EVERY === 0 && tell(`${done} of ${orders} orders after ${round((performance.now() - begun) / 1_000, 0)} s`);
      const lived = await liveAWeek({ ctx, clock, town, orders, random: seededNumbers(SEED), tell: told });
      const seconds = round((performance.now() - begun) / 1_000, 0);
      const verifying = performance.now();
      const accounts = await accountsOf(ctx);
      const verifySeconds = round((performance.now() - verifying) / 1_000);
      await database.close();
      return { ...lived, seconds, verifySeconds, ...accounts };
    } finally {
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
