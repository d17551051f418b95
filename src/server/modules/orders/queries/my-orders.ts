import type { z } from 'zod';
import { refuse } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import type { mineInput, ordersOutput } from '../contract.ts';
import { ordersOfCustomer } from '../store/lists.ts';
import { pageOf } from './page.ts';
import { viewsOf } from './view.ts';

/** The actor's own orders, newest first. */
export async function myOrders(ctx: Ctx, { cursor, limit }: z.output<typeof mineInput>): Promise<z.infer<typeof ordersOutput>> {
  const customerId = ctx.actor.type === 'user' ? ctx.actor.userId : refuse('unauthenticated', 'unauthenticated');
  const { page, nextCursor } = pageOf(await ordersOfCustomer(ctx, customerId, cursor ?? null, limit + 1), limit);
  return { orders: await viewsOf(ctx, page, 'customer'), nextCursor };
}
