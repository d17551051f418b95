import { notFound } from '../../../kernel/errors.ts';
import { type Ctx, inSqlTransaction } from '../../../platform/context.ts';
import type { OrderView } from '../contract.ts';
import { mayActAs } from '../domain/access.ts';
import type { Command } from '../domain/decide.ts';
import { viewOne } from '../queries/view.ts';
import type { Order } from '../store/order-row.ts';
import { lockOrder } from '../store/orders.ts';
import { type MoveNotes, moveOrder } from './move-order.ts';

/** Gives an order a command on behalf of its restaurant (or of the system that plays it), and shows it as the restaurant sees it. */
export async function asKitchen(
  ctx: Ctx,
  orderId: string,
  commandFor: (ctx: Ctx, order: Order) => Command | Promise<Command>,
  notes?: MoveNotes,
): Promise<{ order: OrderView }> {
  await inSqlTransaction(ctx, async (tx) => {
    const order = (await lockOrder(tx, orderId)) ?? notFound();
    const system = tx.actor.type === 'system';
    if (!system && !mayActAs(tx.actor, order, 'restaurant')) notFound();
    await moveOrder(tx, order, await commandFor(tx, order), system ? 'system' : 'restaurant', notes);
  });
  return { order: await viewOne(ctx, orderId, 'restaurant') };
}
