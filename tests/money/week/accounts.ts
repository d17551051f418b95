import { trialBalance, verifyLedger } from '../../../src/server/modules/ledger/index.ts';
import type { Ctx } from '../../../src/server/platform/context.ts';

const GATEWAY = `SELECT
    (SELECT coalesce(sum(amount_paise), 0)::bigint FROM sandbox_payment WHERE status = 'captured') - (SELECT coalesce(sum(amount_paise), 0)::bigint FROM sandbox_refund) AS held,
    (SELECT count(*)::int FROM sandbox_payment WHERE status = 'captured') AS payments, (SELECT count(*)::int FROM sandbox_refund) AS refunds`;
const ENDED = 'SELECT status, count(*)::int AS orders FROM orders GROUP BY status ORDER BY status';
/** Orders that ended and whose customer has not got back exactly what is not kept, by the payments and cash of the order. */
const DELIVERED_UNPAID = `SELECT count(*)::int AS orders FROM orders o WHERE o.status = 'delivered'
  AND o.total_paise <> (SELECT coalesce(sum(p.amount_paise - p.refunded_paise), 0) FROM payment p WHERE p.order_id = o.id AND p.captured_at IS NOT NULL)`;
const JOBS = `SELECT name, count(*)::int AS jobs FROM pgboss.job WHERE state IN ('created', 'active', 'retry', 'failed') GROUP BY name ORDER BY name`;

/** The books of a week held against everything else that knows of its money. Amounts in paise, debit positive. */
export async function accountsOf(ctx: Ctx) {
  const { pool } = ctx.database;
  const trial = new Map((await trialBalance(ctx)).map(({ name, paise }) => [name, paise]));
  const gateway = (await pool.query<{ held: number; payments: number; refunds: number }>(GATEWAY)).rows[0];
  const ended = (await pool.query<{ status: string; orders: number }>(ENDED)).rows;
  return {
    ended: Object.fromEntries(ended.map(({ status, orders }) => [status, orders])),
    deliveredUnpaid: (await pool.query<{ orders: number }>(DELIVERED_UNPAID)).rows[0]?.orders ?? 0,
    jobsLeft: (await pool.query<{ name: string; jobs: number }>(JOBS)).rows,
    trial: Object.fromEntries(trial),
    netPaise: [...trial.values()].reduce((sum, paise) => sum + paise, 0),
    gateway: { payments: gateway?.payments ?? 0, refunds: gateway?.refunds ?? 0, heldPaise: Number(gateway?.held ?? 0) },
    ledger: await verifyLedger(ctx),
  };
}
