import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { balancesOf } from '../../src/server/modules/ledger/index.ts';
import { acceptOrder } from '../../src/server/modules/orders/commands/accept-order.ts';
import { cancelOrder } from '../../src/server/modules/orders/commands/cancel-order.ts';
import { placeOrder } from '../../src/server/modules/orders/commands/place-order.ts';
import { cancelPreview } from '../../src/server/modules/orders/queries/cancel-preview.ts';
import { cashTerms } from '../../src/server/modules/orders/queries/cash-terms.ts';
import { background } from '../../src/server/modules/orders/testing/background.ts';
import { anOrder, anOrderRequest, aWorld, type PlaceInput, type World } from '../../src/server/modules/orders/testing/world.ts';
import { creditWallet } from '../../src/server/modules/payments/commands/change-wallet.ts';
import { retryPayment } from '../../src/server/modules/payments/commands/retry-payment.ts';
import { sandboxPay } from '../../src/server/modules/payments/commands/sandbox-pay.ts';
import type { PaymentView } from '../../src/server/modules/payments/contract.ts';
import { paymentOfOrder } from '../../src/server/modules/payments/queries/payment-of-order.ts';
import { walletBalance } from '../../src/server/modules/payments/store/wallet.ts';
import { actingAs, type Ctx, inSqlTransaction, newId } from '../../src/server/platform/context.ts';
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

const TOTAL = 50_997;
const settle = () => behind.settle(system);
const give = (amountPaise: number) =>
  inSqlTransaction(system, (tx) =>
    creditWallet(tx, { kind: 'credit', customerId: world.customerId, amountPaise, reference: 'a gift', key: `gift:${newId(system)}` }),
  );
const place = (over: Partial<PlaceInput>) => anOrder(system, world, over);
const balance = () => walletBalance(system, world.customerId);
const refOf = (payment: PaymentView | null) => /\/([A-Z]+\d+)/.exec(payment?.sandboxUrl ?? '')?.[1] ?? '';
const pay = (payment: PaymentView | null, outcome: 'success' | 'failure' | 'late' | 'twice' = 'success', method: 'card' | 'netbanking' = 'card') =>
  sandboxPay(mine, { ref: refOf(payment), outcome, method });
const orderRow = (id: string) => database.prisma.order.findUniqueOrThrow({ where: { id } });
const atGateway = async () => (await database.prisma.sandboxPayment.findMany()).map((one) => [one.status, one.amountPaise, one.refundedPaise]);
async function cancel(orderId: string) {
  const { refundPaise } = await cancelPreview(mine, { orderId });
  await cancelOrder(mine, { orderId, reason: 'changed my mind', expectedRefundPaise: refundPaise });
  await settle();
}
/** Nothing of the customer's is held or owed back, and the wallet's account is the wallet. */
async function expectSettled() {
  const books = await balancesOf(system, ['customer_advance', 'refunds_payable', 'suspense', `customer_wallet:${world.customerId}`]);
  const of = (code: Parameters<typeof books.get>[0]) => books.get(code) ?? 0;
  expect([of('customer_advance'), of('refunds_payable'), of('suspense')]).toEqual([0, 0, 0]);
  expect(of(`customer_wallet:${world.customerId}`) + (await balance())).toBe(0);
}

describe('the whole order from the wallet', () => {
  it('is at the kitchen at once, and all of it comes back', async () => {
    await give(60_000);
    const { order, payment } = await place({ tender: 'wallet' });
    expect(order).toMatchObject({ status: 'placed', tender: 'wallet', walletPaise: TOTAL });
    expect(payment).toMatchObject({ method: 'wallet', status: 'captured', paidBy: [{ method: 'wallet', amountPaise: TOTAL, refundedPaise: 0 }] });
    expect(await balance()).toBe(60_000 - TOTAL);
    await cancel(order.id);
    expect(await balance()).toBe(60_000);
    expect((await paymentOfOrder(mine, { orderId: order.id })).refunds).toMatchObject([{ status: 'processed', to: 'wallet', amountPaise: TOTAL }]);
    await expectSettled();
  });

  it('is refused when the wallet holds less, and nothing is left behind', async () => {
    await give(TOTAL - 1);
    await expect(place({ tender: 'wallet' })).rejects.toThrow('wallet_too_small');
    await expect(place({ tender: 'card', walletPaise: TOTAL })).rejects.toThrow('wallet_too_small');
    expect(await database.prisma.order.count()).toBe(0);
    expect(await balance()).toBe(TOTAL - 1);
  });

  it('of sixteen at once, never overdraws', async () => {
    await database.prisma.menuItem.updateMany({ data: { stock: 50 } });
    await give(5 * TOTAL + 100);
    const requests = await Promise.all(Array.from({ length: 16 }, () => anOrderRequest(mine, world, { tender: 'wallet' })));
    const outcomes = await Promise.allSettled(requests.map((request) => placeOrder(mine, request)));
    expect(outcomes.filter((one) => one.status === 'fulfilled')).toHaveLength(5);
    for (const one of outcomes) if (one.status === 'rejected') expect(String(one.reason.message)).toBe('wallet_too_small');
    expect(await balance()).toBe(100);
    expect(await database.prisma.order.count()).toBe(5);
    expect(await database.prisma.menuItem.findFirst()).toMatchObject({ stock: 45 });
  });
});

describe('a part from the wallet, the rest by card', () => {
  beforeEach(() => give(20_000));
  const placeSplit = () => place({ tender: 'card', walletPaise: 20_000 });

  it('asks the gateway for the rest; after a failure and another way to pay, it is charged once, and both parts come back', async () => {
    const { order, payment } = await placeSplit();
    expect(order).toMatchObject({ status: 'payment_pending', tender: 'card', walletPaise: 20_000 });
    expect(payment).toMatchObject({ method: 'card', amountPaise: TOTAL - 20_000, paidBy: [{ method: 'wallet', amountPaise: 20_000 }] });
    expect(payment?.sandboxUrl).toMatch(/^\/sandbox\/bank\/THALI\d+\?method=card$/);
    await pay(payment, 'failure');
    await settle();
    clock.advance(1_000);
    const again = await retryPayment(mine, { orderId: order.id, tender: 'netbanking', instrument: 'HDFC' });
    expect(again).toMatchObject({
      method: 'netbanking',
      instrument: 'HDFC',
      amountPaise: TOTAL - 20_000,
      sandboxUrl: expect.stringContaining('instrument=HDFC'),
    });
    await pay(again, 'success', 'netbanking');
    await settle();
    expect(await orderRow(order.id)).toMatchObject({ status: 'placed', tender: 'netbanking' });
    await cancel(order.id);
    expect(await balance()).toBe(20_000);
    expect(await atGateway()).toContainEqual(['captured', TOTAL - 20_000, TOTAL - 20_000]);
    const view = await paymentOfOrder(mine, { orderId: order.id });
    expect(view.paidBy).toEqual([
      { method: 'wallet', amountPaise: 20_000, refundedPaise: 20_000 },
      { method: 'netbanking', amountPaise: TOTAL - 20_000, refundedPaise: TOTAL - 20_000 },
    ]);
    await expectSettled();
  });

  it('changes its way to pay on the same request while it is open', async () => {
    const { order, payment } = await placeSplit();
    const changed = await retryPayment(mine, { orderId: order.id, tender: 'upi' });
    expect(changed).toMatchObject({ id: payment?.id, method: 'upi', upiLink: expect.stringContaining('am=309.97') });
    expect(await database.prisma.sandboxOrder.count()).toBe(1);
  });

  it('cancelled while it is cooked: the source gets its part back first', async () => {
    const { order, payment } = await placeSplit();
    await pay(payment);
    await settle();
    await acceptOrder(actingAs(system, world.kitchen), { orderId: order.id, prepMinutes: 15 });
    await cancel(order.id);
    const back = (await orderRow(order.id)).refundPaise;
    expect(back).toBeGreaterThan(0);
    expect(await balance()).toBe(0);
    expect(await atGateway()).toEqual([['captured', TOTAL - 20_000, back]]);
    await expectSettled();
  });

  it('not paid in time: the wallet has its part back at once, and late money goes back to its source', async () => {
    const { order, payment } = await placeSplit();
    await settle();
    clock.advance(480_000);
    await settle();
    expect(await orderRow(order.id)).toMatchObject({ status: 'cancelled', cancelledBy: 'payment', refundPaise: 20_000 });
    expect(await balance()).toBe(20_000);
    await pay(payment);
    await settle();
    await behind.settle(system, { again: true });
    expect(await atGateway()).toEqual([['captured', TOTAL - 20_000, TOTAL - 20_000]]);
    expect(await orderRow(order.id)).toMatchObject({ refundPaise: TOTAL });
    expect(await balance()).toBe(20_000);
    await expectSettled();
  });

  it('cancelled while it waits, and paid late all the same', async () => {
    const { order, payment } = await placeSplit();
    await pay(payment, 'late');
    await settle();
    await cancel(order.id);
    expect(await balance()).toBe(20_000);
    clock.advance(20_000);
    await settle();
    expect(await atGateway()).toEqual([['captured', TOTAL - 20_000, TOTAL - 20_000]]);
    await expectSettled();
  });

  it('paid twice: the second payment comes back, the order goes on', async () => {
    const { order, payment } = await placeSplit();
    await pay(payment, 'twice');
    await settle();
    expect(await orderRow(order.id)).toMatchObject({ status: 'placed' });
    expect((await atGateway()).map(([, , refunded]) => refunded).sort()).toEqual([0, TOTAL - 20_000]);
    await cancel(order.id);
    await expectSettled();
  });

  it('leaves the gateway no less than a rupee', async () => {
    await give(TOTAL);
    await expect(place({ tender: 'card', walletPaise: TOTAL - 99 })).rejects.toThrow('rest_too_small');
    expect((await place({ tender: 'cod', walletPaise: TOTAL - 99 })).order).toMatchObject({ status: 'placed', tender: 'cod', walletPaise: TOTAL - 99 });
    await give(TOTAL);
    expect((await place({ tender: 'card', walletPaise: TOTAL + 5 })).order).toMatchObject({ status: 'placed', tender: 'wallet', walletPaise: TOTAL });
  });
});

describe('cash at the door', () => {
  it('is not taken above the limit of the city, the wallet’s part apart', async () => {
    await database.prisma.cashPolicy.create({ data: { cityId: world.city.id, effectiveFrom: clock.now(), limitPaise: 40_000, refusals: 1 } });
    expect(await cashTerms(mine, { restaurantId: world.restaurant.id })).toEqual({ allowed: true, limitPaise: 40_000 });
    await expect(place({ tender: 'cod' })).rejects.toThrow('cash_over_limit');
    expect(await database.prisma.menuItem.findFirst()).toMatchObject({ stock: 10 });
    await give(20_000);
    expect((await place({ tender: 'cod', walletPaise: 20_000 })).order).toMatchObject({ status: 'placed', tender: 'cod', walletPaise: 20_000 });
  });

  it('is not taken from who refused two orders at the door', async () => {
    for (let time = 0; time < 2; time += 1) {
      const { order } = await place({ tender: 'cod' });
      const ended = { status: 'cancelled', cancelledBy: 'operator', pickedUpAt: clock.now(), cancelledAt: clock.now() };
      await database.prisma.order.update({ where: { id: order.id }, data: ended });
    }
    expect(await cashTerms(mine, { restaurantId: world.restaurant.id })).toEqual({ allowed: false, limitPaise: 200_000 });
    await expect(place({ tender: 'cod' })).rejects.toThrow('pay_ahead');
    expect((await place({ tender: 'upi' })).order).toMatchObject({ status: 'payment_pending' });
  });
});
