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

/** Orders not picked up that the kitchen should have had ready `graceSeconds` ago at the given pace, the latest first; some may be ready. */
export async function pastPromise(ctx: Ctx, pace: number, graceSeconds: number): Promise<string[]> {
  const rows = await ctx.db.sql.rows<{ orderId: string }>(LATE_KITCHENS, [ctx.clock.now(), pace, graceSeconds]);
  return rows.map((row) => row.orderId);
}
