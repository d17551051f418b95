import type { z } from 'zod';
import type { Ctx } from '../../../platform/context.ts';
import type { acceptInput } from '../contract.ts';
import { asKitchen } from './kitchen.ts';

/** The restaurant takes the order on and says how many minutes it cooks. A repeat gets the same answer. */
export const acceptOrder = (ctx: Ctx, { orderId, prepMinutes }: z.output<typeof acceptInput>) =>
  asKitchen(ctx, orderId, () => ({ name: 'accept', prepMinutes }));
