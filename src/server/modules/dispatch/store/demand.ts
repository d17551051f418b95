import type { LatLng } from '../../../kernel/geo.ts';
import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';

/** So many past weeks are looked at. */
export const WEEKS = 4;

const BEGUN = statement(
  'demand_begun',
  `SELECT d.pickup_lat AS lat, d.pickup_lng AS lng, w.week, count(*)::int AS orders
   FROM (
     SELECT 0 AS week, $2::timestamptz - interval '30 minutes' AS since, $2::timestamptz AS until
     UNION ALL
     SELECT week, $2::timestamptz - week * interval '7 days', $2::timestamptz - week * interval '7 days' + interval '1 hour' FROM generate_series(1, $3::int) AS week
   ) w JOIN delivery d ON d.city_id = $1::uuid AND d.created_at > w.since AND d.created_at <= w.until
   GROUP BY d.pickup_lat, d.pickup_lng, w.week`,
);
const FIRST = statement('demand_first', `SELECT min(created_at) AS at FROM delivery WHERE city_id = $1::uuid`);
const FREE = statement(
  'demand_free_riders',
  `SELECT r.lat, r.lng FROM rider r
   WHERE r.city_id = $1::uuid AND r.online AND r.status = 'approved' AND r.lat IS NOT NULL AND NOT EXISTS (
     SELECT 1 FROM delivery d WHERE d.rider_id = r.user_id AND d.delivered_at IS NULL AND d.status IN ('assigned', 'at_pickup', 'picked_up', 'at_drop'))`,
);

/** Orders that began at a kitchen: in the last half hour (`week` 0), or in the hour from now on, so many weeks ago. */
export interface Begun extends LatLng {
  readonly week: number;
  readonly orders: number;
}

export const ordersBegun = (ctx: Ctx, cityId: string): Promise<Begun[]> => ctx.db.sql.rows<Begun>(BEGUN, [cityId, ctx.clock.now(), WEEKS]);

/** When the first order of a city began; null when none has. */
export const firstOrderAt = async (ctx: Ctx, cityId: string): Promise<Date | null> =>
  (await ctx.db.sql.rows<{ at: Date | null }>(FIRST, [cityId]))[0]?.at ?? null;

/** Where riders on duty without an order are. */
export const freePlaces = (ctx: Ctx, cityId: string): Promise<LatLng[]> => ctx.db.sql.rows<LatLng>(FREE, [cityId]);
