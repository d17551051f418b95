import { worksAt } from '../../../kernel/actor.ts';
import { notFound } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import { moneyOf } from '../../payments/index.ts';
import type { Ticket } from '../contract.ts';
import { earlierOrders } from '../store/lists.ts';
import type { OrderWithLines } from '../store/order-row.ts';
import { viewsOf } from './view.ts';

/** Lets through who works at the restaurant, and the system; the same refusal for another's and for none. */
export function requireKitchen(ctx: Ctx, restaurantId: string): void {
  if (ctx.actor.type !== 'system' && !worksAt(ctx.actor, restaurantId)) notFound();
}

/** Orders as a kitchen's tickets: with how often the customer was here before, and whether it is paid. The caller has checked the rows. */
export async function ticketsOf(ctx: Ctx, orders: readonly OrderWithLines[]): Promise<Ticket[]> {
  if (orders.length === 0) return [];
  const ids = orders.map((order) => order.id);
  const views = await viewsOf(ctx, orders, 'restaurant');
  const [earlier, money] = [await earlierOrders(ctx, ids), await moneyOf(ctx, ids)];
  const paid = ({ id, totalPaise }: { id: string; totalPaise: number }) => (money.get(id)?.takenPaise ?? -1) >= totalPaise;
  return views.map((view) => ({ ...view, customerOrders: earlier.get(view.id) ?? 0, paid: paid(view) }));
}
