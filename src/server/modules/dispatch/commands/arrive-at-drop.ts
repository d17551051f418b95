import type { z } from 'zod';
import type { Ctx } from '../../../platform/context.ts';
import type { jobInput, workOutput } from '../contract.ts';
import { work } from '../queries/work.ts';
import { takeStep } from './take-step.ts';

/** The rider is at the door. */
export async function arriveAtDrop(ctx: Ctx, input: z.infer<typeof jobInput>): Promise<z.infer<typeof workOutput>> {
  await takeStep(ctx, input.orderId, 'arrive_at_drop', async (tx) => ({ arrivedDropAt: tx.clock.now() }));
  return work(ctx);
}
