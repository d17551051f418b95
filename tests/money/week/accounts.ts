import { trialBalance, verifyLedger } from '../../../src/server/modules/ledger/index.ts';
import { rebuildStatement } from '../../../src/server/modules/settlement/index.ts';
import type { Ctx } from '../../../src/server/platform/context.ts';

const GATEWAY = `SELECT
    (SELECT coalesce(sum(amount_paise), 0)::bigint FROM sandbox_payment WHERE status = 'captured') - (SELECT coalesce(sum(amount_paise), 0)::bigint FROM sandbox_refund) AS held,
    (SELECT count(*)::int FROM sandbox_payment WHERE status = 'captured') AS payments, (SELECT count(*)::int FROM sandbox_refund) AS refunds`;
const ENDED = 'SELECT status, count(*)::int AS orders FROM orders GROUP BY status ORDER BY status';
/** Delivered orders, nothing given back since, that are not paid in full and no more, by their payments and cash. */
const DELIVERED_UNPAID = `SELECT count(*)::int AS orders FROM orders o WHERE o.status = 'delivered' AND NOT EXISTS (SELECT 1 FROM order_refund r WHERE r.order_id = o.id)
  AND o.total_paise <> (SELECT coalesce(sum(p.amount_paise - p.refunded_paise), 0) FROM payment p WHERE p.order_id = o.id AND p.captured_at IS NOT NULL)`;
const BANK =
  'SELECT coalesce(sum(gross_paise), 0)::bigint AS paise, count(*)::int AS settlements, coalesce(sum(jsonb_array_length(differences)), 0)::int AS differences FROM gateway_settlement';
const WALLETS = 'SELECT coalesce(sum(balance_paise), 0)::bigint AS paise FROM wallet';
const STATEMENTS = `SELECT id, status, net_paise::bigint AS net, payable_paise::bigint AS payable FROM settlement_statement ORDER BY id`;
const RIDERS = `SELECT status, count(*)::int AS statements FROM rider_statement GROUP BY status`;
const JOBS = `SELECT name, count(*)::int AS jobs FROM pgboss.job WHERE state IN ('created', 'active', 'retry', 'failed') GROUP BY name ORDER BY name`;

/** Each statement's status, and whether its lines, rebuilt from the journal's entries alone, come to what it says. */
async function statementsOf(ctx: Ctx): Promise<{ status: string; rebuilt: boolean }[]> {
  const { rows } = await ctx.database.pool.query<{ id: string; status: string; net: number }>(STATEMENTS);
  const found: { status: string; rebuilt: boolean }[] = [];
  for (const { id, status, net } of rows) {
    const lines = await rebuildStatement(ctx, id);
    found.push({ status, rebuilt: lines.reduce((sum, line) => sum + line.netPaise, 0) === Number(net) });
  }
  return found;
}

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
    bank: (await pool.query<{ paise: number; settlements: number; differences: number }>(BANK)).rows[0],
    walletsPaise: Number((await pool.query<{ paise: number }>(WALLETS)).rows[0]?.paise ?? 0),
    statements: await statementsOf(ctx),
    riders: Object.fromEntries((await pool.query<{ status: string; statements: number }>(RIDERS)).rows.map((row) => [row.status, row.statements])),
  };
}
