import type { Ctx } from '../../../platform/context.ts';
import { statement } from '../../../platform/db/sql.ts';

const OF_USER = statement('favourite_of_user', 'SELECT restaurant_id AS id FROM favourite WHERE user_id = $1::uuid ORDER BY created_at DESC, restaurant_id');
const KEEP = statement(
  'favourite_keep',
  'INSERT INTO favourite (user_id, restaurant_id, created_at) VALUES ($1::uuid, $2::uuid, $3::timestamptz) ON CONFLICT (user_id, restaurant_id) DO NOTHING',
);
const DROP = statement('favourite_drop', 'DELETE FROM favourite WHERE user_id = $1::uuid AND restaurant_id = $2::uuid');

/** Ids of the restaurants a person keeps, the newest first. */
export async function favouritesOf(ctx: Ctx, userId: string): Promise<string[]> {
  const rows = await ctx.db.sql.rows<{ id: string }>(OF_USER, [userId]);
  return rows.map((row) => row.id);
}

export async function keepFavourite(ctx: Ctx, userId: string, restaurantId: string): Promise<void> {
  await ctx.db.sql.rows(KEEP, [userId, restaurantId, ctx.clock.now()]);
}

export async function dropFavourite(ctx: Ctx, userId: string, restaurantId: string): Promise<void> {
  await ctx.db.sql.rows(DROP, [userId, restaurantId]);
}
