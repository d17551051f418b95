import type { z } from 'zod';
import type { Ctx } from '../../../platform/context.ts';
import type { rejectInput } from '../contract.ts';
import { asKitchen } from './kitchen.ts';
import { heldPaise } from './move-order.ts';

/** The restaurant refuses the order: all that was paid goes back, and so does the stock. */
export const rejectOrder = (ctx: Ctx, { orderId, reason, note }: z.output<typeof rejectInput>) =>
  asKitchen(ctx, orderId, async (tx) => ({ name: 'reject', reason, ...(note && { note }), refundPaise: await heldPaise(tx, orderId) }), {
    borneBy: 'restaurant',
    reason: note ? `${reason}: ${note}` : reason,
  });
