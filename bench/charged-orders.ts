import type pg from 'pg';
import { chargeOrder, chargeOrders } from '../src/server/modules/settlement/index.ts';
import type { Ctx } from '../src/server/platform/context.ts';
import { round, tell } from './bench.ts';

/** As settlement's own job has it. */
const TOGETHER = 250;
const SINGLY = 200;
const BILL = {
  lines: [
    { key: 'items', group: 'food', paise: 39_900 },
    { key: 'packaging', group: 'food', paise: 2_600 },
  ],
  taxes: [{ supply: 'food', basePaise: 42_500, rateBasisPoints: 500, cgstPaise: 1_063, sgstPaise: 1_063, igstPaise: 0 }],
  totalPaise: 44_626,
};
const TERMS = `INSERT INTO commission_terms (id, city_id, effective_from, basis_points) VALUES (gen_random_uuid(), $1, '2025-01-01', 2200) RETURNING id`;
/** Delivered orders of all kitchens in turn, without anything that charging does not read. */
const ORDERS = `INSERT INTO orders (id, code, customer_id, restaurant_id, city_id, status, tender, bill, total_paise, items_paise, address, restaurant_name, distance_m, prep_minutes,
    promised_from, promised_to, pickup_code, drop_code, placed_at, delivered_at)
  SELECT gen_random_uuid(), 'B' || n, gen_random_uuid(), r.id, $1, 'delivered', 'upi', $2, 44626, 39900, '{}', 'Kitchen', 2000, 20, $3, $3, '00', '0000', $3, $3
  FROM generate_series(1, $4::int) AS n
  JOIN (SELECT id, row_number() OVER (ORDER BY id) - 1 AS place, count(*) OVER () AS of FROM restaurant) r ON r.place = n % r.of
  RETURNING id`;

/** Charges so many delivered orders, a few one by one and the others together; gives the milliseconds of each. */
export async function chargedOrders(ctx: Ctx, pool: pg.Pool, cityId: string, count: number): Promise<{ chargeOneMs: number; chargeTogetherMs: number }> {
  await pool.query(TERMS, [cityId]);
  const { rows } = await pool.query<{ id: string }>(ORDERS, [cityId, JSON.stringify(BILL), ctx.clock.now(), SINGLY + count]);
  await pool.query('VACUUM ANALYZE orders');
  const ids = rows.map(({ id }) => id);
  const timed = async (run: () => Promise<void>) => {
    const begun = performance.now();
    await run();
    return performance.now() - begun;
  };
  // Who bears the kitchens' tax is recorded with their first order.
  await chargeOrders(ctx, ids.slice(0, SINGLY / 2));
  const singly = await timed(async () => {
    for (const id of ids.slice(SINGLY / 2, SINGLY)) await chargeOrder(ctx, id);
  });
  const together = await timed(async () => {
    for (let from = SINGLY; from < ids.length; from += TOGETHER) await chargeOrders(ctx, ids.slice(from, from + TOGETHER));
  });
  tell(`charged ${ids.length} orders`);
  return { chargeOneMs: round(singly / (SINGLY / 2)), chargeTogetherMs: round(together / count, 3) };
}
