import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';
import type { Trip } from '../domain/trip.ts';

const ADD = statement(
  'travel_trip_add',
  `INSERT INTO travel_trip (order_id, leg, city_id, from_lat, from_lng, to_lat, to_lng, departed_at, seconds, road_m, wet)
   SELECT "orderId", leg, "cityId", "fromLat", "fromLng", "toLat", "toLng", "departedAt", seconds, "roadM", wet
   FROM jsonb_to_recordset($1::jsonb) AS t("orderId" uuid, leg text, "cityId" uuid, "fromLat" float8, "fromLng" float8, "toLat" float8, "toLng" float8,
     "departedAt" timestamptz, seconds float8, "roadM" float8, wet boolean)
   ON CONFLICT (order_id, leg) DO NOTHING RETURNING 1`,
);
const NEWEST = statement(
  'travel_trip_newest',
  `SELECT from_lat AS "fromLat", from_lng AS "fromLng", to_lat AS "toLat", to_lng AS "toLng", departed_at AS "departedAt", seconds, road_m AS "roadM", wet
   FROM travel_trip WHERE city_id = $1::uuid AND departed_at >= $2::timestamptz AND departed_at < $3::timestamptz
   ORDER BY departed_at DESC, order_id, leg LIMIT $4::int`,
);
const COUNT = statement(
  'travel_trip_count',
  `SELECT count(*) AS trips FROM travel_trip WHERE city_id = $1::uuid AND departed_at >= $2::timestamptz AND departed_at < $3::timestamptz`,
);
const FORGET = statement(
  'travel_trip_forget',
  `WITH gone AS (DELETE FROM travel_trip WHERE ctid = ANY(ARRAY(SELECT ctid FROM travel_trip WHERE departed_at < $1::timestamptz LIMIT 20000)) RETURNING 1)
   SELECT count(*) AS gone FROM gone`,
);

/** A ride and what it was for: one of each leg of an order. */
export interface TripOfOrder extends Trip {
  readonly orderId: string;
  readonly leg: 'to_pickup' | 'to_drop';
  readonly cityId: string;
}

interface TripRow {
  readonly fromLat: number;
  readonly fromLng: number;
  readonly toLat: number;
  readonly toLng: number;
  readonly departedAt: Date;
  readonly seconds: number;
  readonly roadM: number | null;
  readonly wet: boolean;
}

/** About 11 m: enough for traffic, and less than a door. */
const blurred = (degrees: number) => Math.round(degrees * 10_000) / 10_000;

/** Adds rides that are not known yet; gives how many. */
export async function addTrips(ctx: Ctx, trips: readonly TripOfOrder[]): Promise<number> {
  if (trips.length === 0) return 0;
  const rows = trips.map(({ from, to, ...trip }) => ({
    ...trip,
    fromLat: blurred(from.lat),
    fromLng: blurred(from.lng),
    toLat: blurred(to.lat),
    toLng: blurred(to.lng),
  }));
  return (await ctx.db.sql.rows(ADD, [JSON.stringify(rows)])).length;
}

/** The newest rides of a city that began in a time, at most so many, in the order of time. */
export async function tripsOf(ctx: Ctx, cityId: string, from: Date, until: Date, most: number): Promise<Trip[]> {
  const rows = await ctx.db.sql.rows<TripRow>(NEWEST, [cityId, from, until, most]);
  return rows
    .map(({ fromLat, fromLng, toLat, toLng, ...trip }) => ({ ...trip, from: { lat: fromLat, lng: fromLng }, to: { lat: toLat, lng: toLng } }))
    .reverse();
}

export async function countTrips(ctx: Ctx, cityId: string, from: Date, until: Date): Promise<number> {
  return (await ctx.db.sql.rows<{ trips: number }>(COUNT, [cityId, from, until]))[0]?.trips ?? 0;
}

/** Deletes up to 20,000 rides from before `before`; gives how many. */
export async function forgetTrips(ctx: Ctx, before: Date): Promise<number> {
  return (await ctx.db.sql.rows<{ gone: number }>(FORGET, [before]))[0]?.gone ?? 0;
}
