import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';
import type { Counted } from '../domain/kpi.ts';

/** Orders that count: those that reached a kitchen. */
const COUNTS = `status NOT IN ('payment_pending', 'unpaid', 'scheduled')`;
const FIGURES = `count(*)::int AS orders, coalesce(sum(total_paise) FILTER (WHERE status <> 'cancelled'), 0)::bigint AS "gmvPaise",
  count(*) FILTER (WHERE status = 'cancelled')::int AS cancelled, count(*) FILTER (WHERE delivered_at IS NOT NULL)::int AS delivered,
  count(*) FILTER (WHERE delivered_at <= promised_to)::int AS "onTime"`;
const MEDIAN = `percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM delivered_at - placed_at)::float8 / 60) AS "medianMinutes"`;

// One read of two days (two index ranges), grouped three ways: the day so far, its hours, its cities.
const TWO_DAYS = statement(
  'order_fact_two_days',
  `WITH fact AS (
     SELECT true AS today, true AS "sameTime", placed_at, city_id, status, total_paise, delivered_at, promised_to
     FROM order_fact WHERE placed_at >= $1::timestamptz AND placed_at <= $2::timestamptz AND ${COUNTS} AND ($4::uuid IS NULL OR city_id = $4::uuid)
     UNION ALL
     SELECT false, placed_at <= $2::timestamptz - interval '7 days', placed_at, city_id, status, total_paise, delivered_at, promised_to
     FROM order_fact WHERE placed_at >= $1::timestamptz - interval '7 days' AND placed_at < $1::timestamptz - interval '6 days' AND ${COUNTS}
       AND ($4::uuid IS NULL OR city_id = $4::uuid)
   ), timed AS (SELECT *, extract(hour FROM placed_at AT TIME ZONE $3)::int AS hour FROM fact)
   SELECT today, "sameTime", hour, city_id AS "cityId", ${FIGURES}, ${MEDIAN}
   FROM timed GROUP BY GROUPING SETS ((today, "sameTime"), (today, hour), (today, "sameTime", city_id))`,
);

interface TwoDaysRow extends Counted {
  readonly today: boolean;
  readonly sameTime: boolean | null;
  readonly hour: number | null;
  readonly cityId: string | null;
}

export interface TwoDays {
  readonly now: Counted | null;
  readonly before: Counted | null;
  readonly byHour: ReadonlyMap<number, Counted>;
  readonly byHourBefore: ReadonlyMap<number, Counted>;
  readonly byCity: ReadonlyMap<string, Counted>;
  readonly byCityBefore: ReadonlyMap<string, Counted>;
}

/** Today from its midnight (`from`) to `now`, and the same day a week before: whole by hour, up to the same time in total and by city. */
export async function countTwoDays(ctx: Ctx, from: Date, now: Date, timeZone: string, cityId: string | undefined): Promise<TwoDays> {
  const rows = await ctx.db.sql.rows<TwoDaysRow>(TWO_DAYS, [from, now, timeZone, cityId ?? null]);
  const total = (today: boolean) => rows.find((row) => row.today === today && row.sameTime && row.cityId === null) ?? null;
  const hours = (today: boolean) => new Map(rows.flatMap((row) => (row.today === today && row.hour !== null ? [[row.hour, row] as const] : [])));
  const cities = (today: boolean) => new Map(rows.flatMap((row) => (row.today === today && row.sameTime && row.cityId ? [[row.cityId, row] as const] : [])));
  return { now: total(true), before: total(false), byHour: hours(true), byHourBefore: hours(false), byCity: cities(true), byCityBefore: cities(false) };
}

// Days are counted from the first midnight, not converted row by row: several times cheaper on a hundred thousand rows.
const DAILY = statement(
  'order_fact_daily',
  `SELECT date_part('day', placed_at - $1::timestamptz)::int AS day, ${FIGURES} FROM order_fact
   WHERE placed_at >= $1::timestamptz AND ${COUNTS} AND ($2::uuid IS NULL OR city_id = $2::uuid) GROUP BY 1`,
);

/** By day since the midnight `from`, numbered from 0; days without orders are left out. Exact where no day has a change of the clocks, as in India. */
export async function countDaily(ctx: Ctx, from: Date, cityId: string | undefined): Promise<Map<number, Omit<Counted, 'medianMinutes'>>> {
  const rows = await ctx.db.sql.rows<Omit<Counted, 'medianMinutes'> & { day: number }>(DAILY, [from, cityId ?? null]);
  return new Map(rows.map((row) => [row.day, row]));
}

const RESTAURANT_DAY = statement(
  'order_fact_restaurant_day',
  `SELECT order_id AS "orderId", status, total_paise AS "totalPaise", ready_at AS "readyAt" FROM order_fact
   WHERE restaurant_id = $1::uuid AND placed_at >= $2::timestamptz AND ${COUNTS}`,
);

/** The orders of a restaurant since `from`. */
export const restaurantFacts = (ctx: Ctx, restaurantId: string, from: Date) =>
  ctx.db.sql.rows<{ orderId: string; status: string; totalPaise: number; readyAt: Date | null }>(RESTAURANT_DAY, [restaurantId, from]);
