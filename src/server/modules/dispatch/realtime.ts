import { holds } from '../../kernel/actor.ts';
import type { Ctx } from '../../platform/context.ts';
import type { RecordedEvent } from '../../platform/events/append.ts';
import { eventsOf, readEvents } from '../../platform/events/read.ts';
import { registerMessage } from '../../platform/realtime/messages.ts';
import { type LiveMessage, registerTopic } from '../../platform/realtime/topics.ts';
import { ORDER_EVENTS, orderBriefs } from '../orders/index.ts';
import { mayWatch, OPERATORS } from './access.ts';
import { reportPosition } from './commands/report-position.ts';
import { positionInput } from './contract.ts';
import { DISPATCH_EVENTS, type DispatchEvent } from './events.ts';
import { findDelivery } from './store/deliveries.ts';

export const messageOf = ({ seq, type, at, payload }: RecordedEvent): LiveMessage => ({ seq, type, at, data: payload });

/** Who hears of an event of ours. Offers, incidents and silence are between the rider and the operators, a late kitchen between it and them. */
export function topicsOf(event: DispatchEvent): string[] {
  const { orderId, cityId, restaurantId } = event.payload;
  const city = [`city:${cityId}`, 'ops'];
  if (event.type === 'delivery.kitchen_late') return [...city, `restaurant:${restaurantId}`];
  if (event.type !== 'delivery.changed') return [...city, `rider:${event.payload.riderId}`];
  const riders = [event.payload.riderId, event.payload.formerRiderId].flatMap((id) => (id ? [`rider:${id}`] : []));
  return [...city, `order:${orderId}`, `restaurant:${restaurantId}`, ...riders];
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** How far a client that comes back is told event by event; beyond it, loading the view anew is cheaper. */
const LOOK_BACK = 2_000;

/** What was missed on a topic whose events the log has no index for: those of the last stretch that `concern` it; too many when that is too long ago. */
async function missed(ctx: Ctx, after: number, limit: number, concern: (payload: Record<string, unknown>) => boolean): Promise<LiveMessage[]> {
  const events = await readEvents(ctx.db.sql, after, Number.MAX_SAFE_INTEGER, LOOK_BACK, [...ORDER_EVENTS, ...DISPATCH_EVENTS]);
  // A full stretch says nothing about the rest: more than `limit` makes the gateway ask for a new load, and sends none of it.
  if (events.length === LOOK_BACK) return events.slice(0, limit).map(messageOf);
  return events
    .filter((event) => concern(event.payload as Record<string, unknown>))
    .map(messageOf)
    .slice(0, limit);
}

async function missedOfOrder(ctx: Ctx, orderId: string, after: number, limit: number): Promise<LiveMessage[]> {
  const [orders, deliveries] = await Promise.all([eventsOf(ctx, 'order', orderId, after, limit), eventsOf(ctx, 'delivery', orderId, after, limit)]);
  const shown = [...orders, ...deliveries.filter((event) => event.type === 'delivery.changed')];
  return shown
    .sort((a, b) => a.seq - b.seq)
    .slice(0, limit)
    .map(messageOf);
}

async function mayWatchOrder(ctx: Ctx, orderId: string): Promise<boolean> {
  if (!UUID.test(orderId)) return false;
  const [orders, delivery] = await Promise.all([orderBriefs(ctx, [orderId]), findDelivery(ctx, orderId)]);
  const order = orders.get(orderId);
  return order !== undefined && mayWatch(ctx.actor, order, delivery?.riderId ?? null);
}

registerTopic('order', mayWatchOrder, missedOfOrder);
registerTopic(
  'rider',
  async (ctx, id) => ctx.actor.type === 'user' && ((ctx.actor.userId === id && holds(ctx.actor, ['rider'])) || holds(ctx.actor, OPERATORS)),
  (ctx, id, after, limit) => missed(ctx, after, limit, (payload) => payload['riderId'] === id || payload['formerRiderId'] === id),
);
registerTopic(
  'city',
  async (ctx, id) => UUID.test(id) && holds(ctx.actor, OPERATORS),
  (ctx, id, after, limit) => missed(ctx, after, limit, (payload) => payload['cityId'] === id),
);
registerMessage('rider.position', positionInput, reportPosition);
