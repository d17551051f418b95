import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { RejectionError } from '../../../kernel/errors.ts';
import { actingAs, type Ctx } from '../../../platform/context.ts';
import { installJobs } from '../../../platform/jobs/boss.ts';
import { registeredJobs } from '../../../platform/jobs/job.ts';
import { testClock, testDatabase } from '../../../platform/testing/index.ts';
import { anOffer } from '../../pricing/testing/factories.ts';
import { background } from '../testing/background.ts';
import { anOrder, anOrderRequest, aWorld, type World } from '../testing/world.ts';
import { acceptOrder } from './accept-order.ts';
import { cancelOrder } from './cancel-order.ts';
import { placeOrder } from './place-order.ts';
import { rejectOrder } from './reject-order.ts';

const { ctx, database, clear } = await testDatabase();
const behind = background();
let clock = testClock();
let system: Ctx;
let mine: Ctx;
let world: World;

beforeAll(() => installJobs(database, registeredJobs()));
beforeEach(async () => {
  await clear();
  clock = testClock();
  system = ctx({ clock });
  await behind.reset(system);
  world = await aWorld(system);
  mine = actingAs(system, world.customer);
});

const HUNDRED_OFF = { kind: 'flat', value: 10_000 } as const;
const coupon = (over: Partial<Parameters<typeof anOffer>[1]> = {}) =>
  anOffer(system, { cityId: world.city.id, name: 'A hundred off', code: 'HUNDRED', ...HUNDRED_OFF, budgetPaise: 50_000n, perCustomer: 1, ...over });
const withCoupon = { coupon: 'HUNDRED' };
const offer = () => database.prisma.priceOffer.findFirstOrThrow({ include: { redemptions: true } });
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error) => (error instanceof RejectionError ? error.rejection : Promise.reject(error)),
  );

describe('an order with a coupon', () => {
  it('is placed at the quoted total, and takes from the budget', async () => {
    const { id } = await coupon();
    const { order } = await anOrder(system, world, withCoupon);
    expect(order.totalPaise).toBe(40_997);
    expect(order.bill.lines).toContainEqual(expect.objectContaining({ key: 'platformDiscount', paise: -10_000 }));
    expect(await offer()).toMatchObject({ id, spentPaise: 10_000n, redemptions: [{ orderId: order.id, platformPaise: 10_000, returnedAt: null }] });
  });

  it('is one with the quote: the same cart without it, or with another, is another', async () => {
    await coupon();
    const request = await anOrderRequest(mine, world, withCoupon);
    expect(await refusal(placeOrder(mine, { ...request, coupon: undefined }))).toMatchObject({ code: 'quote_mismatch' });
    expect(await refusal(placeOrder(mine, { ...request, coupon: 'OTHER' }))).toMatchObject({ code: 'quote_mismatch' });
    expect((await offer()).spentPaise).toBe(0n);
  });

  it('asked for again with the same key redeems once', async () => {
    await coupon();
    const request = await anOrderRequest(mine, world, withCoupon);
    const answers = await Promise.all(Array.from({ length: 6 }, () => placeOrder(mine, request)));
    expect(new Set(answers.map(({ order }) => order.id)).size).toBe(1);
    expect(await offer()).toMatchObject({ spentPaise: 10_000n, redemptions: [{}] });
  });

  it('that has gone meanwhile is refused with the dearer total, and nothing is taken', async () => {
    const { id } = await coupon();
    const request = await anOrderRequest(mine, world, withCoupon);
    await database.prisma.priceOffer.update({ where: { id }, data: { active: false } });
    expect(await refusal(placeOrder(mine, request))).toMatchObject({ code: 'price_changed', params: { shownPaise: 40_997, totalPaise: 50_997 } });
    expect(await database.prisma.order.count()).toBe(0);
  });
});

describe('the budget of one order', () => {
  it('is given to one of two who order at once; the other is told, and nothing of theirs is taken', async () => {
    await coupon({ budgetPaise: 10_000n });
    const people = [mine, actingAs(system, world.stranger)];
    const requests = await Promise.all(people.map((one) => anOrderRequest(one, world, withCoupon)));
    const outcomes = await Promise.allSettled(people.map((one, index) => placeOrder(one, requests[index] as (typeof requests)[number])));
    const codes = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason.rejection?.code] : []));
    expect(codes).toHaveLength(1);
    // Who reads the price after the other has committed finds the coupon gone already.
    expect(['offer_spent', 'price_changed']).toContain(codes[0]);
    expect(await offer()).toMatchObject({ spentPaise: 10_000n, redemptions: [{}] });
    expect(await database.prisma.order.count()).toBe(1);
    expect(await database.prisma.menuItem.findUniqueOrThrow({ where: { id: world.dish.id } })).toMatchObject({ stock: 9 });
  });
});

describe('offers go back', () => {
  const spent = async () => (await offer()).spentPaise;
  const place = async (tender: 'cod' | 'upi' = 'cod') => (await anOrder(system, world, { ...withCoupon, tender })).order.id;
  const kitchen = () => actingAs(system, world.kitchen);

  it.each<[string, () => Promise<unknown>]>([
    ['refused by the kitchen', async () => rejectOrder(kitchen(), { orderId: await place(), reason: 'kitchen_busy' })],
    ['cancelled before it is cooked', async () => cancelOrder(mine, { orderId: await place(), reason: 'changed my mind', expectedRefundPaise: 0 })],
    [
      'not answered in time',
      async () => {
        await place();
        await behind.settle(system);
        clock.advance(181_000);
        await behind.settle(system);
      },
    ],
    [
      'not paid in time',
      async () => {
        await place('upi');
        await behind.settle(system);
        clock.advance(481_000);
        await behind.settle(system);
      },
    ],
  ])('with an order %s, and can be used again', async (_, end) => {
    await coupon();
    await end();
    expect(await database.prisma.order.findFirstOrThrow({})).toMatchObject({ status: 'cancelled' });
    expect(await spent()).toBe(0n);
    await place();
    expect(await spent()).toBe(10_000n);
  });

  it('not with food that was cooked', async () => {
    await coupon();
    const orderId = await place();
    await acceptOrder(kitchen(), { orderId, prepMinutes: 15 });
    await cancelOrder(mine, { orderId, reason: 'changed my mind', expectedRefundPaise: 0 });
    expect(await spent()).toBe(10_000n);
  });
});

describe('an order of nothing to pay', () => {
  const allFree = async () => {
    await database.prisma.restaurant.update({ where: { id: world.restaurant.id }, data: { packagingPaise: 0 } });
    await database.prisma.feePolicy.updateMany({ data: { platformFeePaise: 0, deliverySlabs: [{ paise: 0 }] } });
    await coupon({ kind: 'percent', value: 10_000, restaurantId: world.restaurant.id, restaurantBasisPoints: 10_000, budgetPaise: null });
  };

  it('is for cash only', async () => {
    await allFree();
    const request = await anOrderRequest(mine, world, { ...withCoupon, tender: 'upi' });
    expect(await refusal(placeOrder(mine, request))).toMatchObject({ kind: 'precondition', code: 'nothing_to_pay' });
    expect(await database.prisma.offerRedemption.count()).toBe(0);
    expect((await placeOrder(mine, { ...request, tender: 'cod' })).order).toMatchObject({ status: 'placed', totalPaise: 0 });
  });
});
