import { type Ctx, newId } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';

const NEWEST = statement('heat_of_city', `SELECT until_at AS "untilAt" FROM heat_report WHERE city_id = $1::uuid ORDER BY declared_at DESC, id DESC LIMIT 1`);
const ADD = statement(
  'heat_report_add',
  `INSERT INTO heat_report (id, city_id, declared_at, until_at) VALUES ($1::uuid, $2::uuid, $3::timestamptz, $4::timestamptz)`,
);

/** Until when extreme heat is declared in a city; null when it is not. */
export async function heatUntil(ctx: Ctx, cityId: string): Promise<Date | null> {
  const [newest] = await ctx.db.sql.rows<{ untilAt: Date }>(NEWEST, [cityId]);
  return newest && newest.untilAt > ctx.clock.now() ? newest.untilAt : null;
}

export async function addHeat(ctx: Ctx, cityId: string, untilAt: Date): Promise<void> {
  await ctx.db.sql.rows(ADD, [newId(ctx), cityId, ctx.clock.now(), untilAt]);
}
