import type { z } from 'zod';
import type { Ctx } from '../../../platform/context.ts';
import { recordDelivery } from '../../orders/index.ts';
import type { deliverInput, workOutput } from '../contract.ts';
import { work } from '../queries/work.ts';
import { takeStep } from './take-step.ts';

/** Handed over, with the customer's code and the cash. Orders checks both and moves in the same transaction. */
export async function deliver(ctx: Ctx, input: z.infer<typeof deliverInput>): Promise<z.infer<typeof workOutput>> {
  await takeStep(ctx, input.orderId, 'deliver', async (tx, delivery, riderId) => {
    await recordDelivery(tx, { orderId: delivery.orderId, riderId, code: input.code, cashPaise: input.cashPaise });
    return { deliveredAt: tx.clock.now() };
  });
  return work(ctx);
}
