import { env } from '../../../env.ts';
import type { Ctx } from '../../../platform/context.ts';
import { log } from '../../../platform/monitoring/log.ts';
import { dropDaysBefore, makeDay } from '../store/positions.ts';

const DAY_MS = 86_400_000;
/** The worker may be away this long before positions have no day of their own and wait in the rest. */
const AHEAD_DAYS = 3;

const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 10);

/**
 * Makes the days of riders' tracks ahead of time, and drops those that are older than is kept: tracks serve questions about a delivery; after that they
 * are nobody's business. A day is dropped whole once its last minute is older than `keepDays`.
 */
export async function keepTrackDays(ctx: Ctx, keepDays = env.KEEP_POSITIONS_DAYS): Promise<void> {
  const now = ctx.clock.now().getTime();
  for (let day = 0; day <= AHEAD_DAYS; day++) await makeDay(ctx, dayOf(now + day * DAY_MS));
  const dropped = await dropDaysBefore(ctx, dayOf(now - keepDays * DAY_MS));
  if (dropped > 0) log.info({ dropped }, 'days of riders’ tracks were dropped');
}
