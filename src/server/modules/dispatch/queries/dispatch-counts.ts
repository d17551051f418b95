import type { Ctx } from '../../../platform/context.ts';
import { type CityCounts, countByCity } from '../store/snapshot.ts';

/** Riders on duty, riders who wait for approval and orders without a rider, by city; of one city when given. For analytics: no one's rows. */
export async function dispatchCounts(ctx: Ctx, cityId?: string): Promise<CityCounts[]> {
  const counts = await countByCity(ctx);
  return cityId ? counts.filter((count) => count.cityId === cityId) : counts;
}
