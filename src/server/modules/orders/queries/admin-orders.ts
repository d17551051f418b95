import type { z } from 'zod';
import { holds, STAFF_ROLES } from '../../../kernel/actor.ts';
import { refuse } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import type { adminListInput, adminOrdersOutput } from '../contract.ts';
import { findOrderIds } from '../store/lists.ts';
import { ordersByIds } from '../store/orders.ts';
import { pageOf } from './page.ts';
import { viewsOf } from './view.ts';

/** The platform's orders, newest first, for staff. `q` is the beginning of a code. */
export async function adminOrders(ctx: Ctx, input: z.output<typeof adminListInput>): Promise<z.infer<typeof adminOrdersOutput>> {
  if (!holds(ctx.actor, STAFF_ROLES)) refuse('forbidden', 'forbidden');
  const { cityId, restaurantId, status, cursor, limit } = input;
  const lateAt = input.late ? ctx.clock.now() : undefined;
  const code = input.q ? input.q.toUpperCase() : undefined;
  const ids = await findOrderIds(ctx, { cityId, restaurantId, status, lateAt, code, cursor, limit: limit + 1 });
  const { page, nextCursor } = pageOf(
    ids.map((id) => ({ id })),
    limit,
  );
  const found = await ordersByIds(
    ctx,
    page.map((row) => row.id),
  );
  found.sort((a, b) => (a.id < b.id ? 1 : -1));
  return { orders: await viewsOf(ctx, found, 'staff'), nextCursor };
}
