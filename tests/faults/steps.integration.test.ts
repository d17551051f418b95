import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/server/kernel/actor.ts';
import { sealLedger, trialBalance, verifyLedger } from '../../src/server/modules/ledger/index.ts';
import { anOrder, anOrderRequest } from '../../src/server/modules/orders/testing/world.ts';
import { reconcileDay, sandboxPay } from '../../src/server/modules/payments/index.ts';
import { chargeOrder, closeCycle } from '../../src/server/modules/settlement/index.ts';
import { aDeliveredOrder, aSettledWorld } from '../../src/server/modules/settlement/testing/orders.ts';
import { actingAs } from '../../src/server/platform/context.ts';
import { installJobs } from '../../src/server/platform/jobs/boss.ts';
import { registeredJobs } from '../../src/server/platform/jobs/job.ts';
import { TEST_TIME, testClock, testDatabase } from '../../src/server/platform/testing/index.ts';
import { everything, type Flow, run } from './steps/flows.ts';

const WEEK_MS = 7 * 86_400_000;
/** As long as a payout that was begun is left to whoever began it; the kitchen's three minutes are not over then. */
const LEASE_MS = 130_000;
const ROOT = path.resolve(import.meta.dirname, '../..');
const { ctx, database, url, clear } = await testDatabase();
const clock = testClock();
const system = ctx({ clock });
/** Beside node_modules, so that what is not bundled is found. */
const folder = mkdtempSync(path.join(ROOT, 'node_modules/.cache-steps-'));
const doomed = path.join(folder, 'doomed.mjs');

let world: Awaited<ReturnType<typeof aSettledWorld>>;

beforeAll(async () => {
  await installJobs(database, registeredJobs());
  const entry = path.join(ROOT, 'tests/faults/steps/doomed.ts');
  await build({
    entryPoints: [entry],
    outfile: doomed,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The count of moments of a flow that a process of its own lived through; null when it was killed. */
const live = (flow: Flow, killAt: number): Promise<number | null> =>
  new Promise((resolve, reject) => {
    const doom = JSON.stringify({ url, now: clock.now().toISOString(), killAt, flow });
    execFile(process.execPath, [doomed, doom], { env: process.env }, (error, stdout, stderr) => {
      if (error?.signal === 'SIGKILL') resolve(null);
      else if (error) reject(new Error(stderr || error.message));
      else resolve(Number(stdout));
    });
  });

/** What a restarted server does: takes up the work that was left, lets timers run out, and compares the day with the gateway. */
async function recover(again: () => Promise<void>): Promise<void> {
  clock.advance(LEASE_MS);
  const behind = everything();
  await behind.settle(system, { again: true });
  await again();
  await behind.settle(system);
  clock.advance(30_000);
  await behind.settle(system);
  await reconcileDay(system, '2026-11-24');
  await behind.settle(system);
  await sealLedger(system);
}

/** Money at the gateway less what went back, by the gateway's own books, and by ours. */
async function atGateway(): Promise<{ theirs: number; ours: number }> {
  const { rows } = await database.pool.query<{ held: string }>(
    `SELECT (SELECT coalesce(sum(amount_paise), 0) FROM sandbox_payment WHERE status = 'captured') - (SELECT coalesce(sum(amount_paise), 0) FROM sandbox_refund) AS held`,
  );
  const ours = (await trialBalance(system)).find(({ name }) => name === 'gateway_clearing')?.paise ?? 0;
  return { theirs: Number(rows[0]?.held ?? 0), ours };
}

/** Runs a fresh flow for each moment of its life, killed there and recovered, until one is not killed any more; gives how many deaths there were. */
async function dieEverywhere(prepare: () => Promise<Flow>, check: (flow: Flow) => Promise<void>): Promise<number> {
  for (let killAt = 1; ; killAt++) {
    await clear();
    await everything().reset(system);
    clock.set(TEST_TIME);
    world = await aSettledWorld(system);
    const flow = await prepare();
    const lived = await live(flow, killAt);
    await recover(async () => {
      if (lived === null) await run(system, flow, everything());
    });
    await check(flow);
    expect(await verifyLedger(system)).toMatchObject({ unbalanced: 0, mismatched: 0, faults: [] });
    const { theirs, ours } = await atGateway();
    expect(ours).toBe(theirs);
    if (lived !== null) return killAt - 1;
  }
}

const one = async <Row extends object>(text: string, ...values: unknown[]): Promise<Row | undefined> => (await database.pool.query<Row>(text, values)).rows[0];

describe('killed at every moment at which something becomes durable', () => {
  it('a checkout ends with one order that is paid once', async () => {
    const deaths = await dieEverywhere(
      async () => ({ name: 'checkout', by: world.customer, request: await anOrderRequest(actingAs(system, world.customer), world, { tender: 'upi' }) }),
      async (flow) => {
        if (flow.name !== 'checkout') return;
        const key = flow.request.idempotencyKey;
        const order = await one<{ status: string; total: number; orders: number; kept: number }>(
          `SELECT o.status, o.total_paise AS total, (SELECT count(*)::int FROM idempotency_key WHERE key = $1) AS orders,
             (SELECT coalesce(sum(amount_paise - refunded_paise), 0)::int FROM payment p WHERE p.order_id = o.id AND captured_at IS NOT NULL) AS kept
           FROM orders o JOIN idempotency_key k ON (k.response->>'orderId')::uuid = o.id WHERE k.key = $1`,
          key,
        );
        expect(order).toEqual({ status: 'placed', total: 50_997, orders: 1, kept: 50_997 });
      },
    );
    expect(deaths).toBeGreaterThan(8);
  }, 240_000);

  it('a refund reaches the customer once', async () => {
    const deaths = await dieEverywhere(
      async () => {
        const placed = await anOrder(system, world, { tender: 'upi' });
        await sandboxPay(actingAs(system, world.customer), { ref: placed.payment?.sandboxUrl?.split('/').at(-1) ?? '', outcome: 'success' });
        await everything().settle(system);
        return { name: 'refund', by: world.kitchen, orderId: placed.order.id };
      },
      async (flow) => {
        if (flow.name !== 'refund') return;
        const found = await one(
          `SELECT o.status, p.refunded_paise AS refunded, (SELECT count(*)::int FROM refund r WHERE r.payment_id = p.id) AS asked,
             (SELECT count(*)::int FROM refund r WHERE r.payment_id = p.id AND r.status = 'processed') AS processed,
             (SELECT count(*)::int FROM sandbox_refund s WHERE s.payment_id = p.gateway_payment_id) AS there
           FROM orders o JOIN payment p ON p.order_id = o.id WHERE o.id = $1`,
          flow.orderId,
        );
        expect(found).toEqual({ status: 'cancelled', refunded: 50_997, asked: 1, processed: 1, there: 1 });
      },
    );
    expect(deaths).toBeGreaterThan(6);
  }, 240_000);

  it('a payout reaches the restaurant once', async () => {
    const deaths = await dieEverywhere(
      async () => {
        await chargeOrder(system, await aDeliveredOrder(system, world));
        await everything().settle(system);
        clock.advance(WEEK_MS);
        const { cycle } = await closeCycle(system, { id: world.city.id, timeZone: 'Asia/Kolkata' });
        const statement = await one<{ id: string }>('SELECT id FROM settlement_statement WHERE cycle_id = $1', cycle.id);
        const by: Actor = { type: 'user', userId: world.customerId, sessionId: world.customerId, roles: [{ role: 'finance' }] };
        return { name: 'payout', by, statementId: statement?.id ?? '' };
      },
      async (flow) => {
        if (flow.name !== 'payout') return;
        const found = await one(
          `SELECT s.status, (SELECT count(*)::int FROM sandbox_transfer) AS transfers, (SELECT count(*)::int FROM settlement_payout) AS payouts,
             (SELECT count(*)::int FROM ledger_entry WHERE template = 'payout_sent') AS entries
           FROM settlement_statement s WHERE s.id = $1`,
          flow.statementId,
        );
        expect(found).toEqual({ status: 'paid', transfers: 1, payouts: 1, entries: 1 });
      },
    );
    expect(deaths).toBeGreaterThan(4);
  }, 240_000);
});
