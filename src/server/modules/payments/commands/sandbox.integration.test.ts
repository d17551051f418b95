import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { actingAs, type Ctx, inSqlTransaction } from '../../../platform/context.ts';
import { installJobs } from '../../../platform/jobs/boss.ts';
import { registeredJobs } from '../../../platform/jobs/job.ts';
import { testClock, testDatabase } from '../../../platform/testing/index.ts';
import { background } from '../../orders/testing/background.ts';
import { anOrder, aWorld, type Placed, type World } from '../../orders/testing/world.ts';
import { webhookSignature } from '../drivers/razorpay-shape.ts';
import { driversOf } from '../drivers/registry.ts';
import { paymentEvent } from '../drivers/sandbox-events.ts';
import { signedRequest } from '../drivers/sandbox-webhooks.ts';
import { paymentOfOrder } from '../queries/payment-of-order.ts';
import { sandboxOrder } from '../queries/sandbox-order.ts';
import { paymentWebhook } from '../webhooks.ts';
import { refundOrder } from './refund-order.ts';
import { retryPayment } from './retry-payment.ts';
import { sandboxPay } from './sandbox-pay.ts';

const { ctx, database, clear } = await testDatabase();
const behind = background();
let clock = testClock();
let world: World;
let system: Ctx;
let mine: Ctx;
let placed: Placed;

beforeAll(() => installJobs(database, registeredJobs()));
beforeEach(async () => {
  await clear();
  clock = testClock();
  system = ctx({ clock });
  await behind.reset(system);
  world = await aWorld(system);
  mine = actingAs(system, world.customer);
  placed = await anOrder(system, world, { tender: 'upi' });
});

const refOf = (url: string | null | undefined) => url?.split('/').at(-1) ?? '';
const ref = () => refOf(placed.payment?.sandboxUrl);
const orderId = () => placed.order.id;
const pay = (outcome: 'success' | 'failure' | 'late' | 'twice', of = ref()) => sandboxPay(mine, { ref: of, outcome });
const settle = (options?: { again?: boolean }) => behind.settle(system, options);
const orderRow = () => database.prisma.order.findUniqueOrThrow({ where: { id: orderId() } });
const payments = () => database.prisma.payment.findMany({ where: { orderId: orderId() }, orderBy: { createdAt: 'asc' }, include: { refunds: true } });
const booked = () => database.prisma.sandboxPayment.findMany();
const audited = async (action: string) => database.prisma.auditLog.count({ where: { action } });
const eventCount = (type: string) => database.prisma.eventLog.count({ where: { type } });
const post = (raw: Buffer, headers: Record<string, string>) => paymentWebhook(system, 'sandbox', raw, headers);

/** A webhook of the sandbox about this order, signed; `change` alters the amount that it tells. */
async function webhook(status: 'captured' | 'failed', paymentId: string, amountPaise = placed.order.totalPaise) {
  const row = await database.prisma.sandboxOrder.findFirstOrThrow({ where: { upiRef: ref() } });
  return signedRequest(paymentEvent(system, { ...row, amountPaise, status: 'created' }, paymentId, status));
}

describe('the customer’s UPI app', () => {
  it('pays once, and the kitchen gets the order', async () => {
    expect(await sandboxOrder(mine, { ref: ref() })).toMatchObject({ status: 'created', amountPaise: 50_997 });
    await pay('success');
    await settle();
    expect(await orderRow()).toMatchObject({ status: 'placed' });
    expect(await payments()).toMatchObject([{ status: 'captured', refundedPaise: 0 }]);
    expect(await paymentOfOrder(mine, { orderId: orderId() })).toMatchObject({ status: 'captured', upiLink: null, qrSvg: null, sandboxUrl: null });
    expect(await sandboxOrder(mine, { ref: ref() })).toMatchObject({ status: 'paid' });
    await expect(pay('success')).rejects.toThrow('sandbox_paid_already');
  });

  it('is answered the same when everything is told again', async () => {
    await pay('success');
    await settle();
    await settle({ again: true });
    expect(await eventCount('payment.captured')).toBe(1);
    expect(await eventCount('order.placed')).toBe(1);
  });

  it('fails, is tried again, and charges once', async () => {
    await pay('failure');
    await settle();
    expect(await payments()).toMatchObject([{ status: 'failed', failureCode: 'payment_declined' }]);
    clock.advance(60_000);
    const again = await retryPayment(mine, { orderId: orderId() });
    expect(again.expiresAt).toBe(placed.payment?.expiresAt);
    expect((await retryPayment(mine, { orderId: orderId() })).id).toBe(again.id);
    await pay('success', refOf(again.sandboxUrl));
    await settle();
    expect((await payments()).map((one) => one.status)).toEqual(['failed', 'captured']);
    expect((await booked()).filter((one) => one.status === 'captured')).toHaveLength(1);
    expect(await orderRow()).toMatchObject({ status: 'placed' });
  });

  it('is told of a failure that was none: the late success still pays', async () => {
    await pay('late');
    await settle();
    expect(await payments()).toMatchObject([{ status: 'failed' }]);
    clock.advance(20_000);
    await settle();
    expect(await payments()).toMatchObject([{ status: 'captured' }]);
    expect(await orderRow()).toMatchObject({ status: 'placed' });
  });

  it('asked to pay again after such a failure, is not charged again: the gateway is asked first', async () => {
    await pay('late');
    await settle();
    expect(await retryPayment(mine, { orderId: orderId() })).toMatchObject({ status: 'captured' });
    clock.advance(20_000);
    await settle();
    expect(await payments()).toHaveLength(1);
    expect(await eventCount('payment.captured')).toBe(1);
  });

  it('pays twice, and gets the second payment back', async () => {
    await pay('twice');
    await settle();
    const all = await payments();
    expect(all.map((one) => [one.status, one.refundedPaise])).toEqual([
      ['captured', 0],
      ['refunded', 50_997],
    ]);
    expect(all[1]?.refunds).toMatchObject([{ status: 'processed', borneBy: 'customer', reason: 'paid_twice', arn: expect.stringMatching(/^\d{23}$/) }]);
    expect((await booked()).map((one) => one.refundedPaise).sort()).toEqual([0, 50_997]);
    expect(await audited('payment.duplicate')).toBe(1);
  });

  it('pays an old request after a newer one: the old one’s money comes back', async () => {
    await pay('failure');
    await settle();
    clock.advance(1000);
    const again = await retryPayment(mine, { orderId: orderId() });
    await pay('success', refOf(again.sandboxUrl));
    await pay('success');
    await settle();
    expect((await payments()).map((one) => one.status).sort()).toEqual(['captured', 'refunded']);
    expect((await booked()).filter((one) => one.status === 'captured' && one.refundedPaise === 0)).toHaveLength(1);
  });
});

describe('the time to pay', () => {
  it('ends the order, and gives its stock back', async () => {
    expect(await database.prisma.menuItem.findFirst()).toMatchObject({ stock: 9 });
    await settle();
    expect(await behind.waiting(system)).toEqual([{ name: 'orders.expire-payment', at: new Date(placed.payment?.expiresAt ?? 0) }]);
    clock.advance(480_000);
    await settle();
    expect(await orderRow()).toMatchObject({ status: 'cancelled', cancelledBy: 'payment', cancelReason: 'not_paid' });
    expect(await payments()).toMatchObject([{ status: 'expired' }]);
    expect(await database.prisma.menuItem.findFirst()).toMatchObject({ stock: 10 });
    await expect(retryPayment(mine, { orderId: orderId() })).rejects.toThrow('payment_time_over');
  });

  it('asks the gateway first: a payment whose webhook was lost still counts', async () => {
    await settle();
    await pay('success');
    await database.pool.query("DELETE FROM pgboss.job WHERE name = 'payments.sandbox-webhook'");
    clock.advance(480_000);
    await settle();
    expect(await orderRow()).toMatchObject({ status: 'placed' });
  });

  it('is over before the money comes: all of it goes back by itself, once', async () => {
    await settle();
    clock.advance(480_000);
    await settle();
    await pay('success');
    await settle();
    await settle({ again: true });
    expect(await orderRow()).toMatchObject({ status: 'cancelled', refundPaise: 50_997 });
    expect(await payments()).toMatchObject([
      { status: 'refunded', refundedPaise: 50_997, refunds: [{ status: 'processed', reason: 'order_ended', borneBy: 'platform' }] },
    ]);
    expect(await booked()).toMatchObject([{ refundedPaise: 50_997 }]);
  });
});

describe('webhooks', () => {
  it('without the gateway’s signature over these very bytes are refused, and change nothing', async () => {
    const { raw, headers } = await webhook('captured', 'pay_forged');
    const refused: [Buffer, Record<string, string>][] = [
      [raw, { ...headers, 'x-razorpay-signature': '' }],
      [raw, { ...headers, 'x-razorpay-signature': webhookSignature(raw, 'another secret') }],
      [raw, { ...headers, 'x-razorpay-signature': `${headers['x-razorpay-signature']}0` }],
      [raw, { 'x-razorpay-signature': headers['x-razorpay-signature'] }],
      [Buffer.concat([raw, Buffer.from(' ')]), headers],
      [Buffer.alloc(0), headers],
    ];
    for (const [body, given] of refused) expect(await post(body, given)).toBe(401);
    expect(await audited('payment.webhook_forged')).toBe(refused.length);
    expect(await database.prisma.webhookDelivery.count()).toBe(0);
    expect(await payments()).toMatchObject([{ status: 'created' }]);
  });

  it('that are signed but make no sense are said to be bad, and those of no gateway of ours not found', async () => {
    expect(await post(...parts({ eventId: 'evt_1', body: '{"entity":"event"}' }))).toBe(400);
    expect(await post(...parts({ eventId: 'evt_1', body: 'not json' }))).toBe(400);
    expect(await paymentWebhook(system, 'cash', Buffer.from('{}'), {})).toBe(404);
  });

  it('take effect once, repeated and shuffled, in parallel', async () => {
    const captured = await webhook('captured', 'pay_one');
    const failed = await webhook('failed', 'pay_one');
    const sent = Array.from({ length: 5 }, () => [captured, failed]).flat();
    const answers = await Promise.all(sent.map(({ raw, headers }) => post(raw, headers)));
    expect(new Set(answers)).toEqual(new Set([200]));
    expect(await payments()).toMatchObject([{ status: 'captured', gatewayPaymentId: 'pay_one' }]);
    expect(await eventCount('payment.captured')).toBe(1);
    expect(await database.prisma.webhookDelivery.count()).toBe(2);
  });

  it('of another amount take no effect but an entry in the audit', async () => {
    const { raw, headers } = await webhook('captured', 'pay_less', 100);
    expect(await post(raw, headers)).toBe(200);
    expect(await payments()).toMatchObject([{ status: 'created' }]);
    expect(await audited('payment.amount_mismatch')).toBe(1);
    await settle();
    expect(await orderRow()).toMatchObject({ status: 'payment_pending' });
  });

  it('of an order we don’t know are audited', async () => {
    const row = { id: 'order_other', createdAt: clock.now(), receipt: 'other', amountPaise: 100, status: 'created', upiRef: 'X', customerId: null } as const;
    const { raw, headers } = signedRequest(paymentEvent(system, row, 'pay_other', 'captured'));
    expect(await post(raw, headers)).toBe(200);
    expect(await audited('payment.unknown')).toBe(1);
  });

  it('find an attempt by our receipt when the gateway’s id was not noted: the process died in between', async () => {
    const { raw, headers } = await webhook('captured', 'pay_one');
    await database.prisma.payment.updateMany({ data: { gatewayOrderId: null } });
    expect(await post(raw, headers)).toBe(200);
    expect(await payments()).toMatchObject([{ status: 'captured' }]);
  });
});
const parts = (webhookOf: Parameters<typeof signedRequest>[0]): [Buffer, Record<string, string>] => {
  const { raw, headers } = signedRequest(webhookOf);
  return [raw, headers];
};

describe('a refund', () => {
  const refund = (amountPaise: number, key: string) =>
    inSqlTransaction(system, (tx) => refundOrder(tx, { orderId: orderId(), amountPaise, key, reason: 'test', borneBy: 'platform' }));

  it('with the same key is one refund; together never more than was paid', async () => {
    await pay('success');
    await settle();
    await Promise.all(Array.from({ length: 5 }, () => refund(10_000, 'one')));
    await refund(40_997, 'two');
    await expect(refund(1, 'three')).rejects.toThrow('refund_too_large');
    await settle();
    expect(await payments()).toMatchObject([{ status: 'refunded', refundedPaise: 50_997, refunds: [{ status: 'processed' }, { status: 'processed' }] }]);
    expect(await booked()).toMatchObject([{ refundedPaise: 50_997 }]);
  });

  it('asked of the gateway again, after a crash before the answer was noted, is the same', async () => {
    await pay('success');
    await settle();
    await refund(10_000, 'one');
    await settle();
    await database.prisma.refund.updateMany({ data: { status: 'pending', gatewayRefundId: null, processedAt: null } });
    await settle({ again: true });
    expect(await booked()).toMatchObject([{ refundedPaise: 10_000 }]);
    expect(await database.prisma.sandboxRefund.count()).toBe(1);
  });
});

describe('who may see and use it', () => {
  it('the payment: its customer and staff', async () => {
    for (const actor of [world.customer, world.support])
      expect(await paymentOfOrder(actingAs(system, actor), { orderId: orderId() })).toMatchObject({ orderId: orderId() });
    for (const actor of [world.stranger, world.kitchen, world.rider]) {
      await expect(paymentOfOrder(actingAs(system, actor), { orderId: orderId() })).rejects.toThrow('not_found');
      await expect(retryPayment(actingAs(system, actor), { orderId: orderId() })).rejects.toThrow('not_found');
    }
    await expect(paymentOfOrder(mine, { orderId: world.city.id })).rejects.toThrow('not_found');
  });

  it('the sandbox: whoever has the reference, in the demo only', async () => {
    await expect(sandboxOrder(mine, { ref: 'THALI000000000000' })).rejects.toThrow('not_found');
    expect(driversOf({ DEMO: false })).toEqual([]);
    const keys = { RAZORPAY_KEY_ID: 'rzp_test_1', RAZORPAY_KEY_SECRET: 'secret-of-a-test', RAZORPAY_WEBHOOK_SECRET: 'another-of-a-test' };
    expect(driversOf({ DEMO: false, ...keys }).map((driver) => driver.name)).toEqual(['razorpay']);
    expect(driversOf({ DEMO: true, ...keys }).map((driver) => driver.name)).toEqual(['sandbox']);
    expect(driversOf({ DEMO: true }).map((driver) => driver.name)).toEqual(['sandbox']);
  });
});
