import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';
import type { Fix } from '../domain/position.ts';

const APPEND = statement(
  'rider_position_append',
  `INSERT INTO rider_position (rider_id, at, lat, lng, order_id)
   SELECT "riderId", at, lat, lng, "orderId" FROM jsonb_to_recordset($1::jsonb) AS p("riderId" uuid, at timestamptz, lat float8, lng float8, "orderId" uuid)
   ON CONFLICT DO NOTHING`,
);
const MAKE_DAY = statement('rider_position_make_day', 'SELECT rider_position_make_day($1::date) AS made');
const DROP_DAYS = statement('rider_position_drop_days', 'SELECT rider_position_drop_days($1::date) AS dropped');

/** A position worth keeping: of a rider with an order in hand. */
export interface TrackPoint extends Fix {
  readonly riderId: string;
  readonly orderId: string;
}

export async function appendTrack(ctx: Ctx, points: readonly TrackPoint[]): Promise<void> {
  if (points.length > 0) await ctx.db.sql.rows(APPEND, [JSON.stringify(points)]);
}

/** Makes the partition of a day (`YYYY-MM-DD`, UTC), with what was saved of it before there was one; false when it stands. */
export async function makeDay(ctx: Ctx, day: string): Promise<boolean> {
  const [row] = await ctx.db.sql.rows<{ made: boolean }>(MAKE_DAY, [day]);
  return row?.made === true;
}

/** Drops the days before `day` (UTC) whole; gives how many. */
export async function dropDaysBefore(ctx: Ctx, day: string): Promise<number> {
  const [row] = await ctx.db.sql.rows<{ dropped: number }>(DROP_DAYS, [day]);
  return row?.dropped ?? 0;
}
