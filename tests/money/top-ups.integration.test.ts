import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { balancesOf } from '../../src/server/modules/ledger/index.ts';
import { background } from '../../src/server/modules/orders/testing/background.ts';
import { anOrder, aWorld, type World } from '../../src/server/modules/orders/testing/world.ts';
import { forgetCard } from '../../src/server/modules/payments/commands/forget-card.ts';
import { reconcileDay } from '../../src/server/modules/payments/commands/reconcile-day.ts';
import { sandboxPay } from '../../src/server/modules/payments/commands/sandbox-pay.ts';
import { retryTopUp, topUp, topUpWallet } from '../../src/server/modules/payments/commands/top-up-wallet.ts';
import { verifyPayment } from '../../src/server/modules/payments/commands/verify-payment.ts';
import type { PaymentView, TopUpView } from '../../src/server/modules/payments/contract.ts';
import { paymentEvent } from '../../src/server/modules/payments/drivers/sandbox-events.ts';
import { signedRequest } from '../../src/server/modules/payments/drivers/sandbox-webhooks.ts';
import { payOptions } from '../../src/server/modules/payments/queries/pay-options.ts';
import { walletBalance } from '../../src/server/modules/payments/store/wallet.ts';
import { paymentWebhook } from '../../src/server/modules/payments/webhooks.ts';
import { actingAs, type Ctx, newId } from '../../src/server/platform/context.ts';
import { installJobs } from '../../src/server/platform/jobs/boss.ts';
import { registeredJobs } from '../../src/server/platform/jobs/job.ts';
import { testClock, testDatabase } from '../../src/server/platform/testing/index.ts';

const { ctx, database, clear } = await testDatabase();
const behind = background();
let clock = testClock();
let world: World;
let system: Ctx;
let mine: Ctx;

beforeAll(() => installJobs(database, registeredJobs()));
beforeEach(async () => {
  await clear();
  clock = testClock();
  system = ctx({ clock });
  await behind.reset(system);
  world = await aWorld(system);
  mine = actingAs(system, world.customer);
});

const settle = (options?: { again?: boolean }) => behind.settle(system, options);
const balance = () => walletBalance(system, world.customerId);
const refOf = ({ sandboxUrl }: { readonly sandboxUrl: string | null }) => /\/([A-Z]+\d+)/.exec(sandboxUrl ?? '')?.[1] ?? '';
const pay = (view: PaymentView | TopUpView | null, outcome: 'success' | 'failure' | 'late' | 'twice' = 'success', more: object = {}) =>
  sandboxPay(mine, { ref: view ? refOf(view) : '', outcome, method: 'card', ...more });
const start = (amountPaise = 50_000, idempotencyKey: string = newId(system)) => topUpWallet(mine, { amountPaise, tender: 'card', idempotencyKey });
const entries = () => database.prisma.walletEntry.findMany();
async function books() {
  const codes = ['gateway_clearing', 'refunds_payable', 'suspense', `customer_wallet:${world.customerId}`] as const;
  const found = await balancesOf(system, codes);
  return codes.map((code) => found.get(code) ?? 0);
}
/** A capture of another amount, told by a signed webhook. */
async function told(view: PaymentView | TopUpView, paymentId: string, amountPaise: number): Promise<number> {
  const row = await database.prisma.sandboxOrder.findFirstOrThrow({ where: { upiRef: refOf(view) } });
  await database.prisma.sandboxPayment.create({
    data: { id: paymentId, orderId: row.id, amountPaise, status: 'captured', method: 'card', createdAt: clock.now() },
  });
  const { raw, headers } = signedRequest(paymentEvent(system, { ...row, amountPaise, status: 'created' }, paymentId, 'captured', 'card'));
  return paymentWebhook(system, 'sandbox', raw, headers);
}

describe('a payment into the wallet', () => {
  it('is credited once, however often it is told, and stands in the books', async () => {
    const view = await start();
    expect(view).toMatchObject({ status: 'created', amountPaise: 50_000, method: 'card' });
    await pay(view);
    await settle();
    await settle({ again: true });
    expect(await topUp(mine, { topUpId: view.topUpId })).toMatchObject({ status: 'captured', sandboxUrl: null });
    expect(await entries()).toMatchObject([{ kind: 'top_up', amountPaise: 50_000, balancePaise: 50_000 }]);
    expect(await books()).toEqual([50_000, 0, 0, -50_000]);
    expect(await database.prisma.eventLog.count({ where: { type: 'payment.captured' } })).toBe(0);
  });

  it('is one for a key, and of one amount', async () => {
    const key = newId(system);
    const all = await Promise.all(Array.from({ length: 6 }, () => start(50_000, key)));
    expect(new Set(all.map((one) => one.topUpId)).size).toBe(1);
    await expect(start(60_000, key)).rejects.toThrow('money_key_reused');
  });

  it('keeps its limits, with what is being paid in already', async () => {
    for (const amount of [999, 1_000_001]) await expect(start(amount)).rejects.toThrow('top_up_limits');
    await start(1_000_000);
    await start(900_000);
    await expect(start(100_001)).rejects.toThrow('top_up_limits');
    clock.advance(480_001);
    expect(await start(100_001)).toMatchObject({ status: 'created' });
  });

  it('fails, and is tried another way; late money counts, and what comes twice goes back', async () => {
    const view = await start();
    await pay(view, 'failure');
    await settle();
    clock.advance(1_000);
    const again = await retryTopUp(mine, { topUpId: view.topUpId, tender: 'netbanking', instrument: 'HDFC' });
    expect(again).toMatchObject({ status: 'created', method: 'netbanking', topUpId: view.topUpId });
    await pay(again, 'twice');
    await settle();
    await settle({ again: true });
    expect(await balance()).toBe(50_000);
    expect(await books()).toEqual([50_000, 0, 0, -50_000]);
    expect((await database.prisma.refund.findMany()).map((one) => [one.reason, one.status, one.amountPaise])).toEqual([['paid_twice', 'processed', 50_000]]);
  });

  it('over its time is told as such, and is welcome all the same', async () => {
    const view = await start();
    clock.advance(480_001);
    expect(await topUp(mine, { topUpId: view.topUpId })).toMatchObject({ status: 'expired', sandboxUrl: null });
    await pay(view, 'late');
    await settle();
    clock.advance(20_000);
    await settle();
    expect(await balance()).toBe(50_000);
  });

  it('whose webhook was lost is found by the reconciliation', async () => {
    const view = await start();
    await pay(view);
    await database.pool.query("DELETE FROM pgboss.job WHERE name = 'payments.sandbox-webhook'");
    const [report] = await reconcileDay(system, '2026-11-24');
    expect(report).toMatchObject({ openCount: 0, differences: [{ because: 'capture_not_heard', ourId: view.topUpId, orderId: null, repaired: true }] });
    expect(await balance()).toBe(50_000);
    expect((await reconcileDay(system, '2026-11-24'))[0]?.differences).toEqual([]);
  });

  it('is nobody else’s', async () => {
    const { topUpId } = await start();
    const other = actingAs(system, world.stranger);
    await expect(topUp(other, { topUpId })).rejects.toThrow('not_found');
    await expect(retryTopUp(other, { topUpId, tender: 'upi' })).rejects.toThrow('not_found');
  });
});

describe('more than was asked', () => {
  it('goes back by itself above it: of an order', async () => {
    const { order, payment } = await anOrder(system, world, { tender: 'card' });
    if (!payment) throw new Error('There is nothing to pay');
    for (let time = 0; time < 2; time += 1) await told(payment, `pay_more${time}`, 60_000).catch(() => 0);
    await settle();
    await settle({ again: true });
    expect(await database.prisma.order.findUniqueOrThrow({ where: { id: order.id } })).toMatchObject({ status: 'placed' });
    const paid = await database.prisma.sandboxPayment.findMany({ orderBy: { id: 'asc' } });
    expect(paid.map((one) => one.refundedPaise)).toEqual([60_000 - 50_997, 60_000]);
    expect((await books()).slice(0, 3)).toEqual([50_997, 0, 0]);
    expect(await database.prisma.auditLog.count({ where: { action: 'payment.surplus' } })).toBe(1);
  });

  it('goes back by itself above it: of a top-up; less is for a person to look at', async () => {
    const view = await start();
    expect(await told(view, 'pay_less', 40_000)).toBe(200);
    expect(await balance()).toBe(0);
    expect(await told(view, 'pay_more', 70_000)).toBe(200);
    await settle();
    expect(await balance()).toBe(50_000);
    expect(await books()).toEqual([90_000, 0, -40_000, -50_000]);
  });
});

describe('what the gateway’s checkout tells the browser', () => {
  const proofOf = async (view: PaymentView | null) => {
    const { proof } = await pay(view);
    if (!proof) throw new Error('There is no proof');
    return proof;
  };
  const order = async () => (await anOrder(system, world, { tender: 'card' })).payment;
  const captured = () => database.prisma.eventLog.count({ where: { type: 'payment.captured' } });

  it('counts before the webhook, which then finds it done', async () => {
    const payment = await order();
    expect(await verifyPayment(mine, await proofOf(payment))).toEqual({ status: 'captured', orderId: payment?.orderId, topUpId: null });
    await settle();
    expect(await captured()).toBe(1);
  });

  it('counts after the webhook, without effect', async () => {
    const proof = await proofOf(await order());
    await settle();
    expect(await verifyPayment(mine, proof)).toMatchObject({ status: 'captured' });
    await settle();
    expect(await captured()).toBe(1);
  });

  it('counts once beside the webhook, and many times over', async () => {
    const payment = await order();
    const proof = await proofOf(payment);
    const row = await database.prisma.sandboxOrder.findFirstOrThrow();
    const { raw, headers } = signedRequest(paymentEvent(system, { ...row, status: 'paid' }, proof.razorpay_payment_id, 'captured', 'card'));
    const both = Array.from({ length: 6 }, () => [verifyPayment(mine, proof), paymentWebhook(system, 'sandbox', raw, headers)]).flat();
    await Promise.all(both);
    await settle();
    expect(await captured()).toBe(1);
    expect(await database.prisma.ledgerEntry.count({ where: { template: 'payment_captured' } })).toBe(1);
  });

  it('is not believed without the signature, of another payment, or by another person', async () => {
    const proof = await proofOf(await order());
    await expect(verifyPayment(mine, { ...proof, razorpay_signature: 'a'.repeat(64) })).rejects.toThrow('payment_not_verified');
    await expect(verifyPayment(mine, { ...proof, razorpay_payment_id: 'pay_other' })).rejects.toThrow('payment_not_verified');
    await expect(verifyPayment(actingAs(system, world.stranger), proof)).rejects.toThrow('not_found');
    expect(await captured()).toBe(0);
    expect(await database.prisma.auditLog.count({ where: { action: 'payment.proof_forged' } })).toBe(2);
  });
});

describe('a card', () => {
  const payByCard = async (more: object) => pay((await anOrder(system, world, { tender: 'card' })).payment, 'success', more);

  it('is kept only with consent, shown by its last digits, and forgotten at a wish, by its owner alone', async () => {
    await payByCard({ card: '4366' });
    expect((await payOptions(mine)).cards).toEqual([]);
    await payByCard({ card: '4366', keepCard: true });
    const { cards, gateway, banks } = await payOptions(mine);
    expect(cards).toEqual([{ token: expect.stringMatching(/^token_/), network: 'Visa', last4: '4366', issuer: 'HDFC', expiryMonth: 12, expiryYear: 2031 }]);
    expect({ gateway, some: banks.length > 5 }).toEqual({ gateway: 'ready', some: true });
    const token = cards[0]?.token ?? '';
    const other = actingAs(system, world.stranger);
    expect((await payOptions(other)).cards).toEqual([]);
    await expect(forgetCard(other, { token })).rejects.toThrow('not_found');
    await forgetCard(mine, { token });
    await expect(forgetCard(mine, { token })).rejects.toThrow('not_found');
    expect((await payOptions(mine)).cards).toEqual([]);
  });
});
