import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../../kernel/actor.ts';
import { newId } from '../../../platform/context.ts';
import { TEST_TIME, testDatabase } from '../../../platform/testing/index.ts';
import { aCity, aRestaurant } from '../../catalog/testing/factories.ts';
import { type Fact, saveFacts } from '../store/facts.ts';
import { daily } from './daily.ts';
import { overview } from './overview.ts';
import { vendorToday } from './vendor-today.ts';

const { ctx: contextOf, database } = await testDatabase();
const admin: Actor = { type: 'user', userId: '01936f3e-7a10-7c3e-9a55-3f0f6f1f2a10', sessionId: 's', roles: [{ role: 'admin' }] };
const ctx = contextOf({ actor: admin });
const DAY = 86_400_000;
const HISTORY = 120_000;
let cityId = '';
let otherCityId = '';
let restaurantId = '';

const fact = (over: Partial<Fact> & { placedAt: string }): Fact => ({
  orderId: newId(ctx),
  code: 'X',
  cityId,
  restaurantId,
  customerId: admin.type === 'user' ? admin.userId : '',
  riderId: null,
  status: 'placed',
  totalPaise: 10_000,
  promisedTo: new Date(Date.parse(over.placedAt) + 40 * 60_000).toISOString(),
  acceptedAt: null,
  readyAt: null,
  pickedUpAt: null,
  deliveredAt: null,
  cancelledAt: null,
  cancelReason: null,
  ...over,
});
/** Minutes before now, and days before that. */
const ago = (minutes: number, days = 0) => new Date(TEST_TIME.getTime() - minutes * 60_000 - days * DAY).toISOString();
const delivered = (placedAt: string, minutes: number, over: Partial<Fact> = {}) =>
  fact({ placedAt, status: 'delivered', deliveredAt: new Date(Date.parse(placedAt) + minutes * 60_000).toISOString(), ...over });

beforeAll(async () => {
  const city = await aCity(ctx);
  cityId = city.id;
  restaurantId = (await aRestaurant(ctx, city)).id;
  otherCityId = newId(ctx);
  await saveFacts(ctx, [
    delivered(ago(60), 30),
    delivered(ago(90), 50, { totalPaise: 20_000 }),
    fact({ placedAt: ago(10) }),
    fact({ placedAt: ago(20), status: 'cancelled', cancelledAt: ago(15) }),
    fact({ placedAt: ago(5), status: 'payment_pending' }),
    fact({ placedAt: ago(50), status: 'unpaid' }),
    delivered(ago(60, 7), 20),
    delivered(ago(-120, 7), 20),
  ]);
});

describe('the overview', () => {
  it('counts today against the same time a week before', async () => {
    const seen = await overview(ctx, { cityId });
    const kpi = (key: string) => {
      const found = seen.kpis.find((one) => one.key === key);
      return [found?.value, found?.before];
    };
    expect(kpi('orders')).toEqual([4, 1]);
    expect(kpi('gmv')).toEqual([40_000, 10_000]);
    expect(kpi('onTime')).toEqual([0.5, 1]);
    expect(kpi('cancelled')).toEqual([0.25, 0]);
    expect(kpi('medianDelivery')).toEqual([40, 20]);
    expect(kpi('ridersOnline')).toEqual([0, null]);
    // 13:00 in India: an order at 12:00, one at 11:30, and the week before at 12:00 and 15:00.
    expect(seen.byHour[12]).toEqual({ hour: 12, today: 3, before: 1 });
    expect(seen.byHour[15]).toEqual({ hour: 15, today: null, before: 1 });
    expect(seen.cities).toEqual([expect.objectContaining({ cityId, orders: 4, ordersBefore: 1, onTime: 0.5 })]);
    expect((await overview(ctx, { cityId: otherCityId })).kpis[0]?.value).toBe(0);
  });

  it('keeps the latest stage when events come again or out of turn', async () => {
    const orderId = newId(ctx);
    const placedAt = ago(1, 30);
    await saveFacts(ctx, [delivered(placedAt, 30, { orderId })]);
    await saveFacts(ctx, [fact({ orderId, placedAt, status: 'ready' })]);
    await saveFacts(ctx, [delivered(placedAt, 30, { orderId })]);
    expect(await database.prisma.orderFact.findUnique({ where: { orderId } })).toMatchObject({ status: 'delivered' });
  });

  it('is for staff, a restaurant’s day for its people', async () => {
    const kitchen: Actor = { type: 'user', userId: 'k', sessionId: 's', roles: [{ role: 'vendor_kitchen', restaurantId }] };
    await expect(overview(contextOf({ actor: kitchen }), {})).rejects.toMatchObject({ rejection: { code: 'forbidden' } });
    await expect(vendorToday(ctx, { restaurantId })).rejects.toMatchObject({ rejection: { code: 'not_found' } });
    expect(await vendorToday(contextOf({ actor: kitchen }), { restaurantId })).toEqual({ orders: 4, salesPaise: 40_000, cancelled: 1, readyOnTime: null });
  });

  it('counts a hundred and twenty thousand orders by day, each once', async () => {
    await database.pool.query(
      `INSERT INTO order_fact (order_id, code, city_id, restaurant_id, customer_id, status, total_paise, placed_at, promised_to, delivered_at)
       SELECT gen_random_uuid(), 'H', $1, $2, $1, CASE WHEN n % 20 = 0 THEN 'cancelled' ELSE 'delivered' END, 30000, at, at + interval '40 min',
         CASE WHEN n % 20 = 0 THEN NULL ELSE at + interval '30 min' END
       FROM (SELECT n, $3::timestamptz - interval '1 hour' - n * interval '60 seconds' AS at FROM generate_series(1, ${HISTORY}) n) history`,
      [otherCityId, restaurantId, TEST_TIME],
    );
    await database.pool.query('ANALYZE order_fact');
    const { days } = await daily(ctx, { cityId: otherCityId, days: 90 });
    expect(days).toHaveLength(90);
    expect(days[0]).toMatchObject({ date: '2026-08-27' });
    expect(days.slice(10, 80).every((day) => day.orders === 1_440 && day.cancelled === 72 && day.onTime === 1)).toBe(true);
  });
});
