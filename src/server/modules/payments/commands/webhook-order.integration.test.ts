import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { inSqlTransaction } from '../../../platform/context.ts';
import { installJobs } from '../../../platform/jobs/boss.ts';
import { registeredJobs } from '../../../platform/jobs/job.ts';
import { testClock, testDatabase } from '../../../platform/testing/index.ts';
import { background } from '../../orders/testing/background.ts';
import { anOrder, aWorld } from '../../orders/testing/world.ts';
import { orderPaidEvent, paymentEvent, refundEvent, type SandboxWebhook } from '../drivers/sandbox-events.ts';
import { signedRequest } from '../drivers/sandbox-webhooks.ts';
import { refundId } from '../store/refunds.ts';
import { paymentWebhook } from '../webhooks.ts';
import { refundOrder } from './refund-order.ts';

const { ctx, database, clear } = await testDatabase();
const behind = background();
const REPEATS = 5;
const RUNS = { numRuns: 12, endOnFailure: true };

beforeAll(() => installJobs(database, registeredJobs()));

/** A new order that waits for its money, and the request to pay it at the sandbox. */
async function anOpenOrder() {
  await clear();
  const system = ctx({ clock: testClock() });
  await behind.reset(system);
  const placed = await anOrder(system, await aWorld(system), { tender: 'upi' });
  const row = await database.prisma.sandboxOrder.findFirstOrThrow();
  return { system, orderId: placed.order.id, request: { ...row, status: 'created' as const } };
}
type OpenOrder = Awaited<ReturnType<typeof anOpenOrder>>;

/** Posts each event five times, in the order that the ranks give, a few at once. */
async function postAll(system: OpenOrder['system'], events: readonly SandboxWebhook[], ranks: readonly number[]) {
  const sent = Array.from({ length: REPEATS }, () => events).flat();
  const shuffled = sent.map((event, index) => ({ event, rank: ranks[index] ?? 0 })).sort((a, b) => a.rank - b.rank);
  for (let at = 0; at < shuffled.length; at += 3) {
    const answers = shuffled.slice(at, at + 3).map(({ event }) => {
      const { raw, headers } = signedRequest(event);
      return paymentWebhook(system, 'sandbox', raw, headers);
    });
    expect(await Promise.all(answers)).toEqual(answers.map(() => 200));
  }
}

/** What is left when everything was told: payments and refunds without their keys, the order, and how often each thing was told on. */
async function outcome() {
  const payments = await database.prisma.payment.findMany({
    select: {
      status: true,
      amountPaise: true,
      refundedPaise: true,
      failureCode: true,
      refunds: { select: { amountPaise: true, status: true, reason: true, arn: true } },
    },
  });
  const events = await database.prisma.eventLog.groupBy({ by: ['type'], _count: true, where: { type: { startsWith: 'payment.' } }, orderBy: { type: 'asc' } });
  return { payments: payments.sort((a, b) => a.refundedPaise - b.refundedPaise), events: events.map(({ type, _count }) => [type, _count]) };
}

const ranksOf = (events: number) => fc.array(fc.nat(), { minLength: events * REPEATS, maxLength: events * REPEATS });

it('captures, failures, an authorization and a second payment, five times each in any order, lead to one state', async () => {
  await fc.assert(
    fc.asyncProperty(ranksOf(5), async (ranks) => {
      const { system, request } = await anOpenOrder();
      const events = [
        paymentEvent(system, request, 'pay_one', 'captured'),
        paymentEvent(system, request, 'pay_one', 'failed'),
        paymentEvent(system, request, 'pay_one', 'authorized'),
        paymentEvent(system, request, 'pay_two', 'captured'),
        orderPaidEvent(system, request),
      ];
      await postAll(system, events, ranks);
      const { payments, events: told } = await outcome();
      expect(payments).toEqual([
        { status: 'captured', amountPaise: 50_997, refundedPaise: 0, failureCode: null, refunds: [] },
        {
          status: 'refunded',
          amountPaise: 50_997,
          refundedPaise: 50_997,
          failureCode: null,
          refunds: [{ amountPaise: 50_997, status: 'pending', reason: 'paid_twice', arn: null }],
        },
      ]);
      // A failure told first is told on; told after the success it is not.
      expect(told.filter(([type]) => type !== 'payment.failed')).toEqual([
        ['payment.authorized', 1],
        ['payment.captured', 1],
        ['payment.refund_requested', 1],
      ]);
      expect(await database.prisma.webhookDelivery.count()).toBe(events.length);
    }),
    RUNS,
  );
}, 120_000);

it('what is told of a refund, five times each in any order, leads to one state', async () => {
  await fc.assert(
    fc.asyncProperty(ranksOf(4), async (ranks) => {
      const { system, orderId, request } = await anOpenOrder();
      const paid = signedRequest(paymentEvent(system, request, 'pay_one', 'captured'));
      await paymentWebhook(system, 'sandbox', paid.raw, paid.headers);
      await inSqlTransaction(system, (tx) => refundOrder(tx, { orderId, amountPaise: 10_000, reason: 'test', borneBy: 'platform', key: 'one' }));
      const payment = await database.prisma.payment.findFirstOrThrow();
      const refund = { id: 'rfnd_one', paymentId: 'pay_one', amountPaise: 10_000, receipt: refundId('one', payment.id), arn: null };
      const arn = '10000000000000000000001';
      const events = [
        refundEvent(system, refund, 'created'),
        refundEvent(system, { ...refund, arn }, 'processed'),
        refundEvent(system, refund, 'failed'),
        refundEvent(system, { ...refund, arn }, 'speed_changed'),
      ];
      await postAll(system, events, ranks);
      expect(await outcome()).toMatchObject({
        payments: [{ status: 'partially_refunded', refundedPaise: 10_000, refunds: [{ status: 'processed', arn }] }],
        events: [
          ['payment.captured', 1],
          ['payment.refund_processed', 1],
          ['payment.refund_requested', 1],
        ],
      });
    }),
    RUNS,
  );
}, 120_000);
