import type { z } from 'zod';
import type { Ctx } from '../../../platform/context.ts';
import type { RecordedEvent } from '../../../platform/events/append.ts';
import { eventsOf } from '../../../platform/events/read.ts';
import type { TimelineEntry, timelineOutput } from '../contract.ts';
import type { Order } from '../store/order-row.ts';
import { visibleOrder } from './order.ts';

/** Who acted, without telling one party the account of another's staff. */
function partyName(actor: string, order: Order): string {
  if (!actor.startsWith('user:')) return 'system';
  if (actor === `user:${order.customerId}`) return 'customer';
  if (actor === `user:${order.riderId}`) return 'rider';
  return 'staff';
}

/** Events of an order as timeline entries; `name` says who acted. */
export const entriesOf = (events: readonly RecordedEvent[], name: (actor: string) => string): TimelineEntry[] =>
  events.map(({ seq, type, at, actor, payload }) => ({ seq, type, at, actor: name(actor), payload: { ...(payload as Record<string, unknown>) } }));

/** What happened to an order, for those who may see it; only staff learn which account acted. */
export async function timeline(ctx: Ctx, { orderId }: { orderId: string }): Promise<z.infer<typeof timelineOutput>> {
  const { order, viewer } = await visibleOrder(ctx, orderId);
  const events = await eventsOf(ctx, 'order', orderId);
  return { entries: entriesOf(events, (actor) => (viewer === 'staff' ? actor : partyName(actor, order))) };
}
