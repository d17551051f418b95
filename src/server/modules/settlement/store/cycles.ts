import { type Ctx, newId } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';

/** A week of a city that is over: from an instant until another. */
export interface Week {
  readonly cityId: string;
  readonly timeZone: string;
  readonly fromAt: Date;
  readonly toAt: Date;
  /** From when its statements may be paid: so many days after it, by the policy. */
  readonly payableFrom: Date;
}
export interface Cycle extends Week {
  readonly id: string;
  readonly closedAt: Date;
}

/** ISO weeks begin on Monday; a policy that begins a week on another day shifts them. Without a policy weeks run from Monday to Sunday. */
const LAST_WEEK = statement(
  'settlement_last_week',
  `SELECT c.id AS "cityId", c.time_zone AS "timeZone", (w.ends - interval '7 days') AT TIME ZONE c.time_zone AS "fromAt", w.ends AT TIME ZONE c.time_zone AS "toAt",
     (w.ends + p.hold_days * interval '1 day') AT TIME ZONE c.time_zone AS "payableFrom"
   FROM (SELECT $1::uuid AS id, $3::text AS time_zone) c
   CROSS JOIN LATERAL (
     SELECT coalesce(min(p.week_starts_on), 1) - 1 AS shift, coalesce(min(p.hold_days), 0) AS hold_days FROM (
       SELECT week_starts_on, hold_days FROM settlement_policy WHERE city_id = c.id AND effective_from <= $2::timestamptz ORDER BY effective_from DESC LIMIT 1
     ) p
   ) p
   CROSS JOIN LATERAL (SELECT date_trunc('week', ($2::timestamptz AT TIME ZONE c.time_zone) - p.shift * interval '1 day') + p.shift * interval '1 day' AS ends) w`,
);
const CLOSE = statement(
  'settlement_cycle_close',
  `INSERT INTO settlement_cycle (id, city_id, from_at, to_at, time_zone, closed_at, payable_from)
   VALUES ($1::uuid, $2::uuid, $3::timestamptz, $4::timestamptz, $5, $6::timestamptz, $7::timestamptz)
   ON CONFLICT (city_id, to_at) DO UPDATE SET city_id = excluded.city_id RETURNING id, closed_at AS "closedAt", payable_from AS "payableFrom"`,
);

const IS_CYCLE = statement('settlement_is_cycle', 'SELECT 1 FROM settlement_cycle WHERE id = $1::uuid');

/** The last week of a city that is over at an instant, in the city's time zone, by the policy that holds then. */
export async function lastWeek(ctx: Ctx, { id, timeZone }: { id: string; timeZone: string }, at: Date): Promise<Week> {
  const [week] = await ctx.db.sql.rows<Week>(LAST_WEEK, [id, at, timeZone]);
  if (!week) throw new Error('A city has no week');
  return week;
}

/** The cycle of a week, made if there is none; its row is locked until the transaction ends, so that a week is closed by one at a time. */
export async function cycleOf(ctx: Ctx, week: Week): Promise<Cycle> {
  const values = [newId(ctx), week.cityId, week.fromAt, week.toAt, week.timeZone, ctx.clock.now(), week.payableFrom];
  const [row] = await ctx.db.sql.rows<Pick<Cycle, 'id' | 'closedAt' | 'payableFrom'>>(CLOSE, values);
  if (!row) throw new Error('A cycle was not made');
  return { ...week, ...row };
}

/** Whether there is a cycle of this id. */
export const isCycle = async (ctx: Ctx, id: string): Promise<boolean> => (await ctx.db.sql.rows(IS_CYCLE, [id])).length > 0;
