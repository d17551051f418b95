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

/**
 * Does at once what a running server does in the background: hands every event to the durable subscribers, then runs the jobs that are due by the
 * context's clock, until nothing is left. `again` hands all events over anew first, as after a crash before the cursors were saved.
 * `more`: subscribers of the modules above.
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
      `DELETE FROM pgboss.job WHERE state = 'created' AND (start_after = created_on OR start_after <= $1) RETURNING id, name, data`,
      [ctx.clock.now()],
    );
    for (const job of rows)
      await registeredJobs()
        .find((one) => one.name === job.name)
        ?.run(ctx, job.data, ONCE);
    return rows.length;
  }

  return {
    async settle(ctx: Ctx, options: { again?: boolean } = {}): Promise<void> {
      if (options.again) seq = 0;
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
