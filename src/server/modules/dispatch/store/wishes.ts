import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';
import type { RiderWishes } from '../domain/policy.ts';
import { NO_WISHES } from '../domain/wishes.ts';

const OF = statement(
  'rider_wishes_of',
  `SELECT rider_id AS "riderId", farthest_m AS "farthestM", night_safety AS "nightSafety" FROM rider_wish WHERE rider_id = ANY($1::uuid[])`,
);
const SAVE = statement(
  'rider_wish_save',
  `INSERT INTO rider_wish (rider_id, farthest_m, night_safety) VALUES ($1::uuid, $2::int, $3::boolean)
   ON CONFLICT (rider_id) DO UPDATE SET farthest_m = excluded.farthest_m, night_safety = excluded.night_safety`,
);
const FORGET = statement('rider_wish_forget', `DELETE FROM rider_wish WHERE rider_id = $1::uuid`);

/** What each of the riders wishes; who has said nothing gets `NO_WISHES`. One query. */
export async function wishesOf(ctx: Ctx, riderIds: readonly string[]): Promise<Map<string, RiderWishes>> {
  const rows = riderIds.length === 0 ? [] : await ctx.db.sql.rows<RiderWishes & { riderId: string }>(OF, [[...riderIds]]);
  const said = new Map(rows.map(({ riderId, farthestM, nightSafety }) => [riderId, { farthestM, nightSafety }]));
  return new Map(riderIds.map((id) => [id, said.get(id) ?? NO_WISHES]));
}

/** Keeps the wishes in the place of those before; of a rider without wishes nothing is kept. */
export async function saveWishes(ctx: Ctx, riderId: string, wishes: RiderWishes): Promise<void> {
  if (wishes.farthestM === null && !wishes.nightSafety) await ctx.db.sql.rows(FORGET, [riderId]);
  else await ctx.db.sql.rows(SAVE, [riderId, wishes.farthestM, wishes.nightSafety]);
}
