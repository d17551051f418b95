import { type Ctx, newId } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';

const NEWEST = statement('rain_of_city', `SELECT until_at AS "untilAt" FROM rain_report WHERE city_id = $1::uuid ORDER BY declared_at DESC, id DESC LIMIT 1`);
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
