import type { z } from 'zod';
import type { Ctx } from '../../../platform/context.ts';
import type { jobInput, workOutput } from '../contract.ts';
import { work } from '../queries/work.ts';
import { takeStep } from './take-step.ts';

/** The rider is at the restaurant: waiting counts from now. */
export async function arriveAtPickup(ctx: Ctx, input: z.infer<typeof jobInput>): Promise<z.infer<typeof workOutput>> {
  await takeStep(ctx, input.orderId, 'arrive_at_pickup', async (tx) => ({ arrivedPickupAt: tx.clock.now() }));
  return work(ctx);
}
