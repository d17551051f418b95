import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';
import type { DeliveryStatus } from '../domain/delivery-machine.ts';

/** A rider who holds an open offer or an order and has told a place in this turn of duty. The demo's own riders tell one only while they ride, and are left out. */
const LISTENED_TO = `FROM delivery d
   LEFT JOIN offer o ON o.order_id = d.order_id AND o.status = 'open'
   JOIN rider r ON r.user_id = CASE WHEN d.status = 'offered' THEN o.rider_id ELSE d.rider_id END
   WHERE d.status IN ('offered', 'assigned', 'at_pickup', 'picked_up', 'at_drop') AND NOT r.simulated AND r.position_at > r.online_since`;
const SILENT = statement(
  'watched_silent',
  `SELECT d.order_id AS "orderId", d.status, r.user_id AS "riderId", r.position_at AS "positionAt" ${LISTENED_TO} AND r.position_at <= $1::timestamptz
   ORDER BY r.position_at LIMIT 1000`,
);
const COUNT = statement('watched_count', `SELECT count(DISTINCT r.user_id)::int AS riders ${LISTENED_TO}`);
/** Riders on duty who have told a place in this turn. */
const ON_DUTY = `FROM rider r WHERE r.online AND NOT r.simulated AND r.position_at > r.online_since`;
const WITHOUT_WORK = statement(
  'watched_without_work',
  `SELECT r.user_id AS "riderId" ${ON_DUTY} AND r.position_at <= $1::timestamptz
     AND NOT EXISTS (SELECT 1 FROM offer o WHERE o.rider_id = r.user_id AND o.status = 'open')
     AND NOT EXISTS (SELECT 1 FROM delivery d WHERE d.rider_id = r.user_id AND d.delivered_at IS NULL AND d.status IN ('assigned', 'at_pickup', 'picked_up', 'at_drop'))
   ORDER BY r.position_at LIMIT 200`,
);
const COUNT_ON_DUTY = statement('watched_on_duty', `SELECT count(*)::int AS riders ${ON_DUTY}`);
const LATE_KITCHENS = statement(
  'watched_late_kitchens',
  `SELECT d.order_id AS "orderId" FROM delivery d
   WHERE d.status IN ('waiting', 'offered', 'assigned', 'at_pickup')
     AND d.created_at + (d.ready_by - d.created_at) / $2::float8 + make_interval(secs => $3::float8) <= $1::timestamptz
   ORDER BY d.ready_by LIMIT 500`,
);

export interface Silent {
  readonly orderId: string;
  readonly status: DeliveryStatus;
  readonly riderId: string;
  readonly positionAt: Date;
}

/** Riders with an offer or an order whose row has no position since `before`. */
export const silentSince = (ctx: Ctx, before: Date): Promise<Silent[]> => ctx.db.sql.rows<Silent>(SILENT, [before]);

/** How many riders with an offer or an order should be heard. */
export async function countListenedTo(ctx: Ctx): Promise<number> {
  return (await ctx.db.sql.rows<{ riders: number }>(COUNT, []))[0]?.riders ?? 0;
}

/** Riders on duty with nothing in hand whose row has no position since `before`. */
export async function silentWithoutWork(ctx: Ctx, before: Date): Promise<string[]> {
  return (await ctx.db.sql.rows<{ riderId: string }>(WITHOUT_WORK, [before])).map(({ riderId }) => riderId);
}

/** How many riders on duty should be heard. */
export async function countOnDuty(ctx: Ctx): Promise<number> {
  return (await ctx.db.sql.rows<{ riders: number }>(COUNT_ON_DUTY, []))[0]?.riders ?? 0;
}

/** Orders not picked up that the kitchen should have had ready `graceSeconds` ago at the given pace, the latest first; some may be ready. */
export async function pastPromise(ctx: Ctx, pace: number, graceSeconds: number): Promise<string[]> {
  const rows = await ctx.db.sql.rows<{ orderId: string }>(LATE_KITCHENS, [ctx.clock.now(), pace, graceSeconds]);
  return rows.map((row) => row.orderId);
}
