import { beforeEach, describe, expect, it } from 'vitest';
import { type actingAs, newId } from '../../../platform/context.ts';
import { testClock, testDatabase } from '../../../platform/testing/index.ts';
import { aWorld, type World } from '../../orders/testing/world.ts';
import { riderMe } from '../queries/rider-me.ts';
import { tracking } from '../queries/tracking.ts';
import { work } from '../queries/work.ts';
import { LIFE } from '../settings.ts';
import { findDelivery } from '../store/deliveries.ts';
import { anAcceptedOrder, aRider } from '../testing/riders.ts';
import { acceptOffer } from './accept-offer.ts';
import { declineOffer } from './decline-offer.ts';
import { dispatchCity } from './dispatch-city.ts';
import { cancelDelivery } from './follow-order.ts';
import { reassignOrder } from './reassign-order.ts';
import { setOnline } from './set-online.ts';
import { setRiderStatus } from './set-rider-status.ts';

const { ctx: contextOf, clear, database } = await testDatabase();
const clock = testClock();
const ctx = contextOf({ clock });
let world: World;

beforeEach(async () => {
  await clear();
  world = await aWorld(ctx);
});

const tick = () => dispatchCity(ctx, world.city.id, LIFE);
const as = (actor: Parameters<typeof actingAs>[1]) => contextOf({ clock, actor });
const offerOf = async (actor: Parameters<typeof actingAs>[1]) => (await work(as(actor))).offer;
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error) => error.rejection?.code ?? String(error),
  );
const eventsOf = async (type: string) => database.prisma.eventLog.count({ where: { type } });

describe('an offer', () => {
  it('goes to a free rider with pay, reason and timer, and only once', async () => {
    const rider = await aRider(ctx, world);
    const orderId = await anAcceptedOrder(ctx, world, { tipPaise: 2_000 });
    expect(await tick()).toBe(1);
    expect(await tick()).toBe(0);
    const offer = await offerOf(rider);
    expect(offer).toMatchObject({ orderId, pickupM: 0, reason: { key: 'only_free' }, expiresAt: new Date(clock.now().getTime() + 30_000).toISOString() });
    expect(offer?.payPaise).toBe(offer?.payParts.reduce((total, part) => total + part.paise, 0));
    expect(offer?.payParts.at(-1)).toMatchObject({ part: 'tip', paise: 2_000 });
  });

  it('taken by two at once has one winner, fifty times', async () => {
    for (let round = 0; round < 50; round++) {
      await database.prisma.delivery.deleteMany();
      await database.prisma.rider.deleteMany();
      await database.prisma.menuItem.updateMany({ data: { stock: null } });
      const first = await aRider(ctx, world);
      const orderId = await anAcceptedOrder(ctx, world);
      await tick();
      const early = await offerOf(first);
      const second = await aRider(ctx, world);
      // The operator hands the order to the second rider while the first presses accept, and the second accepts as soon as asked.
      const operator = as(world.operator);
      const secondId = second.type === 'user' ? second.userId : '';
      const outcomes = await Promise.all([
        codeOf(acceptOffer(as(first), { offerId: early?.id ?? '' })),
        codeOf(acceptOffer(as(first), { offerId: early?.id ?? '' })),
        codeOf(
          reassignOrder(operator, { orderId, riderId: secondId, reason: 'the first is far' }).then(async () =>
            acceptOffer(as(second), { offerId: (await offerOf(second))?.id ?? newId(ctx) }),
          ),
        ),
      ]);
      const delivery = await findDelivery(ctx, orderId);
      const holders = (await Promise.all([first, second].map(async (rider) => (await work(as(rider))).jobs.length))).reduce((a, b) => a + b, 0);
      expect(delivery?.status).toBe('assigned');
      expect(holders, outcomes.join()).toBe(1);
      const order = await database.prisma.order.findUniqueOrThrow({ where: { id: orderId } });
      expect(order.riderId).toBe(delivery?.riderId);
      expect(await database.prisma.offer.count({ where: { status: 'open' } })).toBe(0);
    }
  }, 120_000);

  it('accepted by a hundred presses is accepted once', async () => {
    const rider = await aRider(ctx, world);
    await anAcceptedOrder(ctx, world);
    await tick();
    const offer = await offerOf(rider);
    const answers = await Promise.all(Array.from({ length: 100 }, () => codeOf(acceptOffer(as(rider), { offerId: offer?.id ?? '' }))));
    expect(new Set(answers)).toEqual(new Set(['done']));
    expect(await database.prisma.eventLog.count({ where: { type: 'order.rider_assigned' } })).toBe(1);
  });

  it('declined goes to another, and not twice in a row to who declined', async () => {
    const first = await aRider(ctx, world);
    await anAcceptedOrder(ctx, world);
    await tick();
    await declineOffer(as(first), { offerId: (await offerOf(first))?.id ?? '' });
    expect(await tick()).toBe(0);
    const second = await aRider(ctx, world);
    expect(await tick()).toBe(1);
    expect(await offerOf(first)).toBeNull();
    expect((await offerOf(second))?.reason.key).toBe('only_free');
  });

  it('runs out, can’t be taken after, and goes to the next rider; who misses two rests', async () => {
    const first = await aRider(ctx, world);
    await anAcceptedOrder(ctx, world);
    await tick();
    const missed = await offerOf(first);
    clock.advance(30_000);
    expect(await codeOf(acceptOffer(as(first), { offerId: missed?.id ?? '' }))).toBe('offer_expired');
    expect(await tick()).toBe(0);
    clock.advance(61_000);
    expect(await tick()).toBe(1);
    clock.advance(31_000);
    await tick();
    expect(await database.prisma.rider.findMany({ select: { online: true } })).toEqual([{ online: false }]);
    expect(await codeOf(acceptOffer(as(first), { offerId: missed?.id ?? '' }))).toBe('offer_expired');
  });

  it('of a cash order goes past a rider who may carry no more cash, and the rider is told; an operator can’t give it either', async () => {
    const full = await aRider(ctx, world);
    const riderId = full.type === 'user' ? full.userId : '';
    await database.prisma.riderCash.create({ data: { riderId, inHandPaise: 250_000, updatedAt: clock.now() } });
    const orderId = await anAcceptedOrder(ctx, world);
    expect(await tick()).toBe(0);
    expect((await riderMe(as(full))).cash).toEqual({ inHandPaise: 250_000, toCollectPaise: 0, limitPaise: 300_000 });
    expect(await codeOf(reassignOrder(as(world.operator), { orderId, riderId, reason: 'nobody else' }))).toBe('rider_over_cash_limit');
    const other = await aRider(ctx, world);
    expect(await tick()).toBe(1);
    await acceptOffer(as(other), { offerId: (await offerOf(other))?.id ?? '' });
    expect((await riderMe(as(other))).cash.toCollectPaise).toBe(50_997);
    // What an order in hand will bring counts: another one would be too much.
    await database.prisma.riderCash.update({ where: { riderId }, data: { inHandPaise: 0 } });
    await anAcceptedOrder(ctx, world);
    expect(await tick()).toBe(1);
  });

  it('is withdrawn when the order is cancelled or its rider goes off duty', async () => {
    const rider = await aRider(ctx, world);
    const orderId = await anAcceptedOrder(ctx, world);
    await tick();
    const offer = await offerOf(rider);
    await setOnline(as(rider), { online: false });
    expect(await codeOf(acceptOffer(as(rider), { offerId: offer?.id ?? '' }))).toBe('offer_closed');
    expect((await findDelivery(ctx, orderId))?.status).toBe('waiting');
    const other = await aRider(ctx, world);
    await tick();
    const again = await offerOf(other);
    await cancelDelivery(ctx, { orderId } as Parameters<typeof cancelDelivery>[1]);
    expect(await offerOf(other)).toBeNull();
    expect(await codeOf(acceptOffer(as(other), { offerId: again?.id ?? '' }))).toBe('offer_closed');
    expect(await eventsOf('offer.closed')).toBe(2);
  });

  it('is nobody else’s: the same answer as for none', async () => {
    const rider = await aRider(ctx, world);
    await anAcceptedOrder(ctx, world);
    await tick();
    const offer = await offerOf(rider);
    const stranger = await aRider(ctx, world);
    expect(await codeOf(acceptOffer(as(stranger), { offerId: offer?.id ?? '' }))).toBe('not_found');
    expect(await codeOf(acceptOffer(as(stranger), { offerId: newId(ctx) }))).toBe('not_found');
    expect(await codeOf(work(as(world.customer)))).toBe('forbidden');
  });

  it('is made by one dispatcher of several', async () => {
    for (let rider = 0; rider < 5; rider++) await aRider(ctx, world);
    for (let order = 0; order < 5; order++) await anAcceptedOrder(ctx, world);
    await Promise.all(Array.from({ length: 8 }, tick));
    await tick();
    expect(await database.prisma.offer.count()).toBe(5);
    expect(await eventsOf('offer.made')).toBe(5);
  });
});

describe('duty', () => {
  it('is for approved riders, and does not end with an order in hand', async () => {
    const pending = await aRider(ctx, world, { online: false, status: 'pending' });
    expect(await codeOf(setOnline(as(pending), { online: true }))).toBe('rider_not_approved');
    const id = pending.type === 'user' ? pending.userId : '';
    expect(await codeOf(setRiderStatus(as(world.support), { riderId: id, status: 'approved', reason: 'papers seen' }))).toBe('forbidden');
    await setRiderStatus(as(world.operator), { riderId: id, status: 'approved', reason: 'papers seen' });
    expect((await setOnline(as(pending), { online: true })).rider).toMatchObject({ online: true, status: 'approved', statusReason: 'papers seen' });
    await anAcceptedOrder(ctx, world);
    await tick();
    await acceptOffer(as(pending), { offerId: (await offerOf(pending))?.id ?? '' });
    expect(await codeOf(setOnline(as(pending), { online: false }))).toBe('rider_has_jobs');
    expect(await codeOf(setRiderStatus(as(world.operator), { riderId: id, status: 'suspended', reason: 'a complaint' }))).toBe('rider_has_jobs');
    expect(await database.prisma.auditLog.count({ where: { action: 'rider.set_status', reason: 'papers seen' } })).toBe(1);
  });
});

describe('tracking', () => {
  it('is for the order’s parties and operators', async () => {
    const rider = await aRider(ctx, world);
    const orderId = await anAcceptedOrder(ctx, world);
    await tick();
    await acceptOffer(as(rider), { offerId: (await offerOf(rider))?.id ?? '' });
    for (const party of [world.customer, world.kitchen, world.operator, rider]) {
      const seen = await tracking(as(party), { orderId });
      expect(seen).toMatchObject({ status: 'assigned', rider: { name: 'Ravi' }, late: null });
      expect(seen.position && seen.eta && seen.route.length).toBeGreaterThan(1);
    }
    for (const other of [world.stranger, world.otherKitchen]) expect(await codeOf(tracking(as(other), { orderId }))).toBe('not_found');
  });
});
