import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { post, sealLedger, verifyLedger } from '../src/server/modules/ledger/index.ts';
import { copyJournal, orderEntries } from '../src/server/modules/ledger/testing/bulk-journal.ts';
import type { Ctx } from '../src/server/platform/context.ts';
import { systemContext } from '../src/server/platform/create-context.ts';
import { openDatabase } from '../src/server/platform/db/database.ts';
import { migrate } from '../src/server/platform/db/migrate.ts';
import { startPostgres } from '../src/server/platform/postgres/index.ts';
import { type Bench, numberOf, percentile, round, tell } from './bench.ts';

const POSTINGS = 1_000_000;
const POSTERS = 8;
const MEGABYTE = 2 ** 20;
const LOOK_EVERY_MS = 10;
/** Orders of the posting part: none of those that were loaded. */
const FIRST_NEW = 10_000_000;

async function timed<T>(run: () => Promise<T>): Promise<{ value: T; seconds: number }> {
  const begun = performance.now();
  const value = await run();
  return { value, seconds: (performance.now() - begun) / 1_000 };
}

/** Runs, and gives the most memory that this process held meanwhile beyond what it held before, in bytes. */
async function watched<T>(run: () => Promise<T>): Promise<{ value: T; seconds: number; grownBytes: number }> {
  const before = process.memoryUsage.rss();
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, LOOK_EVERY_MS);
  const { value, seconds } = await timed(run).finally(() => clearInterval(watch));
  return { value, seconds, grownBytes: Math.max(most, process.memoryUsage.rss()) - before };
}

/** Several clients post the five entries of an order at a time, each in a transaction; gives the milliseconds of each. */
async function postFor(ctx: Ctx, seconds: number): Promise<number[]> {
  const times: number[] = [];
  const until = performance.now() + seconds * 1_000;
  let next = FIRST_NEW;
  await Promise.all(
    Array.from({ length: POSTERS }, async () => {
      while (performance.now() < until) {
        const drafts = orderEntries(next++);
        const begun = performance.now();
        await post(ctx, drafts);
        times.push(performance.now() - begun);
      }
    }),
  );
  return times;
}

export const ledger: Bench = {
  name: 'ledger',
  summary: 'loads --postings (1,000,000) by COPY, seals and verifies them, posts with 8 clients at a time, verifies again',
  async run({ seconds, args }) {
    const folder = mkdtempSync(path.join(tmpdir(), 'thali-bench-'));
    const postgres = await startPostgres({ dataDir: folder, throwaway: true });
    try {
      const url = await postgres.ensureDatabase('bench');
      await migrate(url);
      const database = openDatabase(url, POSTERS);
      const ctx = systemContext(database, 'bench');
      const client = await database.pool.connect();
      const load = await timed(() => copyJournal(client, numberOf(args, '--postings', POSTINGS))).finally(() => client.release());
      await database.pool.query('VACUUM ANALYZE');
      tell(`loaded ${load.value.postings} postings in ${load.value.entries} entries, ${round(load.seconds)} s`);
      const seal = await timed(() => sealLedger(ctx));
      if (seal.value.entries !== load.value.entries) throw new Error(`${seal.value.entries} entries are sealed of ${load.value.entries}`);
      tell(`sealed them in ${round(seal.seconds)} s under ${seal.value.seals} seals`);
      const check = await watched(() => verifyLedger(ctx));
      if (check.value.faults.length > 0) throw new Error(check.value.faults.join('; '));
      tell(`verified them in ${round(check.seconds)} s, ${round(check.grownBytes / MEGABYTE, 1)} MB more of memory`);
      const posting = await timed(() => postFor(ctx, seconds * 2));
      await sealLedger(ctx);
      const after = await verifyLedger(ctx);
      if (after.faults.length > 0) throw new Error(after.faults.join('; '));
      await database.close();
      return {
        postings: load.value.postings,
        entries: load.value.entries,
        loadSeconds: round(load.seconds),
        sealSeconds: round(seal.seconds),
        verifySeconds: round(check.seconds),
        rssMb: round(process.memoryUsage.rss() / MEGABYTE, 1),
        rssGrownMb: round(check.grownBytes / MEGABYTE, 1),
        posted: {
          ordersPerSecond: round(posting.value.length / posting.seconds, 1),
          p50: round(percentile(posting.value, 0.5)),
          p99: round(percentile(posting.value, 0.99)),
        },
      };
    } finally {
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
