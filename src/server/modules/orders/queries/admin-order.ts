import { holds, STAFF_ROLES } from '../../../kernel/actor.ts';
import { notFound, refuse } from '../../../kernel/errors.ts';
import { auditOf } from '../../../platform/audit/read.ts';
import type { Ctx } from '../../../platform/context.ts';
import { eventsOf } from '../../../platform/events/read.ts';
import { paymentsOfOrders } from '../../payments/index.ts';
import type { AdminOrderDetail } from '../contract.ts';
import { mayActAs } from '../domain/access.ts';
import { type CommandName, commandsFor } from '../domain/machine.ts';
import { orderById } from '../store/orders.ts';
import { entriesOf } from './timeline.ts';
import { viewsOf } from './view.ts';

/** The commands an operator may give by hand, under their names in the contract. */
const ACTIONS: Partial<Record<CommandName, AdminOrderDetail['allowed'][number]>> = {
  accept: 'accept',
  mark_ready: 'mark_ready',
  pick_up: 'mark_picked_up',
  deliver: 'mark_delivered',
  cancel: 'cancel',
};

/** An order with its payments, its history and what may be done to it by hand, for staff. */
export async function adminOrder(ctx: Ctx, { orderId }: { orderId: string }): Promise<AdminOrderDetail> {
  if (!holds(ctx.actor, STAFF_ROLES)) refuse('forbidden', 'forbidden');
  const order = (await orderById(ctx, orderId)) ?? notFound();
  const [view = notFound()] = await viewsOf(ctx, [order], 'staff');
  const payments = (await paymentsOfOrders(ctx, [orderId])).get(orderId) ?? [];
  const entries = entriesOf(await eventsOf(ctx, 'order', orderId), (actor) => actor);
  const audit = await auditOf(ctx, 'order', orderId);
  const commands = mayActAs(ctx.actor, order, 'operator') ? commandsFor(order.status, 'operator') : [];
  return {
    order: view,
    payments,
    entries,
    audit: audit.map(({ at, ...line }) => ({ at: at.toISOString(), ...line })),
    allowed: commands.flatMap((command) => ACTIONS[command] ?? []),
  };
}
