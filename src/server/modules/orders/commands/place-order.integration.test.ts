import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { RejectionError } from '../../../kernel/errors.ts';
import { actingAs, type Ctx, newId } from '../../../platform/context.ts';
import type { Database } from '../../../platform/db/database.ts';
import { installJobs } from '../../../platform/jobs/boss.ts';
import { registeredJobs } from '../../../platform/jobs/job.ts';
import { seededRandom, TEST_TIME, testDatabase } from '../../../platform/testing/index.ts';
import { anItem } from '../../catalog/testing/factories.ts';
import { background } from '../testing/background.ts';
import { anOrder, anOrderRequest, aWorld, type World } from '../testing/world.ts';
import { placeOrder } from './place-order.ts';

const { ctx, database, clear } = await testDatabase();
const behind = background();
let world: World;
let mine: Ctx;

beforeAll(() => installJobs(database, registeredJobs()));
beforeEach(async () => {
  await clear();
  await behind.reset(ctx());
  world = await aWorld(ctx());
  mine = ctx({ actor: world.customer });
});

const later = (ms: number) => ctx({ actor: world.customer, at: new Date(TEST_TIME.getTime() + ms) });
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error) => {
      if (!(error instanceof RejectionError)) throw error;
      return error.rejection;
    },
  );
const counts = async () => ({
  orders: await database.prisma.order.count(),
  lines: await database.prisma.orderLine.count(),
  events: await database.prisma.eventLog.count({ where: { aggregate: 'order' } }),
  audit: await database.prisma.auditLog.count(),
  left: (await database.prisma.menuItem.findUniqueOrThrow({ where: { id: world.dish.id } })).stock,
});

/** The same database, counting the statements of bare transactions. */
function counted(inner: Database): { database: Database; statements: string[] } {
  const statements: string[] = [];
  const database: Database = {
    ...inner,
    sqlTransaction: (run) =>
      inner.sqlTransaction((db) =>
        run({
          get prisma() {
            return db.prisma;
          },
          inTransaction: true,
          sql: {
            rows: (statement, values) => {
              statements.push(statement.name);
              return db.sql.rows(statement, values);
            },
          },
        }),
      ),
  };
  return { database, statements };
}

describe('placing', () => {
  it('takes order, lines, stock, event and audit in one transaction of at most eight statements', async () => {
    const counting = counted(database);
    const request = await anOrderRequest(mine, world);
    const { order, payment } = await placeOrder({ ...mine, database: counting.database }, request);
    expect(counting.statements.length).toBeLessThanOrEqual(8);
    expect(payment).toBeNull();
    expect(order).toMatchObject({ status: 'placed', totalPaise: 50_997, customerName: 'Asha', pickupCode: null, cancelledAt: null, refundPaise: 0 });
    expect(order.code).toMatch(/^[34679ACDEFGHJKMNPQRTVWXY]{5}$/);
    expect(order.dropCode).toMatch(/^\d{4}$/);
    expect(order.lines).toEqual([expect.objectContaining({ itemId: world.dish.id, quantity: 1, unitPaise: 39_900, totalPaise: 39_900 })]);
    expect(await counts()).toEqual({ orders: 1, lines: 1, events: 1, audit: 1, left: 9 });
  });

  it('asks for a way to pay, and waits for it', async () => {
    const { order, payment } = await anOrder(ctx(), world, { tender: 'upi' });
    expect(order).toMatchObject({ status: 'payment_pending', confirmBy: null });
    expect(payment).toMatchObject({ status: 'created', amountPaise: 50_997, expiresAt: new Date(TEST_TIME.getTime() + 480_000).toISOString() });
    expect(payment?.upiLink).toMatch(/^upi:\/\/pay\?pa=thali\.orders@sandbox&pn=Thali%20Demo&mc=5812&tr=THALI\d{24}&tn=Food%20order&am=509\.97&cu=INR$/);
    expect(payment?.qrSvg).toContain('<svg');
  });

  it('plans an order for later', async () => {
    const { order } = await anOrder(ctx(), world, { scheduledFor: '2026-11-24T14:30:00Z' });
    expect(order).toMatchObject({ status: 'scheduled', promised: { from: '2026-11-24T14:30:00.000Z', to: '2026-11-24T15:00:00.000Z' } });
  });

  it('tries another code when one is taken', async () => {
    const first = await placeOrder({ ...mine, random: seededRandom(1) }, await anOrderRequest(mine, world));
    // The same seed draws the same order id too, so the order must not be the same row: move the clock.
    const second = await placeOrder({ ...later(1000), random: seededRandom(1) }, await anOrderRequest(mine, world));
    expect(second.order.id).not.toBe(first.order.id);
    expect(second.order.code).not.toBe(first.order.code);
  });
});

describe('a repeat', () => {
  it('of the same request gives the same order, sixteen in parallel', async () => {
    const request = await anOrderRequest(mine, world);
    const answers = await Promise.all(Array.from({ length: 16 }, () => placeOrder(mine, request)));
    expect(new Set(answers.map((answer) => answer.order.id)).size).toBe(1);
    expect(await counts()).toEqual({ orders: 1, lines: 1, events: 1, audit: 1, left: 9 });
  });

  it('gives the same payment, and asks the gateway once', async () => {
    const request = await anOrderRequest(mine, world, { tender: 'upi' });
    const answers = await Promise.all(Array.from({ length: 8 }, () => placeOrder(mine, request)));
    expect(new Set(answers.map((answer) => answer.payment?.upiLink)).size).toBe(1);
    expect(await database.prisma.sandboxOrder.count()).toBe(1);
  });

  it('works after the quote has expired, and with a newer one', async () => {
    const request = await anOrderRequest(mine, world);
    const { order } = await placeOrder(mine, request);
    expect((await placeOrder(later(3_600_000), request)).order.id).toBe(order.id);
    expect((await placeOrder(mine, { ...request, quoteToken: 'another' })).order.id).toBe(order.id);
  });

  it('with another body is refused, whatever differs', async () => {
    const request = await anOrderRequest(mine, world);
    await placeOrder(mine, request);
    for (const other of [{ tipPaise: 100 }, { note: 'ring twice' }, { tender: 'upi' as const }, { address: { ...request.address, line: 'elsewhere' } }]) {
      expect(await refusal(placeOrder(mine, { ...request, ...other }))).toMatchObject({ kind: 'conflict', code: 'idempotency_key_reused' });
    }
    expect(await counts()).toMatchObject({ orders: 1, left: 9 });
  });

  it('after a refusal is looked at anew: refusals take no key', async () => {
    await database.prisma.restaurant.update({ where: { id: world.restaurant.id }, data: { acceptingOrders: false } });
    const key = newId(mine);
    const open = { ...(await anOrderRequest(mine, world)), idempotencyKey: key };
    await database.prisma.restaurant.update({ where: { id: world.restaurant.id }, data: { acceptingOrders: true } });
    expect(await refusal(placeOrder(mine, open))).toMatchObject({ code: 'quote_invalid' });
    expect((await placeOrder(mine, { ...(await anOrderRequest(mine, world)), idempotencyKey: key })).order.status).toBe('placed');
  });

  it('is a customer’s own: another’s same key is another order', async () => {
    const request = await anOrderRequest(mine, world);
    const first = await placeOrder(mine, request);
    const second = await placeOrder(actingAs(mine, world.stranger), request);
    expect(second.order.id).not.toBe(first.order.id);
  });
});

describe('stock', () => {
  it('of five is sold to exactly five of fifty buyers', async () => {
    await database.prisma.menuItem.update({ where: { id: world.dish.id }, data: { stock: 5 } });
    const requests = await Promise.all(Array.from({ length: 50 }, () => anOrderRequest(mine, world)));
    const outcomes = await Promise.allSettled(requests.map((request) => placeOrder(mine, request)));
    const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
    expect(outcomes.length - refused.length).toBe(5);
    expect(new Set(refused.map((error) => error.rejection?.code))).toEqual(new Set(['not_enough_stock']));
    expect(await counts()).toEqual({ orders: 5, lines: 5, events: 5, audit: 5, left: 0 });
  });

  it('is taken for all dishes of a cart or for none', async () => {
    const second = await anItem(ctx(), world.section, { stock: 1 });
    const lines = [world.dish.id, second.id].map((itemId) => ({ itemId, addOnIds: [], quantity: 1 }));
    const requests = await Promise.all([anOrderRequest(mine, world, { lines }), anOrderRequest(mine, world, { lines: [...lines].reverse() })]);
    const outcomes = await Promise.allSettled(requests.map((request) => placeOrder(mine, request)));
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await counts()).toMatchObject({ orders: 1, left: 9 });
  });
});

describe('the price', () => {
  it('that has risen is refused with the new total, and nothing is taken', async () => {
    const request = await anOrderRequest(mine, world);
    await database.prisma.menuItem.update({ where: { id: world.dish.id }, data: { pricePaise: 40_000 } });
    expect(await refusal(placeOrder(mine, request))).toEqual({
      kind: 'conflict',
      code: 'price_changed',
      params: { shownPaise: 50_997, totalPaise: 51_101 },
    });
    expect(await counts()).toMatchObject({ orders: 0, events: 0, left: 10 });
  });

  it('that has fallen is what is charged', async () => {
    const request = await anOrderRequest(mine, world);
    await database.prisma.menuItem.update({ where: { id: world.dish.id }, data: { pricePaise: 30_000 } });
    expect((await placeOrder(mine, request)).order.totalPaise).toBeLessThan(50_997);
  });

  it('is proved by a quote for this very cart, in time', async () => {
    const request = await anOrderRequest(mine, world);
    expect(await refusal(placeOrder(later(600_000), request))).toMatchObject({ code: 'quote_expired' });
    const dearer = { ...request, lines: request.lines.map((line) => ({ ...line, quantity: 2 })) };
    expect(await refusal(placeOrder(mine, dearer))).toMatchObject({ code: 'quote_mismatch' });
    expect(await refusal(placeOrder(mine, { ...request, quoteToken: `${request.quoteToken}x` }))).toMatchObject({ code: 'quote_invalid' });
  });
});

describe('an order is refused', () => {
  const change = (data: Parameters<typeof database.prisma.restaurant.update>[0]['data']) =>
    database.prisma.restaurant.update({ where: { id: world.restaurant.id }, data });

  it.each<[string, () => Promise<unknown>, string]>([
    ['beyond the restaurant’s reach', () => change({ radiusM: 10, lat: world.restaurant.lat + 0.0005 }), 'out_of_area'],
    ['outside every zone', () => database.prisma.zone.updateMany({ data: { active: false } }), 'out_of_area'],
    ['while the restaurant is shut', () => database.prisma.restaurantHours.deleteMany(), 'closed'],
    ['while it is paused', () => change({ pausedUntil: new Date(TEST_TIME.getTime() + 60_000) }), 'closed'],
    ['while it is suspended', () => change({ status: 'suspended' }), 'closed'],
    ['below its minimum', () => change({ minimumPaise: 100_000 }), 'below_minimum'],
    ['for a dish taken off the menu', () => database.prisma.menuItem.updateMany({ data: { archivedAt: TEST_TIME } }), 'item_unavailable'],
    ['for a dish sold out meanwhile', () => database.prisma.menuItem.updateMany({ data: { stock: 0 } }), 'not_enough_stock'],
  ])('%s', async (_, happen, code) => {
    const request = await anOrderRequest(mine, world);
    await happen();
    expect(await refusal(placeOrder(mine, request))).toMatchObject({ kind: 'precondition', code });
    expect(await counts()).toMatchObject({ orders: 0, lines: 0, events: 0 });
  });
});
