import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../../kernel/actor.ts';
import { actingAs } from '../../../platform/context.ts';
import { eventsOf } from '../../../platform/events/read.ts';
import { testClock, testDatabase } from '../../../platform/testing/index.ts';
import { markReady, type RecordedOrderEvent } from '../../orders/index.ts';
import { aWorld, type World } from '../../orders/testing/world.ts';
import type { DispatchEvent } from '../events.ts';
import { savePending } from '../positions/keeper.ts';
import { escalations } from '../queries/escalations.ts';
import { work } from '../queries/work.ts';
import { topicsOf } from '../realtime.ts';
import { LIFE } from '../settings.ts';
import { anAcceptedOrder, aRider, type RiderOptions } from '../testing/riders.ts';
import { acceptOffer } from './accept-offer.ts';
import { arriveAtPickup } from './arrive-at-pickup.ts';
import { dispatchCity } from './dispatch-city.ts';
import { hurryDelivery } from './follow-order.ts';
import { pickUp } from './pick-up.ts';
import { reportPosition } from './report-position.ts';
import { faultWatch } from './watch-faults.ts';

const { ctx: contextOf, clear, database } = await testDatabase();
const clock = testClock();
const ctx = contextOf({ clock });
const LONG_AGO = new Date(0);
let world: World;

const as = (actor: Actor) => contextOf({ clock, actor });
const idOf = (actor: Actor) => (actor.type === 'user' ? actor.userId : '');
const seconds = (count: number) => clock.advance(count * 1_000);
const look = (listeningSince = LONG_AGO) => faultWatch(listeningSince, LIFE)(ctx);
const dispatch = () => dispatchCity(ctx, world.city.id, LIFE);

beforeEach(async () => {
  await clear();
  world = await aWorld(ctx);
});

async function tell(rider: Actor) {
  seconds(1);
  await reportPosition(as(rider), { lat: world.restaurant.lat, lng: world.restaurant.lng, at: clock.now().toISOString() });
  await savePending(ctx, true);
}
/** A rider on duty whose phone has told where it is. */
async function aHeardRider(over: RiderOptions = {}): Promise<Actor> {
  const rider = await aRider(ctx, world, over);
  await tell(rider);
  return rider;
}
async function take(rider: Actor): Promise<string> {
  await dispatch();
  const { offer } = await work(as(rider));
  await acceptOffer(as(rider), { offerId: offer?.id ?? '' });
  return offer?.orderId ?? '';
}
const delivery = (orderId: string) => database.prisma.delivery.findUniqueOrThrow({ where: { orderId }, select: { status: true, riderId: true } });
const offers = () => database.prisma.offer.findMany({ orderBy: { id: 'asc' }, select: { riderId: true, status: true } });
const told = async (orderId: string, type: string) =>
  (await eventsOf(ctx, 'delivery', orderId)).filter((event) => event.type === type).map((event) => event.payload as Record<string, unknown>);

describe('an open offer', () => {
  it('of a rider gone silent is taken back at once, and goes to another', async () => {
    const silent = await aHeardRider();
    const orderId = await anAcceptedOrder(ctx, world, { ready: true });
    seconds(20);
    await dispatch();
    expect(await offers()).toEqual([{ riderId: idOf(silent), status: 'open' }]);
    await look();
    expect((await offers())[0]?.status).toBe('open');
    seconds(11);
    await Promise.all([look(), look()]);
    expect(await offers()).toEqual([{ riderId: idOf(silent), status: 'withdrawn' }]);
    expect(await told(orderId, 'offer.closed')).toMatchObject([{ status: 'withdrawn', why: 'rider_silent' }]);
    expect(await database.prisma.auditLog.count({ where: { action: 'dispatch.withdraw_offer', reason: 'rider_silent' } })).toBe(1);
    expect(await delivery(orderId)).toEqual({ status: 'waiting', riderId: null });
    const other = await aHeardRider();
    await dispatch();
    expect((await work(as(other))).offer?.orderId).toBe(orderId);
  });

  it('stays with riders who were heard of, by this process or by none yet, and with those the demo moves', async () => {
    const heard = await aHeardRider();
    await anAcceptedOrder(ctx, world, { ready: true });
    await dispatch();
    seconds(25);
    // Not saved yet: only the book knows.
    await reportPosition(as(heard), { lat: world.restaurant.lat, lng: world.restaurant.lng, at: clock.now().toISOString() });
    seconds(4);
    await look();
    expect((await offers())[0]?.status).toBe('open');
    await clear();
    world = await aWorld(ctx);
    await Promise.all([aRider(ctx, world), aHeardRider({ simulated: true })]);
    for (let order = 0; order < 2; order++) await anAcceptedOrder(ctx, world, { ready: true });
    await dispatch();
    seconds(29);
    await look();
    expect((await offers()).map(({ status }) => status)).toEqual(['open', 'open']);
  });

  it('is not made to a rider whom nobody has heard of for half a minute; after minutes they are off duty', async () => {
    const rider = await aHeardRider();
    seconds(31);
    await anAcceptedOrder(ctx, world, { ready: true });
    await dispatch();
    expect(await offers()).toEqual([]);
    const online = async () => (await database.prisma.rider.findUniqueOrThrow({ where: { userId: idOf(rider) } })).online;
    await look();
    expect(await online()).toBe(true);
    seconds(150);
    await look(clock.now());
    expect(await online()).toBe(true);
    await look();
    expect(await online()).toBe(false);
  });
});

describe('an order in hand', () => {
  it('not picked up is taken back after a longer silence; at the counter after a much longer one', async () => {
    const rider = await aHeardRider();
    await anAcceptedOrder(ctx, world, { ready: true });
    const orderId = await take(rider);
    seconds(170);
    await look();
    expect((await delivery(orderId)).status).toBe('assigned');
    seconds(10);
    await look();
    expect(await delivery(orderId)).toEqual({ status: 'waiting', riderId: null });
    expect((await database.prisma.order.findUniqueOrThrow({ where: { id: orderId } })).riderId).toBeNull();
    expect(await told(orderId, 'delivery.rider_silent')).toMatchObject([{ riderId: idOf(rider), measure: 'taken_back' }]);
    const next = await aHeardRider();
    expect(await take(next)).toBe(orderId);
    await arriveAtPickup(as(next), { orderId });
    seconds(500);
    await look();
    expect((await delivery(orderId)).status).toBe('at_pickup');
    seconds(100);
    await look();
    expect((await delivery(orderId)).status).toBe('waiting');
  });

  it('once picked up is never taken: operators are told, again later, until the rider is heard of', async () => {
    const rider = await aHeardRider();
    await anAcceptedOrder(ctx, world, { ready: true });
    const orderId = await take(rider);
    const { pickupCode } = await database.prisma.order.findUniqueOrThrow({ where: { id: orderId } });
    await pickUp(as(rider), { orderId, code: pickupCode });
    seconds(200);
    for (let time = 0; time < 3; time++) await Promise.all([look(), look()]);
    expect(await delivery(orderId)).toEqual({ status: 'picked_up', riderId: idOf(rider) });
    expect(await told(orderId, 'delivery.rider_silent')).toMatchObject([{ measure: 'escalated', level: 1 }]);
    seconds(450);
    await look();
    expect(await told(orderId, 'delivery.rider_silent')).toMatchObject([{ level: 1 }, { level: 2 }]);
    const list = await escalations(as(world.support), {});
    expect(list.escalations).toMatchObject([{ orderId, kind: 'rider_silent', level: 2, riderName: 'Ravi', call: [{ who: 'rider' }] }]);
    await tell(rider);
    expect((await escalations(as(world.support), { cityId: world.city.id })).escalations).toEqual([]);
    await look();
    expect(await database.prisma.deliveryEscalation.count({ where: { clearedAt: null } })).toBe(0);
  });

  it('is not taken from anybody when we are deaf: just begun to listen, or most are silent', async () => {
    const riders: Actor[] = [];
    for (let one = 0; one < 5; one++) riders.push(await aHeardRider());
    for (let one = 0; one < 5; one++) await anAcceptedOrder(ctx, world, { ready: true });
    await dispatch();
    for (const rider of riders) await acceptOffer(as(rider), { offerId: (await work(as(rider))).offer?.id ?? '' });
    const assigned = () => database.prisma.delivery.count({ where: { status: 'assigned' } });
    seconds(300);
    await look();
    expect(await assigned()).toBe(5);
    for (const rider of riders.slice(0, 3)) await tell(rider);
    await look(new Date(clock.now().getTime() - 60_000));
    expect(await assigned()).toBe(5);
    await look();
    expect(await assigned()).toBe(3);
  });
});

describe('a kitchen that never says ready', () => {
  const late = (orderId: string) => told(orderId, 'delivery.kitchen_late');
  const readyEvent = async (orderId: string) =>
    (await eventsOf(ctx, 'order', orderId)).find(({ type }) => type === 'order.ready') as RecordedOrderEvent | undefined;

  it('is told of some minutes after its promise, and again later, over restarts, until it does', async () => {
    const orderId = await anAcceptedOrder(ctx, world);
    const onTime = await anAcceptedOrder(ctx, world);
    await markReady(actingAs(ctx, world.kitchen), { orderId: onTime });
    clock.advance(6.9 * 60_000);
    await look();
    expect(await late(orderId)).toEqual([]);
    seconds(10);
    for (let restart = 0; restart < 3; restart++) await Promise.all([look(), look()]);
    expect(await late(orderId)).toMatchObject([{ level: 1 }]);
    clock.advance(60 * 60_000);
    await look();
    await look();
    expect(await late(orderId)).toMatchObject([{ level: 1 }, { level: 3 }]);
    expect(await late(onTime)).toEqual([]);
    const [event] = (await eventsOf(ctx, 'delivery', orderId)).filter(({ type }) => type === 'delivery.kitchen_late') as DispatchEvent[];
    if (!event) throw new Error('Nobody was told');
    expect(topicsOf(event)).toEqual([`city:${world.city.id}`, 'ops', `restaurant:${world.restaurant.id}`]);
  });

  it('is in the operators’ list with whom to call, and leaves it when ready', async () => {
    const owner = idOf(world.kitchen);
    await database.prisma.user.create({
      data: {
        id: owner,
        name: 'Meena',
        phone: '+919876543210',
        createdAt: clock.now(),
        roles: { create: { id: owner, role: 'vendor_manager', restaurantId: world.restaurant.id, createdAt: clock.now() } },
      },
    });
    const [orderId, other] = [await anAcceptedOrder(ctx, world), await anAcceptedOrder(ctx, world)];
    clock.advance(11 * 60_000);
    await look();
    const list = async () => (await escalations(as(world.operator), { cityId: world.city.id })).escalations;
    const call = [{ who: 'restaurant', name: 'Meena', phone: '+919876543210' }];
    expect(await list()).toMatchObject([
      { kind: 'kitchen_late', level: 1, restaurantName: world.restaurant.name, call },
      { kind: 'kitchen_late', level: 1 },
    ]);
    await markReady(actingAs(ctx, world.kitchen), { orderId });
    expect((await list()).map((one) => one.orderId)).toEqual([other]);
    const ready = await readyEvent(orderId);
    if (ready) await hurryDelivery(ctx, ready.payload);
    expect(await database.prisma.deliveryEscalation.findMany({ where: { clearedAt: null }, select: { orderId: true } })).toEqual([{ orderId: other }]);
    await expect(escalations(as(world.customer), {})).rejects.toThrow('forbidden');
  });
});
