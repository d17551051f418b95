import type { z } from 'zod';
import type { Ctx } from '../../../platform/context.ts';
import { requireOperator } from '../access.ts';
import type { ridersInput, ridersOutput } from '../contract.ts';
import { searchRiders } from '../store/riders.ts';
import { newestFix } from './progress.ts';
import { viewOfRider } from './rider-view.ts';

/** Riders of the platform: those who wait for approval first, then those on duty. At most 500. */
export async function adminRiders(ctx: Ctx, input: z.infer<typeof ridersInput>): Promise<z.infer<typeof ridersOutput>> {
  requireOperator(ctx);
  const riders = await searchRiders(ctx, input);
  return {
    riders: riders.map((rider) => ({
      ...viewOfRider(rider),
      status: rider.status,
      statusReason: rider.statusReason,
      cityId: rider.cityId,
      online: rider.online,
      positionAt: newestFix(rider)?.at.toISOString() ?? null,
      activeOrders: rider.activeOrders,
      simulated: rider.simulated,
      createdAt: rider.createdAt.toISOString(),
    })),
  };
}
