import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { actingAs, type Ctx, inSqlTransaction } from '../../../platform/context.ts';
import { installJobs } from '../../../platform/jobs/boss.ts';
import { registeredJobs } from '../../../platform/jobs/job.ts';
import { testClock, testDatabase } from '../../../platform/testing/index.ts';
import { background } from '../../orders/testing/background.ts';
import { anOrder, aWorld, type World } from '../../orders/testing/world.ts';
import { createRazorpayDriver } from '../drivers/razorpay.ts';
import { reconciliations } from '../queries/reconciliations.ts';
import { bookPayment, setBookedStatus } from '../store/sandbox-books.ts';
import { razorpayGateway } from '../testing/razorpay-gateway.ts';
import { reconcileDay } from './reconcile-day.ts';
import { refundOrder } from './refund-order.ts';
import { sandboxPay } from './sandbox-pay.ts';

const KEYS = { keyId: 'rzp_test_reconcile', keySecret: 'the-key-secret-of-a-test' };
const DAY = '2026-11-24';
const { ctx, database, clear } = await testDatabase();
const behind = background();
let clock = testClock();
let system: Ctx;
let world: World;
let orderId = '';
const gateway = await razorpayGateway({ ...KEYS, ctx: () => ctx({ clock }) });

beforeAll(() => installJobs(database, registeredJobs()));
afterAll(() => gateway.close());
beforeEach(async () => {
  await clear();
  clock = testClock();
  system = ctx({ clock });
  await behind.reset(system);
  world = await aWorld(system);
  orderId = (await anOrder(system, world, { tender: 'upi' })).order.id;
  await behind.settle(system);
});

/** The customer pays, and our process dies before the gateway's webhooks come. */
async function payUnheard(outcome: 'success' | 'twice' = 'success') {
  const { upiRef } = await database.prisma.sandboxOrder.findFirstOrThrow();
  await sandboxPay(actingAs(system, world.customer), { ref: upiRef, outcome });
  await database.pool.query("DELETE FROM pgboss.job WHERE name = 'payments.sandbox-webhook'");
}
const payments = () => database.prisma.payment.findMany({ orderBy: { refundedPaise: 'asc' } });
const order = () => database.prisma.order.findUniqueOrThrow({ where: { id: orderId } });
const run = async (drivers?: Parameters<typeof reconcileDay>[2]) => {
  const [report] = await reconcileDay(system, DAY, drivers);
  if (!report) throw new Error('There is no report');
  return report;
};

describe('the reconciliation of a day', () => {
  it('repairs a payment that the gateway took and we never heard of', async () => {
    await payUnheard();
    expect(await payments()).toMatchObject([{ status: 'created' }]);
    const report = await run();
    expect(report).toMatchObject({
      totals: { ourPayments: 0, gatewayPayments: 1, gatewayPaymentsPaise: 50_997 },
      differences: [{ about: 'payment', problem: 'missing_here', because: 'capture_not_heard', gatewayPaise: 50_997, repaired: true, compensationPaise: 0 }],
      openCount: 0,
    });
    expect(await payments()).toMatchObject([{ status: 'captured' }]);
    await behind.settle(system);
    expect(await order()).toMatchObject({ status: 'placed' });
    expect(await database.prisma.auditLog.findMany({ where: { action: 'payment.reconciled' } })).toMatchObject([
      { actor: 'system:payments.reconcile', reason: 'capture_not_heard' },
    ]);
    expect(await run()).toMatchObject({ totals: { ourPayments: 1, ourPaymentsPaise: 50_997 }, differences: [], openCount: 0 });
  });

  it('does so through Razorpay’s own interface', async () => {
    await payUnheard();
    await database.prisma.payment.updateMany({ data: { driver: 'razorpay' } });
    const driver = createRazorpayDriver({ ...KEYS, webhookSecrets: ['never used in here'], url: gateway.url });
    expect(await run([driver])).toMatchObject({ driver: 'razorpay', differences: [{ because: 'capture_not_heard', repaired: true }] });
    expect(await payments()).toMatchObject([{ status: 'captured' }]);
    expect(await run([driver])).toMatchObject({ differences: [] });
  });

  it('gives back the second payment of a customer who paid twice unheard', async () => {
    await payUnheard('twice');
    expect((await run()).differences).toMatchObject([{ repaired: true }, { repaired: true }]);
    await behind.settle(system);
    expect((await payments()).map((one) => [one.status, one.refundedPaise])).toEqual([
      ['captured', 0],
      ['refunded', 50_997],
    ]);
    expect(await run()).toMatchObject({ totals: { ourRefunds: 1, gatewayRefunds: 1, gatewayRefundsPaise: 50_997 }, differences: [] });
  });

  it('gives back what was paid for an order that had ended meanwhile', async () => {
    await payUnheard();
    await database.pool.query("UPDATE orders SET status = 'cancelled', cancelled_at = now()");
    await database.pool.query("UPDATE payment SET status = 'expired'");
    await run();
    await behind.settle(system);
    expect(await payments()).toMatchObject([{ status: 'refunded' }]);
  });

  it('captures what a bank only authorized', async () => {
    const { id } = await database.prisma.sandboxOrder.findFirstOrThrow();
    await bookPayment(system, { id: 'pay_held', orderId: id, amountPaise: 50_997, status: 'authorized' });
    await setBookedStatus(system, id, 'attempted');
    expect((await run()).differences).toMatchObject([{ because: 'not_captured', repaired: true }]);
    expect(await payments()).toMatchObject([{ status: 'captured', gatewayPaymentId: 'pay_held' }]);
  });

  it('hears the outcome of a refund, with the bank’s reference', async () => {
    await payUnheard();
    await run();
    await inSqlTransaction(system, (tx) => refundOrder(tx, { orderId, amountPaise: 10_000, reason: 'test', borneBy: 'platform', key: 'one' }));
    expect((await run()).differences).toMatchObject([{ because: 'refund_not_sent', repaired: false }]);
    await behind.settle(system);
    await database.pool.query("UPDATE refund SET status = 'pending', arn = NULL, gateway_refund_id = NULL");
    expect((await run()).differences).toMatchObject([{ because: 'refund_outcome_not_heard', repaired: true }]);
    expect(await database.prisma.refund.findFirst()).toMatchObject({ status: 'processed', arn: expect.stringMatching(/^\d{23}$/) });
  });

  it('leaves open what a person must look at', async () => {
    await payUnheard();
    await run();
    const booked = await database.prisma.sandboxPayment.findFirstOrThrow();
    await database.pool.query('UPDATE sandbox_payment SET amount_paise = amount_paise - 100');
    expect(await run()).toMatchObject({ openCount: 1, differences: [{ problem: 'amount', ourPaise: 50_997, gatewayPaise: 50_897, repaired: false }] });
    await database.pool.query('DELETE FROM sandbox_payment');
    expect((await run()).differences).toMatchObject([{ because: 'not_taken_there', gatewayId: null, repaired: false }]);
    await database.prisma.payment.deleteMany();
    await bookPayment(system, { ...booked, status: 'captured', method: 'upi' });
    expect((await run()).differences).toMatchObject([{ because: 'no_attempt_of_ours', gatewayId: booked.id, repaired: false }]);
  });

  it('finds a payment of just before midnight that we noted after it', async () => {
    await payUnheard();
    await run();
    await database.pool.query("UPDATE payment SET captured_at = '2026-11-24T18:30:10Z'");
    clock.set(new Date('2026-11-25T12:00:00Z'));
    const [report] = await reconcileDay(system, '2026-11-25');
    expect(report).toMatchObject({ totals: { ourPayments: 1, gatewayPayments: 0 }, differences: [] });
    expect(await run()).toMatchObject({ totals: { ourPayments: 0, gatewayPayments: 1 }, differences: [] });
  });

  it('is shown to finance and administrators, the newest of each day; a day to come is refused', async () => {
    await payUnheard();
    await run();
    await run();
    const as = (role: 'finance' | 'operations') => ctx({ actor: { type: 'user', userId: orderId, sessionId: orderId, roles: [{ role }] } });
    expect((await reconciliations(as('finance'), { from: '2026-11-01', to: '2026-11-30' })).reports).toMatchObject([
      { day: DAY, driver: 'sandbox', openCount: 0 },
    ]);
    expect((await reconciliations(as('finance'), { from: '2026-11-01', to: '2026-11-23' })).reports).toEqual([]);
    await expect(reconciliations(as('operations'), { from: '2026-11-01', to: '2026-11-30' })).rejects.toThrow('forbidden');
    await expect(reconcileDay(system, '2026-11-26')).rejects.toThrow('day_not_begun');
  });
});
