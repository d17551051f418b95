import type { Ctx } from '../../../platform/context.ts';
import { readEvents } from '../../../platform/events/read.ts';
import type { Subscriber } from '../../../platform/events/subscriber.ts';
import { registeredJobs } from '../../../platform/jobs/job.ts';
import { subscribers as ofPayments } from '../../payments/index.ts';
import { subscribers as ofOrders } from '../subscribers.ts';

interface WaitingJob {
  readonly id: string;
  readonly name: string;
  readonly data: unknown;
}

const OWN: readonly Subscriber[] = [...ofOrders, ...ofPayments];
const ONCE = { id: 'test', attempt: 1 };
/** Jobs that run side by side, as a server's workers do. */
const WORKERS = 4;

/**
 * Does at once what a running server does in the background: hands every event to the durable subscribers (and to `more`, of the modules above), then runs
 * the jobs that are due by the context's clock, until nothing is left. A job is gone only when it is done, so that one who is killed amid it leaves it to the
 * next. `again` hands all events over anew first and takes up such jobs, as after a crash before the cursors were saved.
 */
export function background(more: readonly Subscriber[] = []) {
  const durable = [...OWN, ...more].filter((subscriber) => subscriber.mode === 'durable');
  let seq = 0;

  async function handOver(ctx: Ctx): Promise<number> {
    const events = await readEvents(ctx.db.sql, seq, Number.MAX_SAFE_INTEGER, 10_000);
    seq = events.at(-1)?.seq ?? seq;
    for (const subscriber of durable) {
      const wanted = events.filter((event) => subscriber.types.includes(event.type));
      if (wanted.length > 0) await subscriber.handle(ctx, wanted);
    }
    return events.length;
  }

  async function runJobs(ctx: Ctx): Promise<number> {
    // A job sent without a time starts when it was made, by the database's clock.
    const { rows } = await ctx.database.pool.query<WaitingJob>(
      `UPDATE pgboss.job SET state = 'active' WHERE state = 'created' AND (start_after = created_on OR start_after <= $1) RETURNING id, name, data`,
      [ctx.clock.now()],
    );
    const waiting = rows.values();
    const work = async () => {
      for (const job of waiting) {
        await registeredJobs()
          .find((one) => one.name === job.name)
          ?.run(ctx, job.data, ONCE);
        await ctx.database.pool.query('DELETE FROM pgboss.job WHERE id = $1', [job.id]);
      }
    };
    await Promise.all(Array.from({ length: WORKERS }, work));
    return rows.length;
  }

  return {
    async settle(ctx: Ctx, options: { again?: boolean } = {}): Promise<void> {
      if (options.again) {
        seq = 0;
        await ctx.database.pool.query(`UPDATE pgboss.job SET state = 'created' WHERE state = 'active'`);
      }
      while ((await handOver(ctx)) + (await runJobs(ctx)) > 0);
    },
    /** The jobs that wait for their time. */
    async waiting(ctx: Ctx): Promise<{ name: string; at: Date }[]> {
      const { rows } = await ctx.database.pool.query<{ name: string; at: Date }>(
        `SELECT name, start_after AS at FROM pgboss.job WHERE state = 'created' ORDER BY start_after, name`,
      );
      return rows;
    },
    async reset(ctx: Ctx): Promise<void> {
      seq = 0;
      await ctx.database.pool.query('DELETE FROM pgboss.job');
    },
  };
}
