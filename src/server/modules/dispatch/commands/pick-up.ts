import type { z } from 'zod';
import type { Ctx } from '../../../platform/context.ts';
import { recordPickup } from '../../orders/index.ts';
import type { pickUpInput, workOutput } from '../contract.ts';
import { withWaiting } from '../domain/pay.ts';
import { work } from '../queries/work.ts';
import { takeStep } from './take-step.ts';

/** Picked up, with the kitchen's code. Orders checks the code and moves in the same transaction; the wait at the counter is paid from here on. */
export async function pickUp(ctx: Ctx, input: z.infer<typeof pickUpInput>): Promise<z.infer<typeof workOutput>> {
  await takeStep(ctx, input.orderId, 'pick_up', async (tx, delivery, riderId) => {
    await recordPickup(tx, { orderId: delivery.orderId, riderId, code: input.code });
    const now = tx.clock.now();
    const waitedSeconds = delivery.arrivedPickupAt ? (now.getTime() - delivery.arrivedPickupAt.getTime()) / 1000 : 0;
    return { pickedUpAt: now, ...withWaiting(delivery.payParts, waitedSeconds) };
  });
  return work(ctx);
}
