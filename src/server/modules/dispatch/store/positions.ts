import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';
import type { Fix } from '../domain/position.ts';

const APPEND = statement(
  'rider_position_append',
  `INSERT INTO rider_position (rider_id, at, lat, lng, order_id)
   SELECT "riderId", at, lat, lng, "orderId" FROM jsonb_to_recordset($1::jsonb) AS p("riderId" uuid, at timestamptz, lat float8, lng float8, "orderId" uuid)
   ON CONFLICT DO NOTHING`,
);
const FORGET = statement(
  'rider_position_forget',
  `WITH gone AS (DELETE FROM rider_position WHERE ctid = ANY(ARRAY(SELECT ctid FROM rider_position WHERE at < $1::timestamptz LIMIT 20000)) RETURNING 1)
   SELECT count(*) AS gone FROM gone`,
);

/** A position worth keeping: of a rider with an order in hand. */
export interface TrackPoint extends Fix {
  readonly riderId: string;
  readonly orderId: string;
}

export async function appendTrack(ctx: Ctx, points: readonly TrackPoint[]): Promise<void> {
  if (points.length > 0) await ctx.db.sql.rows(APPEND, [JSON.stringify(points)]);
}

/** Deletes up to 20,000 positions from before `before`; gives how many. */
export async function forgetTrack(ctx: Ctx, before: Date): Promise<number> {
  const [row] = await ctx.db.sql.rows<{ gone: number }>(FORGET, [before]);
  return row?.gone ?? 0;
}
