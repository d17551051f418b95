import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../../kernel/actor.ts';
import { ANONYMOUS } from '../../../kernel/actor.ts';
import { actingAs, type Ctx, newId } from '../../../platform/context.ts';
import { testClock, testDatabase } from '../../../platform/testing/index.ts';
import { acceptOrder } from '../commands/accept-order.ts';
import { recordRider } from '../commands/record-rider.ts';
import { rejectOrder } from '../commands/reject-order.ts';
import { anOrder, aWorld, type World } from '../testing/world.ts';
import { adminOrder } from './admin-order.ts';
import { adminOrders } from './admin-orders.ts';
import { board } from './board.ts';
import { cancelPreview } from './cancel-preview.ts';
import { myOrders } from './my-orders.ts';
import { order } from './order.ts';
import { orderBriefs } from './order-briefs.ts';
import { restaurantHistory } from './restaurant-history.ts';
import { timeline } from './timeline.ts';

const { ctx, clear, database } = await testDatabase();
let clock = testClock();
let system: Ctx;
let world: World;
let orderId = '';

beforeEach(async () => {
  await clear();
  clock = testClock();
  system = ctx({ clock });
  world = await aWorld(system);
  orderId = (await anOrder(system, world, { note: 'ring twice' })).order.id;
  await acceptOrder(as(world.kitchen), { orderId, prepMinutes: 15 });
  await recordRider(system, { orderId, riderId: world.riderId });
});
const as = (actor: Actor) => actingAs(system, actor);

describe('an order', () => {
  it('shows each party what it needs: codes and the address', async () => {
    const seen = async (actor: Actor) => {
      const { address, pickupCode, dropCode, customerName } = await order(as(actor), { orderId });
      return { address: address !== null, pickup: pickupCode !== null, drop: dropCode !== null, customerName };
    };
    expect(await seen(world.customer)).toEqual({ address: true, pickup: false, drop: true, customerName: 'Asha' });
    expect(await seen(world.kitchen)).toEqual({ address: false, pickup: true, drop: false, customerName: 'Asha' });
    expect(await seen(world.rider)).toEqual({ address: true, pickup: false, drop: false, customerName: 'Asha' });
    expect(await seen(world.support)).toEqual({ address: true, pickup: false, drop: false, customerName: 'Asha' });
  });

  it('is not there for anyone else: the same answer as for none', async () => {
    for (const actor of [world.stranger, world.otherKitchen, ANONYMOUS]) {
      for (const id of [orderId, newId(system)]) {
        await expect(order(as(actor), { orderId: id })).rejects.toThrow('not_found');
        await expect(timeline(as(actor), { orderId: id })).rejects.toThrow('not_found');
        await expect(cancelPreview(as(actor), { orderId: id })).rejects.toThrow('not_found');
        await expect(acceptOrder(as(actor), { orderId: id, prepMinutes: 10 })).rejects.toThrow('not_found');
        await expect(rejectOrder(as(actor), { orderId: id, reason: 'other' })).rejects.toThrow('not_found');
      }
    }
    await expect(acceptOrder(as(world.customer), { orderId, prepMinutes: 10 })).rejects.toThrow('not_found');
    await expect(cancelPreview(as(world.kitchen), { orderId })).rejects.toThrow('not_found');
  });

  it('leaves the former rider when another takes it', async () => {
    await recordRider(system, { orderId, riderId: null });
    await expect(order(as(world.rider), { orderId })).rejects.toThrow('not_found');
  });

  it('tells its life by party to its parties, by account to staff', async () => {
    const told = async (actor: Actor) => (await timeline(as(actor), { orderId })).entries.map((entry) => [entry.type, entry.actor]);
    expect(await told(world.customer)).toEqual([
      ['order.placed', 'customer'],
      ['order.accepted', 'staff'],
      ['order.rider_assigned', 'system'],
    ]);
    expect((await told(world.support)).every(([, actor]) => actor?.includes(':'))).toBe(true);
  });
});

describe('lists', () => {
  it('of a customer: their own, page by page', async () => {
    const ids = [orderId];
    for (let count = 0; count < 4; count++) {
      clock.advance(1000);
      ids.unshift((await anOrder(system, world)).order.id);
    }
    const first = await myOrders(as(world.customer), { limit: 3 });
    const second = await myOrders(as(world.customer), { limit: 3, cursor: first.nextCursor ?? undefined });
    expect([...first.orders, ...second.orders].map((one) => one.id)).toEqual(ids);
    expect(second.nextCursor).toBeNull();
    expect((await myOrders(as(world.stranger), { limit: 3 })).orders).toEqual([]);
  });

  it('of a kitchen: what is to do and what is planned, for those who work there', async () => {
    clock.advance(1000);
    const planned = await anOrder(system, world, { scheduledFor: '2026-11-24T14:30:00Z' });
    await anOrder(system, world, { tender: 'upi' });
    const seen = await board(as(world.kitchen), { restaurantId: world.restaurant.id });
    expect(seen.tickets).toMatchObject([{ id: orderId, paid: false, customerOrders: 0, address: null }]);
    expect(seen.scheduled.map((one) => one.id)).toEqual([planned.order.id]);
    for (const actor of [world.otherKitchen, world.customer])
      await expect(board(as(actor), { restaurantId: world.restaurant.id })).rejects.toThrow('not_found');
  });

  it('of a kitchen keeps what was delivered for twenty minutes', async () => {
    const ids = async () => (await board(as(world.kitchen), { restaurantId: world.restaurant.id })).tickets.map((one) => one.id);
    await database.prisma.order.update({ where: { id: orderId }, data: { status: 'delivered', deliveredAt: clock.now() } });
    clock.advance(20 * 60_000);
    expect(await ids()).toEqual([orderId]);
    clock.advance(1);
    expect(await ids()).toEqual([]);
  });

  it('of a day: by the restaurant’s own midnight', async () => {
    clock.set(new Date('2026-11-24T18:29:59Z'));
    const before = (await anOrder(system, world)).order.id;
    clock.set(new Date('2026-11-24T18:30:00Z'));
    const after = (await anOrder(system, world)).order.id;
    const day = async (date: string) => (await restaurantHistory(as(world.kitchen), { restaurantId: world.restaurant.id, date })).orders.map((one) => one.id);
    expect(await day('2026-11-24')).toEqual([before, orderId]);
    expect(await day('2026-11-25')).toEqual([after]);
    await expect(restaurantHistory(as(world.otherKitchen), { restaurantId: world.restaurant.id, date: '2026-11-24' })).rejects.toThrow('not_found');
  });

  it('of the platform: filtered, for staff', async () => {
    clock.advance(1000);
    const second = (await anOrder(system, world)).order;
    const found = async (input: Partial<Parameters<typeof adminOrders>[1]>) =>
      (await adminOrders(as(world.support), { limit: 50, ...input })).orders.map((one) => one.id);
    expect(await found({})).toEqual([second.id, orderId]);
    expect(await found({ limit: 1 })).toEqual([second.id]);
    expect(await found({ cursor: second.id })).toEqual([orderId]);
    expect(await found({ status: 'accepted' })).toEqual([orderId]);
    expect(await found({ q: second.code.slice(0, 4).toLowerCase() })).toEqual([second.id]);
    expect(await found({ cityId: newId(system) })).toEqual([]);
    expect(await found({ late: true })).toEqual([]);
    clock.advance(3_600_000);
    expect(await found({ late: true })).toEqual([second.id, orderId]);
    await expect(adminOrders(as(world.customer), { limit: 50 })).rejects.toThrow('forbidden');
  });

  it('of one order for staff: its history, its audit, and what may be done to it', async () => {
    const detail = await adminOrder(as(world.operator), { orderId });
    expect(detail.allowed).toEqual(['mark_ready', 'cancel']);
    expect(detail.audit.map((line) => line.action).sort()).toEqual(['order.accept', 'order.assign_rider', 'order.place']);
    expect(detail.entries).toHaveLength(3);
    expect((await adminOrder(as(world.support), { orderId })).allowed).toEqual([]);
    await expect(adminOrder(as(world.customer), { orderId })).rejects.toThrow('forbidden');
  });

  it('for other modules: without the codes', async () => {
    const brief = (await orderBriefs(system, [orderId, newId(system)])).get(orderId);
    expect(brief).toMatchObject({ restaurantId: world.restaurant.id, totalPaise: 50_997, lines: [{ quantity: 1 }] });
    expect(brief).not.toHaveProperty('dropCode');
  });
});
