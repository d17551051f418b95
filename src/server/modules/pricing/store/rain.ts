import { type Ctx, newId } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';

const NEWEST = statement('rain_of_city', `SELECT until_at AS "untilAt" FROM rain_report WHERE city_id = $1::uuid ORDER BY declared_at DESC, id DESC LIMIT 1`);
const BETWEEN = statement(
  'rain_between',
  `SELECT declared_at AS "declaredAt", until_at AS "untilAt" FROM rain_report
   WHERE city_id = $1::uuid AND declared_at < $3::timestamptz AND declared_at >= coalesce(
     (SELECT max(declared_at) FROM rain_report WHERE city_id = $1::uuid AND declared_at <= $2::timestamptz), $2::timestamptz)
   ORDER BY declared_at, id`,
);
const ADD = statement(
  'rain_report_add',
  `INSERT INTO rain_report (id, city_id, declared_at, until_at) VALUES ($1::uuid, $2::uuid, $3::timestamptz, $4::timestamptz)`,
);

/** Until when it rains in a city; null when it doesn't. */
export async function rainUntil(ctx: Ctx, cityId: string): Promise<Date | null> {
  const [newest] = await ctx.db.sql.rows<{ untilAt: Date }>(NEWEST, [cityId]);
  return newest && newest.untilAt > ctx.clock.now() ? newest.untilAt : null;
}

export async function addRain(ctx: Ctx, cityId: string, untilAt: Date): Promise<void> {
  await ctx.db.sql.rows(ADD, [newId(ctx), cityId, ctx.clock.now(), untilAt]);
}

/** Whether it rained in a city at an instant of a time: the newest report of before that instant holds. */
export async function rainBetween(ctx: Ctx, cityId: string, from: Date, until: Date): Promise<(at: Date) => boolean> {
  const reports = await ctx.db.sql.rows<{ declaredAt: Date; untilAt: Date }>(BETWEEN, [cityId, from, until]);
  return (at) => {
    const newest = reports.findLast(({ declaredAt }) => declaredAt <= at);
    return newest !== undefined && newest.untilAt > at;
  };
}
