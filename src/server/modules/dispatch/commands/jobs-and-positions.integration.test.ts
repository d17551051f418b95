import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../../kernel/actor.ts';
import { actingAs } from '../../../platform/context.ts';
import { findTopic } from '../../../platform/realtime/topics.ts';
import { testClock, testDatabase } from '../../../platform/testing/index.ts';
import { markReady } from '../../orders/index.ts';
import { aWorld, type World } from '../../orders/testing/world.ts';
import { book } from '../positions/book.ts';
import { savePending } from '../positions/keeper.ts';
import { earnings } from '../queries/earnings.ts';
import { liveMap } from '../queries/live-map.ts';
import { riderMe } from '../queries/rider-me.ts';
import { work } from '../queries/work.ts';
import { DEMO, LIFE } from '../settings.ts';
import { anAcceptedOrder, aRider } from '../testing/riders.ts';
import '../realtime.ts';
import { acceptOffer } from './accept-offer.ts';
import { arriveAtDrop } from './arrive-at-drop.ts';
import { arriveAtPickup } from './arrive-at-pickup.ts';
import { deliver } from './deliver.ts';
import { dispatchCity } from './dispatch-city.ts';
import { pickUp } from './pick-up.ts';
import { reassignOrder } from './reassign-order.ts';
import { reportPosition } from './report-position.ts';

const { ctx: contextOf, clear, database } = await testDatabase();
const clock = testClock();
const ctx = contextOf({ clock });
let world: World;
let rider: Actor;

const as = (actor: Actor) => contextOf({ clock, actor });
const idOf = (actor: Actor) => (actor.type === 'user' ? actor.userId : '');
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error) => error.rejection?.code ?? String(error),
  );

beforeEach(async () => {
  await clear();
  world = await aWorld(ctx);
  rider = await aRider(ctx, world);
});

/** An order that the rider has taken. */
async function aJob(options: { ready?: boolean; tipPaise?: number } = {}): Promise<string> {
  const orderId = await anAcceptedOrder(ctx, world, options);
  await dispatchCity(ctx, world.city.id, LIFE);
  await acceptOffer(as(rider), { offerId: (await work(as(rider))).offer?.id ?? '' });
  return orderId;
}
const codes = (orderId: string) => database.prisma.order.findUniqueOrThrow({ where: { id: orderId } });

describe('a job', () => {
  it('goes step by step with the codes, pays the wait and the tip, and bears repeats', async () => {
    const orderId = await aJob({ tipPaise: 3_000 });
    const { pickupCode, dropCode, totalPaise } = await codes(orderId);
    const me = as(rider);
    await arriveAtPickup(me, { orderId });
    clock.advance(9 * 60_000);
    expect(await codeOf(pickUp(me, { orderId, code: pickupCode }))).not.toBe('done');
    await markReady(actingAs(ctx, world.kitchen), { orderId });
    expect(await codeOf(pickUp(me, { orderId, code: pickupCode === '00' ? '11' : '00' }))).toBe('wrong_code');
    await pickUp(me, { orderId, code: pickupCode });
    await pickUp(me, { orderId, code: pickupCode });
    await arriveAtDrop(me, { orderId });
    expect(await codeOf(deliver(me, { orderId, code: dropCode, cashPaise: 0 }))).toBe('wrong_cash');
    await deliver(me, { orderId, code: dropCode, cashPaise: totalPaise });
    await deliver(me, { orderId, code: dropCode, cashPaise: totalPaise });
    const [trip] = (await earnings(me, { date: '2026-11-24' })).trips;
    expect(trip?.payParts.map(({ part, paise }) => [part, paise]).filter(([part]) => part !== 'distance')).toEqual([
      ['base', 2_500],
      ['waiting', 400],
      ['tip', 3_000],
    ]);
    expect((await riderMe(me)).today).toMatchObject({ trips: 1, payPaise: trip?.payPaise, cashPaise: totalPaise });
    expect((await codes(orderId)).status).toBe('delivered');
    expect((await work(me)).jobs).toEqual([]);
  });

  it('is moved by its own rider alone', async () => {
    const orderId = await aJob({ ready: true });
    const other = await aRider(ctx, world);
    expect(await codeOf(arriveAtPickup(as(other), { orderId }))).toBe('not_found');
    expect(await codeOf(arriveAtDrop(as(rider), { orderId }))).toBe('delivery_moved_on');
  });

  it('can be given to another by an operator, with the reason kept, until the food is with the rider', async () => {
    const orderId = await aJob({ ready: true });
    const other = await aRider(ctx, world);
    expect(await codeOf(reassignOrder(as(world.support), { orderId, reason: 'flat tyre' }))).toBe('forbidden');
    await reassignOrder(as(world.operator), { orderId, riderId: idOf(other), reason: 'flat tyre' });
    expect((await work(as(rider))).jobs).toEqual([]);
    const { offer } = await work(as(other));
    expect(offer?.reason.key).toBe('operator');
    expect(await database.prisma.auditLog.count({ where: { action: 'dispatch.reassign', reason: 'flat tyre' } })).toBe(1);
    await acceptOffer(as(other), { offerId: offer?.id ?? '' });
    await pickUp(as(other), { orderId, code: (await codes(orderId)).pickupCode });
    expect(await codeOf(reassignOrder(as(world.operator), { orderId, reason: 'too late' }))).toBe('delivery_moved_on');
  });
});

describe('positions', () => {
  const at = (north: number) => ({ lat: world.restaurant.lat + north, lng: world.restaurant.lng, at: clock.now().toISOString() });
  it('are kept, judged, saved in batches with the order, and shown on the live map', async () => {
    const orderId = await aJob();
    clock.advance(10_000);
    expect(await codeOf(reportPosition(as(rider), at(0.001)))).toBe('done');
    clock.advance(1_000);
    expect(await codeOf(reportPosition(as(rider), at(DEMO.pace * 0.01)))).toBe('position_jump');
    expect(await codeOf(reportPosition(as(rider), { ...at(0), lat: 19.07, lng: 72.87 }))).toBe('position_out_of_range');
    expect(await codeOf(reportPosition(as(rider), { ...at(0), at: new Date(clock.now().getTime() + 60_000).toISOString() }))).toBe('position_in_the_future');
    expect(book.latest(idOf(rider))?.lat).toBe(at(0.001).lat);
    await savePending(ctx, true);
    expect(await database.prisma.riderPosition.findMany({ select: { orderId: true } })).toEqual([{ orderId }]);
    const map = await liveMap(as(world.operator), { cityId: world.city.id });
    expect(map.riders).toMatchObject([{ id: idOf(rider), busy: true, lat: at(0.001).lat }]);
    expect(map.orders).toMatchObject([{ orderId, status: 'assigned', late: false }]);
    expect(await codeOf(liveMap(as(rider), { cityId: world.city.id }))).toBe('forbidden');
  });

  it('come from riders on duty only', async () => {
    const resting = await aRider(ctx, world, { online: false });
    expect(await codeOf(reportPosition(as(resting), at(0)))).toBe('rider_off_duty');
    expect(await codeOf(reportPosition(as(world.customer), at(0)))).toBe('forbidden');
  });
});

describe('live topics', () => {
  const may = async (actor: Actor, name: string) => {
    const found = findTopic(name);
    return found?.topic.authorise(as(actor), found.id);
  };
  it('open to those concerned and to no one else', async () => {
    const orderId = await aJob();
    for (const actor of [world.customer, world.kitchen, world.operator, rider]) expect(await may(actor, `order:${orderId}`)).toBe(true);
    for (const actor of [world.stranger, world.otherKitchen]) expect(await may(actor, `order:${orderId}`)).toBe(false);
    expect([await may(rider, `rider:${idOf(rider)}`), await may(world.rider, `rider:${idOf(rider)}`)]).toEqual([true, false]);
    expect([await may(world.operator, `city:${world.city.id}`), await may(rider, `city:${world.city.id}`)]).toEqual([true, false]);
  });

  it('tell what was missed, in order, and offers to the rider only', async () => {
    const orderId = await aJob();
    const missed = async (name: string) => (await findTopic(name)?.topic.replay(as(rider), name.slice(name.indexOf(':') + 1), 0, 201))?.map(({ type }) => type);
    const ofOrder = await missed(`order:${orderId}`);
    expect(ofOrder).toEqual(['order.placed', 'order.accepted', 'delivery.changed', 'delivery.changed', 'order.rider_assigned', 'delivery.changed']);
    expect(await missed(`rider:${idOf(rider)}`)).toEqual(expect.arrayContaining(['offer.made', 'offer.closed', 'order.rider_assigned']));
  });
});
