import type { LatLng } from '../../../kernel/geo.ts';
import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';

/** At most one dispatcher decides for a city at a time; the lock ends with the transaction. */
const LOCK_SPACE = 7_413;
const LOCK_CITY = statement('dispatch_lock_city', 'SELECT pg_try_advisory_xact_lock($1::int, hashtext($2)) AS taken');

const FREE_RIDERS = statement(
  'dispatch_free_riders',
  `SELECT r.user_id AS "riderId", r.lat, r.lng, r.position_at AS "positionAt", r.vehicle, r.simulated,
     coalesce(greatest(r.online_since, last.at), r.online_since, r.created_at) AS "idleSince", coalesce(held.jobs, '[]') AS jobs
   FROM rider r
   LEFT JOIN LATERAL (
     SELECT delivered_at AS at FROM delivery WHERE rider_id = r.user_id AND delivered_at IS NOT NULL ORDER BY delivered_at DESC LIMIT 1
   ) last ON true
   LEFT JOIN LATERAL (
     SELECT json_agg(json_build_object('orderId', order_id, 'restaurantId', restaurant_id, 'cashPaise', cash_paise,
       'pickup', json_build_object('lat', pickup_lat, 'lng', pickup_lng), 'drop', json_build_object('lat', drop_lat, 'lng', drop_lng),
       'readyBy', (extract(epoch FROM ready_by) * 1000)::bigint,
       'acceptedAt', (extract(epoch FROM created_at) * 1000)::bigint, 'beforePickup', status IN ('assigned', 'at_pickup'))) AS jobs
     FROM delivery WHERE rider_id = r.user_id AND delivered_at IS NULL AND status IN ('assigned', 'at_pickup', 'picked_up', 'at_drop')
   ) held ON true
   WHERE r.city_id = $1::uuid AND r.online AND r.status = 'approved' AND r.lat IS NOT NULL AND r.lng IS NOT NULL
     AND NOT EXISTS (SELECT 1 FROM offer o WHERE o.rider_id = r.user_id AND o.status = 'open')
   LIMIT 3000`,
);
const COUNTS = statement(
  'dispatch_counts',
  `SELECT city_id AS "cityId", sum(riders)::int AS "ridersOnline", sum(pending)::int AS "ridersPending", sum(unassigned)::int AS unassigned FROM (
     SELECT city_id, count(*) FILTER (WHERE online) AS riders, count(*) FILTER (WHERE status = 'pending') AS pending, 0 AS unassigned FROM rider GROUP BY city_id
     UNION ALL
     SELECT city_id, 0, 0, count(*) FROM delivery WHERE status IN ('waiting', 'offered') AND dispatch_from <= $1::timestamptz GROUP BY city_id
   ) counted GROUP BY city_id`,
);

/** Good enough within a city: a degree is 111,195 m, one of longitude as much less as the latitude's cosine says. */
const near = (lat: string, lng: string) =>
  `power((${lat} - $2::float8) * 111195, 2) + power((${lng} - $3::float8) * 111195 * cos(radians($2::float8)), 2) <= power($4::float8, 2)`;
const LOAD_AROUND = statement(
  'dispatch_load_around',
  `SELECT
     (SELECT count(*)::int FROM delivery WHERE city_id = $1::uuid AND status IN ('waiting', 'offered') AND ${near('drop_lat', 'drop_lng')}) AS "openOrders",
     (SELECT count(*)::int FROM rider r WHERE r.city_id = $1::uuid AND r.online AND r.status = 'approved' AND ${near('r.lat', 'r.lng')}
       AND NOT EXISTS (SELECT 1 FROM delivery d WHERE d.rider_id = r.user_id AND d.delivered_at IS NULL
         AND d.status IN ('assigned', 'at_pickup', 'picked_up', 'at_drop'))) AS "freeRiders"`,
);

export interface FreeRider extends LatLng {
  readonly riderId: string;
  readonly positionAt: Date | null;
  readonly vehicle: string;
  readonly simulated: boolean;
  readonly idleSince: Date;
  readonly jobs: readonly {
    readonly orderId: string;
    readonly restaurantId: string;
    /** To be collected at the door, in paise. */
    readonly cashPaise: number;
    readonly pickup: LatLng;
    readonly drop: LatLng;
    readonly readyBy: number;
    readonly acceptedAt: number;
    readonly beforePickup: boolean;
  }[];
}

/** Takes the city for this transaction; false when another dispatcher has it. */
export async function lockCity(ctx: Ctx, cityId: string): Promise<boolean> {
  const [row] = await ctx.db.sql.rows<{ taken: boolean }>(LOCK_CITY, [LOCK_SPACE, cityId]);
  return row?.taken === true;
}

/** Riders of a city on duty, with a position and without an open offer, and what they carry. */
export const freeRiders = (ctx: Ctx, cityId: string): Promise<FreeRider[]> => ctx.db.sql.rows<FreeRider>(FREE_RIDERS, [cityId]);

export interface CityCounts {
  readonly cityId: string;
  readonly ridersOnline: number;
  readonly ridersPending: number;
  /** Deliveries that should have a rider by now and have none. */
  readonly unassigned: number;
}

export const countByCity = (ctx: Ctx): Promise<CityCounts[]> => ctx.db.sql.rows<CityCounts>(COUNTS, [ctx.clock.now()]);

/** Orders without a rider whose door lies within `withinM` of a place, and riders on duty there without an order. */
export interface Load {
  readonly openOrders: number;
  readonly freeRiders: number;
}

export async function countAround(ctx: Ctx, cityId: string, { lat, lng }: LatLng, withinM: number): Promise<Load> {
  return (await ctx.db.sql.rows<Load>(LOAD_AROUND, [cityId, lat, lng, withinM]))[0] ?? { openOrders: 0, freeRiders: 0 };
}
