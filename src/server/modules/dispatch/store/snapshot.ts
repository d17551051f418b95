import type { LatLng } from '../../../kernel/geo.ts';
import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';

/** At most one dispatcher decides for a city at a time; the lock ends with the transaction. */
const LOCK_SPACE = 7_413;
const LOCK_CITY = statement('dispatch_lock_city', 'SELECT pg_try_advisory_xact_lock($1::int, hashtext($2)) AS taken');

const JOB = `'orderId', d.order_id, 'restaurantId', d.restaurant_id, 'cashPaise', d.cash_paise,
       'pickup', json_build_object('lat', d.pickup_lat, 'lng', d.pickup_lng), 'drop', json_build_object('lat', d.drop_lat, 'lng', d.drop_lng),
       'readyBy', (extract(epoch FROM d.ready_by) * 1000)::bigint, 'readyAt', (extract(epoch FROM d.ready_at) * 1000)::bigint,
       'acceptedAt', (extract(epoch FROM d.created_at) * 1000)::bigint`;
const CREW = statement(
  'dispatch_crew',
  `SELECT r.user_id AS "riderId", r.lat, r.lng, r.position_at AS "positionAt", r.vehicle, r.simulated, r.online_since AS "onlineSince",
     NOT r.simulated AND r.position_at > r.online_since AS "listenedTo",
     coalesce(greatest(r.online_since, done.at), r.online_since, r.created_at) AS "idleSince", coalesce(done.paid, 0)::bigint AS "paidPaise",
     coalesce(held.jobs, '[]') AS jobs,
     (SELECT json_build_object(${JOB}, 'beforePickup', true) FROM offer o JOIN delivery d ON d.order_id = o.order_id
      WHERE o.rider_id = r.user_id AND o.status = 'open') AS asked
   FROM rider r
   LEFT JOIN LATERAL (
     SELECT max(d.delivered_at) AS at, sum(d.pay_paise) FILTER (WHERE d.delivered_at >= r.online_since) AS paid
     FROM delivery d WHERE d.rider_id = r.user_id AND d.delivered_at >= least(r.online_since, $2::timestamptz - interval '1 day')
   ) done ON true
   LEFT JOIN LATERAL (
     SELECT json_agg(json_build_object(${JOB}, 'beforePickup', d.status IN ('assigned', 'at_pickup')) ORDER BY d.assigned_at, d.order_id) AS jobs
     FROM delivery d WHERE d.rider_id = r.user_id AND d.delivered_at IS NULL AND d.status IN ('assigned', 'at_pickup', 'picked_up', 'at_drop')
   ) held ON true
   WHERE r.city_id = $1::uuid AND r.online AND r.status = 'approved' AND r.lat IS NOT NULL AND r.lng IS NOT NULL
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

/** An order in a rider's hands, or offered to them. Instants are ms since 1970. */
export interface CrewJob {
  readonly orderId: string;
  readonly restaurantId: string;
  /** To be collected at the door, in paise. */
  readonly cashPaise: number;
  readonly pickup: LatLng;
  readonly drop: LatLng;
  readonly readyBy: number;
  readonly readyAt: number | null;
  readonly acceptedAt: number;
  readonly beforePickup: boolean;
}

export interface CrewRider extends LatLng {
  readonly riderId: string;
  readonly positionAt: Date | null;
  readonly vehicle: string;
  readonly simulated: boolean;
  readonly onlineSince: Date | null;
  /** Has told a place in this turn of duty, and should go on doing so. */
  readonly listenedTo: boolean | null;
  readonly idleSince: Date;
  /** Pay of the orders delivered since the duty began. */
  readonly paidPaise: number;
  readonly jobs: readonly CrewJob[];
  readonly asked: CrewJob | null;
}

/** Takes the city for this transaction; false when another dispatcher has it. */
export async function lockCity(ctx: Ctx, cityId: string): Promise<boolean> {
  const [row] = await ctx.db.sql.rows<{ taken: boolean }>(LOCK_CITY, [LOCK_SPACE, cityId]);
  return row?.taken === true;
}

/** Riders of a city on duty and with a position, what they carry and what they are being asked. */
export const crewOf = (ctx: Ctx, cityId: string): Promise<CrewRider[]> => ctx.db.sql.rows<CrewRider>(CREW, [cityId, ctx.clock.now()]);

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
