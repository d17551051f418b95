import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';
import { OPENING_COLUMNS, type OpeningRow } from './opening-facts.ts';

export interface VendorRestaurantRow extends OpeningRow {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly localityName: string;
  readonly cityId: string;
  readonly busy: boolean;
  readonly prepMinutes: number;
}

const VENDOR = statement(
  'restaurant_for_vendor',
  `SELECT r.id, r.slug, r.name, r.locality_name AS "localityName", r.city_id AS "cityId", r.busy, r.prep_minutes AS "prepMinutes", ${OPENING_COLUMNS}
   FROM restaurant r JOIN city c ON c.id = r.city_id WHERE r.id = ANY($1::uuid[]) ORDER BY r.name, r.id`,
);
const LOCK = statement(
  'restaurant_lock',
  'SELECT city_id AS "cityId", status, status_reason AS "statusReason", picture FROM restaurant WHERE id = $1::uuid FOR UPDATE',
);
const SWITCH = statement(
  'restaurant_switch',
  `WITH was AS (SELECT id, accepting_orders, paused_until, busy FROM restaurant WHERE id = $1::uuid FOR UPDATE)
   UPDATE restaurant r SET accepting_orders = coalesce($2::boolean, r.accepting_orders), busy = coalesce($3::boolean, r.busy),
     paused_until = CASE WHEN $4::boolean THEN $5::timestamptz ELSE r.paused_until END
   FROM was WHERE r.id = was.id
   RETURNING r.city_id AS "cityId", was.accepting_orders AS "acceptingOrders", was.paused_until AS "pausedUntil", was.busy`,
);
const SET_STATUS = statement('restaurant_set_status', 'UPDATE restaurant SET status = $2, status_reason = $3 WHERE id = $1::uuid');

/** Restaurants by id as their staff sees them. */
export const vendorRestaurantsByIds = (ctx: Ctx, ids: readonly string[]): Promise<VendorRestaurantRow[]> =>
  ctx.db.sql.rows<VendorRestaurantRow>(VENDOR, [[...ids]]);

export interface LockedRestaurant {
  readonly cityId: string;
  readonly status: 'pending' | 'approved' | 'suspended';
  readonly statusReason: string | null;
  readonly picture: string;
}

/** Locks a restaurant's row until the transaction ends, so that its menu and status change one after the other; null when there is none. */
export async function lockRestaurant(ctx: Ctx, restaurantId: string): Promise<LockedRestaurant | null> {
  return (await ctx.db.sql.rows<LockedRestaurant>(LOCK, [restaurantId]))[0] ?? null;
}

/** What to switch; what is not named stays. */
export interface Switches {
  readonly acceptingOrders?: boolean;
  readonly busy?: boolean;
  readonly pausedUntil?: Date | null;
}
export interface SwitchesBefore {
  readonly cityId: string;
  readonly acceptingOrders: boolean;
  readonly pausedUntil: Date | null;
  readonly busy: boolean;
}

/** Sets switches and gives what they were; null when there is no such restaurant. */
export async function setSwitches(ctx: Ctx, restaurantId: string, to: Switches): Promise<SwitchesBefore | null> {
  const values = [restaurantId, to.acceptingOrders ?? null, to.busy ?? null, to.pausedUntil !== undefined, to.pausedUntil ?? null];
  return (await ctx.db.sql.rows<SwitchesBefore>(SWITCH, values))[0] ?? null;
}

export async function saveStatus(ctx: Ctx, restaurantId: string, status: string, reason: string): Promise<void> {
  await ctx.db.sql.rows(SET_STATUS, [restaurantId, status, reason]);
}
