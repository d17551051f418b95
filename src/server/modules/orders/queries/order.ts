import { notFound } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import type { OrderView } from '../contract.ts';
import { type Viewer, viewerOf } from '../domain/access.ts';
import type { OrderWithLines } from '../store/order-row.ts';
import { orderById } from '../store/orders.ts';
import { viewsOf } from './view.ts';

/** An order that the actor may see, and as what; the same refusal for another's and for none. */
export async function visibleOrder(ctx: Ctx, orderId: string): Promise<{ order: OrderWithLines; viewer: Viewer }> {
  const order = (await orderById(ctx, orderId)) ?? notFound();
  return { order, viewer: viewerOf(ctx.actor, order) ?? notFound() };
}

/** An order, for its customer, its restaurant, its rider and staff. */
export async function order(ctx: Ctx, { orderId }: { orderId: string }): Promise<OrderView> {
  const found = await visibleOrder(ctx, orderId);
  const [view] = await viewsOf(ctx, [found.order], found.viewer);
  return view ?? notFound();
}
