import { type Ctx, newId } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';

/** A week of a city that is over: from an instant until another. */
export interface Week {
  readonly cityId: string;
  readonly timeZone: string;
  readonly fromAt: Date;
  readonly toAt: Date;
}
export interface Cycle extends Week {
  readonly id: string;
  readonly closedAt: Date;
}

/** ISO weeks begin on Monday; a policy that begins a week on another day shifts them. Without a policy weeks run from Monday to Sunday. */
const LAST_WEEK = statement(
  'settlement_last_week',
  `SELECT c.id AS "cityId", c.time_zone AS "timeZone", (w.ends - interval '7 days') AT TIME ZONE c.time_zone AS "fromAt", w.ends AT TIME ZONE c.time_zone AS "toAt"
   FROM (SELECT $1::uuid AS id, $3::text AS time_zone) c
   CROSS JOIN LATERAL (
     SELECT coalesce((SELECT p.week_starts_on FROM settlement_policy p WHERE p.city_id = c.id AND p.effective_from <= $2::timestamptz
       ORDER BY p.effective_from DESC LIMIT 1), 1) - 1 AS shift
   ) p
   CROSS JOIN LATERAL (SELECT date_trunc('week', ($2::timestamptz AT TIME ZONE c.time_zone) - p.shift * interval '1 day') + p.shift * interval '1 day' AS ends) w`,
);
const CLOSE = statement(
  'settlement_cycle_close',
  `INSERT INTO settlement_cycle (id, city_id, from_at, to_at, time_zone, closed_at) VALUES ($1::uuid, $2::uuid, $3::timestamptz, $4::timestamptz, $5, $6::timestamptz)
   ON CONFLICT (city_id, to_at) DO UPDATE SET city_id = excluded.city_id RETURNING id, closed_at AS "closedAt", from_at AS "fromAt", to_at AS "toAt"`,
);

/** The last week of a city that is over at an instant, in the city's time zone, by the policy that holds then. */
export async function lastWeek(ctx: Ctx, { id, timeZone }: { id: string; timeZone: string }, at: Date): Promise<Week> {
  const [week] = await ctx.db.sql.rows<Week>(LAST_WEEK, [id, at, timeZone]);
  if (!week) throw new Error('A city has no week');
  return week;
}

/** The cycle of a week, made if there is none; its row is locked until the transaction ends, so that a week is closed by one at a time. */
export async function cycleOf(ctx: Ctx, week: Week): Promise<Cycle> {
  const [row] = await ctx.db.sql.rows<Pick<Cycle, 'id' | 'closedAt'>>(CLOSE, [newId(ctx), week.cityId, week.fromAt, week.toAt, week.timeZone, ctx.clock.now()]);
  if (!row) throw new Error('A cycle was not made');
  return { ...week, ...row };
}
