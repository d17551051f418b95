import type { Ctx } from '../../../platform/context.ts';
import { asKitchen } from './kitchen.ts';

/** The food is cooked and packed. */
export const markReady = (ctx: Ctx, { orderId }: { orderId: string }) => asKitchen(ctx, orderId, () => ({ name: 'mark_ready' }));
