import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { INDIRANAGAR } from './modules/catalog/testing/factories.ts';
import { anAcceptedOrder, aRider } from './modules/dispatch/testing/riders.ts';
import { cancelOrder } from './modules/orders/commands/cancel-order.ts';
import { placeOrder } from './modules/orders/index.ts';
import { anOrder, anOrderRequest, aWorld, type World } from './modules/orders/testing/world.ts';
import { creditWallet } from './modules/payments/index.ts';
import { declareRain } from './modules/pricing/commands/declare-rain.ts';
import { quoteCart, setPricingPorts } from './modules/pricing/index.ts';
import { anOffer } from './modules/pricing/testing/factories.ts';
import { actingAs, type Ctx, inSqlTransaction, newId } from './platform/context.ts';
import { testClock, testDatabase } from './platform/testing/index.ts';
import { pricingPorts } from './ports.ts';

const { ctx: contextOf, clear, database } = await testDatabase();
let clock = testClock();
let ctx: Ctx;
let world: World;
let undo = () => {};

beforeEach(async () => {
  await clear();
  clock = testClock();
  ctx = contextOf({ clock });
  world = await aWorld(ctx);
  undo = setPricingPorts(pricingPorts());
});
afterEach(() => undo());

const cart = (over: { coupon?: string } = {}) => ({
  restaurantId: world.restaurant.id,
  lines: [{ itemId: world.dish.id, addOnIds: [], quantity: 1 }],
  to: INDIRANAGAR,
  tipPaise: 0,
  ...over,
});
const zoneId = async () => (await database.prisma.zone.findFirstOrThrow({ where: { cityId: world.city.id } })).id;
const FAR = { lat: INDIRANAGAR.lat + 0.2, lng: INDIRANAGAR.lng };

/** The same database, telling the names of the statements that a context runs. */
function listening(inner: Ctx): { ctx: Ctx; names: string[] } {
  const names: string[] = [];
  const rows: Ctx['db']['sql']['rows'] = (statement, values) => {
    names.push(statement.name);
    return inner.db.sql.rows(statement, values);
  };
  return { ctx: { ...inner, db: Object.create(inner.db, { sql: { value: { rows } } }) }, names };
}

describe('the conditions of a zone', () => {
  it('are orders without a rider and riders without an order, near it', async () => {
    const conditions = () => pricingPorts().conditions(ctx, '');
    const near = async () => pricingPorts().conditions(ctx, await zoneId());
    await expect(conditions()).rejects.toThrow();
    expect(await near()).toEqual({ openOrders: 0, freeRiders: 0, raining: false });
    await anAcceptedOrder(ctx, world);
    await aRider(ctx, world);
    await aRider(ctx, world, { userId: world.riderId, at: FAR });
    await aRider(ctx, world, { userId: newId(ctx), online: false });
    await aRider(ctx, world, { userId: newId(ctx), status: 'suspended' });
    expect(await near()).toEqual({ openOrders: 1, freeRiders: 1, raining: false });
    const busy = (await database.prisma.rider.findFirstOrThrow({ where: { userId: { not: world.riderId }, online: true, status: 'approved' } })).userId;
    await database.prisma.delivery.updateMany({ data: { status: 'assigned', riderId: busy } });
    expect(await near()).toEqual({ openOrders: 0, freeRiders: 0, raining: false });
    expect(await pricingPorts().conditions(ctx, newId(ctx))).toEqual({ openOrders: 0, freeRiders: 0, raining: false });
  });

  it('are counted once in fifteen seconds', async () => {
    const { ctx: told, names } = listening(ctx);
    const counted = () => names.splice(0).filter((name) => name === 'dispatch_load_around').length;
    await quoteCart(told, cart());
    expect(counted()).toBe(1);
    clock.advance(14_999);
    await quoteCart(told, cart());
    expect(counted()).toBe(0);
    clock.advance(1);
    await quoteCart(told, cart());
    expect(counted()).toBe(1);
  });

  it('raise the price by the policy, and say why', async () => {
    await database.prisma.surgePolicy.create({
      data: {
        id: newId(ctx),
        cityId: world.city.id,
        effectiveFrom: new Date(0),
        steps: [{ ordersPer100Riders: 100, paise: 1_000 }],
        rainPaise: 0,
        festivals: [],
        capPaise: 1_000,
      },
    });
    await aRider(ctx, world);
    const before = await quoteCart(ctx, cart());
    await anAcceptedOrder(ctx, world);
    clock.advance(15_000);
    const { bill } = await quoteCart(ctx, cart());
    expect(bill.totalPaise).toBe(before.bill.totalPaise + 1_180);
    expect(bill.lines).toContainEqual(expect.objectContaining({ key: 'surge', paise: 1_000, reason: { key: 'demand', params: { orders: 1, riders: 1 } } }));
  });
});

describe('the wallet', () => {
  it('pays what the quote says, and leaves the gateway nothing that it would refuse', async () => {
    const mine = actingAs(ctx, world.customer);
    expect((await quoteCart(mine, { ...cart(), useWallet: true })).wallet).toEqual({ usedPaise: 0, toPayPaise: 50_997 });
    expect((await quoteCart(mine, cart())).wallet).toBeNull();
    await inSqlTransaction(ctx, (tx) =>
      creditWallet(tx, { kind: 'credit', customerId: world.customerId, amountPaise: 50_950, reference: 'a gift', key: 'a gift' }),
    );
    const { wallet } = await quoteCart(mine, { ...cart(), useWallet: true });
    expect(wallet).toEqual({ usedPaise: 50_897, toPayPaise: 100 });
    const request = await anOrderRequest(mine, world, { tender: 'upi', walletPaise: wallet?.usedPaise ?? 0 });
    expect((await placeOrder(mine, request)).payment).toMatchObject({ amountPaise: 100 });
  });
});

describe('rain', () => {
  const declared = (who: 'operator' | 'kitchen', minutes: number) => declareRain(actingAs(ctx, world[who]), { cityId: world.city.id, minutes });
  const raining = async () => (await pricingPorts().conditions(ctx, await zoneId())).raining;

  it('holds from an operator’s word to its time, or until they say that it has stopped', async () => {
    await expect(declared('kitchen', 30)).rejects.toThrow('forbidden');
    expect(await raining()).toBe(false);
    const { until } = await declared('operator', 30);
    expect(until).toBe(new Date(clock.now().getTime() + 1_800_000).toISOString());
    expect(await raining()).toBe(true);
    clock.advance(1_800_000);
    expect(await raining()).toBe(false);
    await declared('operator', 30);
    clock.advance(1_000);
    expect(await declared('operator', 0)).toEqual({ until: null });
    expect(await raining()).toBe(false);
    expect(await database.prisma.auditLog.count({ where: { action: 'pricing.declare_rain' } })).toBe(3);
  });

  it('raises the price by the policy', async () => {
    const surge = { steps: [], rainPaise: 1_500, festivals: [], capPaise: 2_000 };
    await database.prisma.surgePolicy.create({ data: { id: newId(ctx), cityId: world.city.id, effectiveFrom: new Date(0), ...surge } });
    await declared('operator', 30);
    const { bill } = await quoteCart(ctx, cart());
    expect(bill.lines).toContainEqual(expect.objectContaining({ key: 'rain', paise: 1_500, reason: { key: 'rain', params: {} } }));
  });
});

describe('placing', () => {
  it('asks nothing more of the database while the zone is counted and no coupon was asked for', async () => {
    await anOffer(ctx, { cityId: world.city.id, code: 'FIRST', kind: 'flat', value: 5_000, firstOrderOnly: true, perCustomer: 1, listed: true });
    const mine = actingAs(ctx, world.customer);
    const request = await anOrderRequest(mine, world);
    const names: string[] = [];
    const counting: Ctx['database'] = {
      ...ctx.database,
      sqlTransaction: (run) =>
        ctx.database.sqlTransaction((db) => {
          const told = listening({ ...ctx, db });
          return run(told.ctx.db).finally(() => names.push(...told.names));
        }),
    };
    await placeOrder({ ...mine, database: counting }, request);
    expect(names.length).toBeGreaterThan(4);
    expect(names.length).toBeLessThanOrEqual(8);
    expect(names.filter((name) => /load_around|order_count|zone_cells|redemption/.test(name))).toEqual([]);
  });
});

describe('orders before', () => {
  const first = () => anOffer(ctx, { cityId: world.city.id, code: 'FIRST', kind: 'flat', value: 5_000, firstOrderOnly: true, perCustomer: 1 });
  const refused = async () => (await quoteCart(actingAs(ctx, world.customer), cart({ coupon: 'FIRST' }))).offers.refused.map(({ reason }) => reason);

  it('open an offer to whoever has none, until they have, and again when it was cancelled', async () => {
    await first();
    expect(await refused()).toEqual([]);
    const { order } = await anOrder(ctx, world, { coupon: 'FIRST' });
    expect(order.totalPaise).toBe(45_997);
    expect(await refused()).toEqual(['first_order_only']);
    await cancelOrder(actingAs(ctx, world.customer), { orderId: order.id, reason: 'changed my mind', expectedRefundPaise: 0 });
    expect(await refused()).toEqual([]);
  });

  it('are counted by the index, and only where an offer asks', async () => {
    const { ctx: told, names } = listening(actingAs(ctx, world.customer));
    await quoteCart(told, cart());
    expect(names).not.toContain('order_count_of_customer');
    await first();
    await quoteCart(told, cart({ coupon: 'FIRST' }));
    expect(names).toContain('order_count_of_customer');
  });

  it('let one of two first orders at once have the offer', async () => {
    await first();
    const mine = actingAs(ctx, world.customer);
    const requests = await Promise.all([1, 2].map(() => anOrderRequest(mine, world, { coupon: 'FIRST' })));
    const outcomes = await Promise.allSettled(requests.map((request) => placeOrder(mine, request)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await database.prisma.offerRedemption.count()).toBe(1);
  });
});
