import type { Ctx } from '../../../platform/context.ts';
import { deliveredBetween } from '../store/facts.ts';

/** A few delivered orders of a city from a stretch of the past. The system's alone. */
export const pastOrders = async (ctx: Ctx, cityId: string, from: Date, to: Date, most: number): Promise<string[]> =>
  ctx.actor.type === 'system' ? deliveredBetween(ctx, cityId, from, to, most) : [];
