import type { Ctx } from '../../../platform/context.ts';
import { findRiders } from '../store/riders.ts';

/** What other modules need of a rider. */
export interface RiderBrief {
  readonly id: string;
  readonly cityId: string;
  readonly name: string;
}

/** Riders by id; who is none is left out. For modules; asks for no actor. */
export async function riderBriefs(ctx: Ctx, ids: readonly string[]): Promise<Map<string, RiderBrief>> {
  const riders = await findRiders(ctx, ids);
  return new Map(riders.map(({ userId, cityId, name }) => [userId, { id: userId, cityId, name }]));
}
