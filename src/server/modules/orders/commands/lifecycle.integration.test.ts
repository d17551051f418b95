import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../../kernel/actor.ts';
import { actingAs, type Ctx, inSqlTransaction, inTransaction } from '../../../platform/context.ts';
import { installJobs } from '../../../platform/jobs/boss.ts';
import { registeredJobs } from '../../../platform/jobs/job.ts';
import { testClock, testDatabase } from '../../../platform/testing/index.ts';
import { sandboxPay } from '../../payments/index.ts';
import { cancelPreview } from '../queries/cancel-preview.ts';
import { background } from '../testing/background.ts';
import { anOrder, aWorld, type World } from '../testing/world.ts';
import { acceptOrder } from './accept-order.ts';
import { cancelOrder } from './cancel-order.ts';
import { handOver } from './hand-over.ts';
import { markReady } from './mark-ready.ts';
import { overrideOrder } from './override-order.ts';
import { recordDelivery } from './record-delivery.ts';
import { recordPickup } from './record-pickup.ts';
import { recordRider } from './record-rider.ts';
import { rejectOrder } from './reject-order.ts';

const { ctx, database, clear } = await testDatabase();
const behind = background();
let clock = testClock();
let system: Ctx;
let world: World;

beforeAll(() => installJobs(database, registeredJobs()));
beforeEach(async () => {
  await clear();
  clock = testClock();
  system = ctx({ clock });
  await behind.reset(system);
  world = await aWorld(system);
});

const as = (actor: Actor) => actingAs(system, actor);
const row = (orderId: string) => database.prisma.order.findUniqueOrThrow({ where: { id: orderId } });
const left = async () => (await database.prisma.menuItem.findUniqueOrThrow({ where: { id: world.dish.id } })).stock;
const events = async (orderId: string) =>
  (await database.prisma.eventLog.findMany({ where: { aggregateId: orderId }, orderBy: { seq: 'asc' } })).map((event) => event.type.replace('order.', ''));
const payment = (orderId: string) => database.prisma.payment.findFirstOrThrow({ where: { orderId }, include: { refunds: true } });
const settle = () => behind.settle(system);

async function placed(): Promise<string> {
  return (await anOrder(system, world)).order.id;
}
async function paid(): Promise<string> {
  const { order, payment: asked } = await anOrder(system, world, { tender: 'upi', tipPaise: 2000 });
  await sandboxPay(system, { ref: asked?.sandboxUrl?.split('/').at(-1) ?? '', outcome: 'success' });
  await settle();
  return order.id;
}
const accept = (orderId: string) => acceptOrder(as(world.kitchen), { orderId, prepMinutes: 15 });
async function carried(orderId: string) {
  await accept(orderId);
  await recordRider(system, { orderId, riderId: world.riderId });
  await markReady(as(world.kitchen), { orderId });
}
const pickUp = async (orderId: string, code?: string) =>
  recordPickup(system, { orderId, riderId: world.riderId, code: code ?? (await row(orderId)).pickupCode });
const deliver = async (orderId: string, over: { code?: string; cashPaise?: number } = {}) => {
  const { dropCode, totalPaise } = await row(orderId);
  return recordDelivery(system, { orderId, riderId: world.riderId, code: dropCode, cashPaise: totalPaise, ...over });
};
const otherCode = (code: string) => String((Number(code) + 1) % 10 ** code.length).padStart(code.length, '0');

describe('an order', () => {
  it('is accepted, cooked, carried, delivered and paid in cash, each step told once', async () => {
    const orderId = await placed();
    clock.advance(60_000);
    const { order } = await accept(orderId);
    expect(order).toMatchObject({ status: 'accepted', prepMinutes: 15, acceptedAt: clock.now().toISOString(), confirmBy: null });
    await recordRider(system, { orderId, riderId: world.riderId });
    await markReady(as(world.kitchen), { orderId });
    await pickUp(orderId);
    await deliver(orderId);
    expect(await row(orderId)).toMatchObject({ status: 'delivered', version: 5, riderId: world.riderId });
    expect(await events(orderId)).toEqual(['placed', 'accepted', 'rider_assigned', 'ready', 'picked_up', 'delivered']);
    expect(await payment(orderId)).toMatchObject({ method: 'cod', driver: 'cash', status: 'captured', amountPaise: 50_997 });
    expect(await database.prisma.riderCash.findMany()).toMatchObject([{ riderId: world.riderId, inHandPaise: 50_997 }]);
    expect(await database.prisma.auditLog.count({ where: { subjectId: orderId } })).toBe(6);
  });

  it('bears every command twice, and in parallel', async () => {
    const orderId = await placed();
    const answers = await Promise.all(Array.from({ length: 6 }, () => accept(orderId)));
    expect(new Set(answers.map(({ order }) => JSON.stringify(order))).size).toBe(1);
    await recordRider(system, { orderId, riderId: world.riderId });
    await recordRider(system, { orderId, riderId: world.riderId });
    await Promise.all([markReady(as(world.kitchen), { orderId }), markReady(as(world.kitchen), { orderId })]);
    await pickUp(orderId);
    await handOver(as(world.kitchen), { orderId });
    await deliver(orderId);
    await deliver(orderId, { cashPaise: 0 });
    expect(await events(orderId)).toEqual(['placed', 'accepted', 'rider_assigned', 'ready', 'picked_up', 'delivered']);
    expect(await database.prisma.payment.count()).toBe(1);
  });

  it('can be handed over by the kitchen, to an assigned rider', async () => {
    const orderId = await placed();
    await accept(orderId);
    await markReady(as(world.kitchen), { orderId });
    await expect(handOver(as(world.kitchen), { orderId })).rejects.toThrow('no_rider_yet');
    await recordRider(system, { orderId, riderId: world.riderId });
    expect((await handOver(as(world.kitchen), { orderId })).order.status).toBe('picked_up');
  });

  it('joins the transaction of the module that moves it, of either kind', async () => {
    const orderId = await placed();
    await inTransaction(system, async (tx) => acceptOrder(actingAs(tx, world.kitchen), { orderId, prepMinutes: 10 }));
    await expect(
      inSqlTransaction(system, async (tx) => {
        await recordRider(tx, { orderId, riderId: world.riderId });
        throw new Error('planted');
      }),
    ).rejects.toThrow('planted');
    expect(await row(orderId)).toMatchObject({ status: 'accepted', prepMinutes: 10, riderId: null });
    await inTransaction(system, (tx) => recordRider(tx, { orderId, riderId: world.riderId }));
    expect(await row(orderId)).toMatchObject({ riderId: world.riderId });
  });
});

describe('the codes', () => {
  it('take five guesses at most, also in parallel, also inside a transaction that is rolled back', async () => {
    const orderId = await placed();
    await carried(orderId);
    const wrong = otherCode((await row(orderId)).pickupCode);
    const guesses = await Promise.allSettled(
      Array.from({ length: 20 }, () => inTransaction(system, (tx) => recordPickup(tx, { orderId, riderId: world.riderId, code: wrong }))),
    );
    const codes = guesses.map((guess) => (guess.status === 'rejected' ? guess.reason.rejection?.code : 'passed')).sort();
    expect(codes).toEqual([...Array(15).fill('code_locked'), ...Array(5).fill('wrong_code')]);
    await expect(pickUp(orderId)).rejects.toThrow('code_locked');
    await overrideOrder(as(world.operator), { orderId, action: 'mark_picked_up', reason: 'seen at the counter' });
    expect((await row(orderId)).status).toBe('picked_up');
  });

  it('say how many are left, and are asked only when they would open something', async () => {
    const orderId = await placed();
    await carried(orderId);
    await expect(deliver(orderId)).rejects.toThrow('order_moved_on');
    await expect(pickUp(orderId, otherCode((await row(orderId)).pickupCode))).rejects.toMatchObject({ rejection: { code: 'wrong_code', params: { left: 4 } } });
    await pickUp(orderId);
    await pickUp(orderId, otherCode((await row(orderId)).pickupCode));
    expect(await row(orderId)).toMatchObject({ pickupCodeTries: 2, dropCodeTries: 0 });
  });

  it('are asked of the assigned rider only', async () => {
    const orderId = await placed();
    await carried(orderId);
    const { pickupCode: code } = await row(orderId);
    await expect(recordPickup(system, { orderId, riderId: world.customerId, code })).rejects.toThrow('not_found');
    expect(await row(orderId)).toMatchObject({ pickupCodeTries: 0, status: 'ready' });
  });

  it('don’t open the door without the exact cash', async () => {
    const orderId = await placed();
    await carried(orderId);
    await pickUp(orderId);
    await expect(deliver(orderId, { cashPaise: 50_000 })).rejects.toMatchObject({ rejection: { code: 'wrong_cash', params: { totalPaise: 50_997 } } });
    expect(await row(orderId)).toMatchObject({ dropCodeTries: 0, status: 'picked_up' });
  });
});

describe('the restaurant', () => {
  it('refuses: all the money and the stock go back, and the audit has the reason', async () => {
    const orderId = await paid();
    await rejectOrder(as(world.kitchen), { orderId, reason: 'item_unavailable', note: 'no paneer' });
    await settle();
    expect(await row(orderId)).toMatchObject({ status: 'cancelled', cancelledBy: 'restaurant', cancelReason: 'item_unavailable', refundPaise: 52_997 });
    expect(await payment(orderId)).toMatchObject({ status: 'refunded', refunds: [{ amountPaise: 52_997, borneBy: 'restaurant', status: 'processed' }] });
    expect(await database.prisma.auditLog.findFirst({ where: { action: 'order.reject' } })).toMatchObject({ reason: 'item_unavailable: no paneer' });
    expect(await left()).toBe(10);
  });

  it('does not answer in time: the order ends by itself, once, and everything goes back', async () => {
    const orderId = await paid();
    await settle();
    clock.advance(179_000);
    await settle();
    expect((await row(orderId)).status).toBe('placed');
    clock.advance(1000);
    await settle();
    await behind.settle(system, { again: true });
    expect(await row(orderId)).toMatchObject({ status: 'cancelled', cancelledBy: 'timeout', cancelReason: 'no_answer', refundPaise: 52_997 });
    expect(await payment(orderId)).toMatchObject({ status: 'refunded', refundedPaise: 52_997 });
    expect(await left()).toBe(10);
    expect(await events(orderId)).toEqual(['payment_pending', 'placed', 'cancelled']);
    await expect(accept(orderId)).rejects.toMatchObject({ rejection: { code: 'order_moved_on', params: { status: 'cancelled' } } });
  });

  it('that answers at the last moment keeps the order: one of the two wins', async () => {
    const orderId = await placed();
    await settle();
    clock.advance(180_000);
    await Promise.allSettled([accept(orderId), settle()]);
    const { status } = await row(orderId);
    expect(['accepted', 'cancelled']).toContain(status);
    expect(await events(orderId)).toEqual(['placed', status]);
    expect(await left()).toBe(status === 'accepted' ? 9 : 10);
  });
});

describe('a planned order', () => {
  it('goes to the kitchen in time to be there, and times out from then on', async () => {
    const { order } = await anOrder(system, world, { scheduledFor: '2026-11-24T14:30:00Z' });
    await settle();
    const [release] = await behind.waiting(system);
    expect(release?.name).toBe('orders.release');
    expect(release?.at.getTime()).toBeLessThan(Date.parse('2026-11-24T14:10:00Z'));
    clock.set(release?.at ?? new Date(0));
    await settle();
    expect(await row(order.id)).toMatchObject({ status: 'placed', placedAt: release?.at });
    clock.advance(180_000);
    await settle();
    expect(await row(order.id)).toMatchObject({ status: 'cancelled', cancelledBy: 'timeout' });
  });
});

describe('the customer cancels', () => {
  const preview = (orderId: string) => cancelPreview(as(world.customer), { orderId });
  const cancel = (orderId: string, expectedRefundPaise: number) => cancelOrder(as(world.customer), { orderId, reason: 'changed my mind', expectedRefundPaise });

  it('before it is accepted: everything back, as shown, once', async () => {
    const orderId = await paid();
    expect(await preview(orderId)).toEqual({ allowed: true, refundPaise: 52_997, feePaise: 0, reason: 'before_accepted' });
    await Promise.all([cancel(orderId, 52_997), cancel(orderId, 52_997)]);
    await settle();
    expect(await payment(orderId)).toMatchObject({ status: 'refunded', refundedPaise: 52_997 });
    expect(await left()).toBe(10);
    expect((await events(orderId)).filter((type) => type === 'cancelled')).toHaveLength(1);
  });

  it('while it is cooked: the food stays paid, all else comes back', async () => {
    const orderId = await paid();
    await accept(orderId);
    expect(await preview(orderId)).toEqual({ allowed: true, refundPaise: 8371, feePaise: 44_626, reason: 'while_cooking' });
    await expect(cancel(orderId, 52_997)).rejects.toMatchObject({ rejection: { code: 'refund_changed', params: { refundPaise: 8371 } } });
    expect(await cancel(orderId, 8371)).toMatchObject({ status: 'cancelled', cancelledBy: 'customer', refundPaise: 8371 });
    await settle();
    await behind.settle(system, { again: true });
    expect(await payment(orderId)).toMatchObject({ status: 'partially_refunded', refundedPaise: 8371 });
    expect(await left()).toBe(9);
  });

  it('not once the rider has it, nor another’s order', async () => {
    const orderId = await placed();
    await expect(cancelOrder(as(world.stranger), { orderId, reason: 'mischief', expectedRefundPaise: 0 })).rejects.toThrow('not_found');
    await carried(orderId);
    await pickUp(orderId);
    expect(await preview(orderId)).toMatchObject({ allowed: false, reason: 'after_pickup' });
    await expect(cancel(orderId, 0)).rejects.toThrow('order_moved_on');
  });
});

describe('an operator', () => {
  it('ends an order on the road with a refund of their choice, and a reason', async () => {
    const orderId = await paid();
    await carried(orderId);
    await pickUp(orderId);
    const override = (refundPaise: number) =>
      overrideOrder(as(world.operator), { orderId, action: 'cancel', reason: 'spilled on the way', refundPaise, borneBy: 'platform' });
    await expect(override(52_998)).rejects.toThrow('refund_too_large');
    await override(20_000);
    await settle();
    expect(await payment(orderId)).toMatchObject({ refundedPaise: 20_000, refunds: [{ borneBy: 'platform' }] });
    expect(await database.prisma.auditLog.findFirst({ where: { action: 'order.cancel' } })).toMatchObject({ reason: 'spilled on the way' });
  });

  it('is bound by the machine, and is no one else', async () => {
    const orderId = await placed();
    const override = (actor: Actor, action: 'mark_ready' | 'accept') => overrideOrder(as(actor), { orderId, action, reason: 'a good reason' });
    await expect(override(world.operator, 'mark_ready')).rejects.toThrow('order_moved_on');
    for (const actor of [world.support, world.customer, world.kitchen]) await expect(override(actor, 'accept')).rejects.toThrow('forbidden');
    expect((await override(world.operator, 'accept')).order).toMatchObject({ status: 'accepted', prepMinutes: 20 });
  });
});
