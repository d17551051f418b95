import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';
import type { RiderStatus } from '../domain/duty.ts';
import type { Fix } from '../domain/position.ts';
import type { RiderRow } from './rows.ts';

const COLUMNS = `user_id AS "userId", city_id AS "cityId", name, vehicle, plate, status, status_reason AS "statusReason", online, online_since AS "onlineSince",
  rating_sum AS "ratingSum", rating_count AS "ratingCount", simulated, lat, lng, position_at AS "positionAt", created_at AS "createdAt"`;

const FIND = statement('rider_find', `SELECT ${COLUMNS} FROM rider WHERE user_id = $1::uuid`);
const FIND_ALL = statement('rider_find_all', `SELECT ${COLUMNS} FROM rider WHERE user_id = ANY($1::uuid[])`);
const LOCK = statement('rider_lock', `SELECT ${COLUMNS} FROM rider WHERE user_id = $1::uuid FOR UPDATE`);
const SET_DUTY = statement(
  'rider_set_duty',
  `UPDATE rider SET online = $2::boolean, online_since = $3::timestamptz, lat = coalesce($4::float8, lat), lng = coalesce($5::float8, lng),
     position_at = CASE WHEN $4::float8 IS NULL THEN position_at ELSE $6::timestamptz END
   WHERE user_id = $1::uuid`,
);
const SET_STATUS = statement(
  'rider_set_status',
  `UPDATE rider SET status = $2, status_reason = $3, online = online AND $2 = 'approved',
     online_since = CASE WHEN $2 = 'approved' THEN online_since END WHERE user_id = $1::uuid`,
);
const SAVE_POSITIONS = statement(
  'rider_save_positions',
  `UPDATE rider r SET lat = p.lat, lng = p.lng, position_at = p.at
   FROM jsonb_to_recordset($1::jsonb) AS p("riderId" uuid, lat float8, lng float8, at timestamptz)
   WHERE r.user_id = p."riderId" AND (r.position_at IS NULL OR r.position_at < p.at)`,
);
const SEARCH = statement(
  'rider_search',
  `SELECT ${COLUMNS}, (SELECT count(*)::int FROM delivery d WHERE d.rider_id = r.user_id AND d.delivered_at IS NULL
       AND d.status IN ('assigned', 'at_pickup', 'picked_up', 'at_drop')) AS "activeOrders"
   FROM rider r
   WHERE ($1::uuid IS NULL OR city_id = $1::uuid) AND ($2::text IS NULL OR status = $2::text) AND ($3::boolean IS NULL OR online = $3::boolean)
     AND ($4::text IS NULL OR position(lower($4::text) IN lower(name)) > 0 OR position(lower($4::text) IN lower(coalesce(plate, ''))) > 0)
   ORDER BY (status = 'pending') DESC, online DESC, name, user_id LIMIT 500`,
);
const ONLINE_IN_CITY = statement(
  'rider_online_in_city',
  `SELECT ${COLUMNS} FROM rider WHERE city_id = $1::uuid AND online AND lat IS NOT NULL ORDER BY user_id LIMIT 5000`,
);

export const findRider = async (ctx: Ctx, id: string): Promise<RiderRow | null> => (await ctx.db.sql.rows<RiderRow>(FIND, [id]))[0] ?? null;

export const findRiders = (ctx: Ctx, ids: readonly string[]): Promise<RiderRow[]> => ctx.db.sql.rows<RiderRow>(FIND_ALL, [[...ids]]);

/** The row, kept from others until the transaction ends; after the delivery's and the offer's. */
export const lockRider = async (ctx: Ctx, id: string): Promise<RiderRow | null> => (await ctx.db.sql.rows<RiderRow>(LOCK, [id]))[0] ?? null;

export async function saveDuty(ctx: Ctx, riderId: string, online: boolean, since: Date | null, at: Fix | null): Promise<void> {
  await ctx.db.sql.rows(SET_DUTY, [riderId, online, since, at?.lat ?? null, at?.lng ?? null, at?.at ?? null]);
}

export async function saveStatus(ctx: Ctx, riderId: string, status: RiderStatus, reason: string): Promise<void> {
  await ctx.db.sql.rows(SET_STATUS, [riderId, status, reason]);
}

/** Puts the newest positions in the riders' rows; an older one never replaces a newer. */
export async function savePositions(ctx: Ctx, positions: readonly (Fix & { riderId: string })[]): Promise<void> {
  if (positions.length > 0) await ctx.db.sql.rows(SAVE_POSITIONS, [JSON.stringify(positions)]);
}

export interface RiderFilter {
  readonly cityId?: string | undefined;
  readonly status?: RiderStatus | undefined;
  readonly online?: boolean | undefined;
  readonly q?: string | undefined;
}

export const searchRiders = (ctx: Ctx, filter: RiderFilter): Promise<(RiderRow & { activeOrders: number })[]> =>
  ctx.db.sql.rows<RiderRow & { activeOrders: number }>(SEARCH, [filter.cityId ?? null, filter.status ?? null, filter.online ?? null, filter.q || null]);

export const onlineRidersIn = (ctx: Ctx, cityId: string): Promise<RiderRow[]> => ctx.db.sql.rows<RiderRow>(ONLINE_IN_CITY, [cityId]);
