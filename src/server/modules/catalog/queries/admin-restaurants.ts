import type { z } from 'zod';
import { holds } from '../../../kernel/actor.ts';
import { refuse } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import type { AdminRestaurants, adminRestaurantsInput } from '../contract.ts';
import { listRestaurants } from '../store/admin-restaurants.ts';

/** Restaurants of the platform, the newest first, a page at a time. */
export async function adminRestaurants(ctx: Ctx, input: z.infer<typeof adminRestaurantsInput>): Promise<AdminRestaurants> {
  if (!holds(ctx.actor, ['admin', 'operations', 'support', 'finance'])) refuse('forbidden', 'forbidden');
  const { cityId = null, status = null, cursor = null, q = '', limit } = input;
  const rows = await listRestaurants(ctx, { cityId, status, q: q.trim(), after: cursor, limit: limit + 1 });
  const page = rows.slice(0, limit).map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
  return { restaurants: page, nextCursor: rows.length > limit ? (page.at(-1)?.id ?? null) : null };
}
