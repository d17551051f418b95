import type { Ctx } from '../../../platform/context.ts';
import type { OrderWithLines } from '../store/order-row.ts';
import { ordersByIds } from '../store/orders.ts';

/** An order as other modules need it: without its codes, which are asked of people, not read. */
export type OrderBrief = Omit<OrderWithLines, 'pickupCode' | 'dropCode'>;

/** Orders by id; ids of none are left out. For other modules: the caller has checked who may see them. */
export async function orderBriefs(ctx: Ctx, ids: readonly string[]): Promise<Map<string, OrderBrief>> {
  if (ids.length === 0) return new Map();
  const orders = await ordersByIds(ctx, [...new Set(ids)]);
  return new Map(orders.map(({ pickupCode: _pickup, dropCode: _drop, ...order }) => [order.id, order]));
}
