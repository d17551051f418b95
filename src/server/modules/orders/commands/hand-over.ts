import type { Ctx } from '../../../platform/context.ts';
import { asKitchen } from './kitchen.ts';

/** The kitchen says that the assigned rider has the food: as good as the rider's own pick-up with the code. */
export const handOver = (ctx: Ctx, { orderId }: { orderId: string }) => asKitchen(ctx, orderId, () => ({ name: 'pick_up' }));
