import { holds, STAFF_ROLES, worksAt } from '../../kernel/actor.ts';
import { type LiveMessage, registerTopic } from '../../platform/realtime/topics.ts';
import type { OrderFact, RecordedOrderEvent } from './events.ts';
import { messagesOfAll, messagesOfRestaurant } from './store/order-events.ts';

/** Who follows an order: by itself, its restaurant, its city, operations, and its rider. */
export function topicsOf(fact: OrderFact): string[] {
  const topics = [`order:${fact.orderId}`, `restaurant:${fact.restaurantId}`, `city:${fact.cityId}`, 'ops'];
  return fact.riderId ? [...topics, `rider:${fact.riderId}`] : topics;
}

/** An order's event as followers get it. */
export const liveMessage = ({ seq, type, at, payload }: RecordedOrderEvent): LiveMessage => ({ seq, type, at, data: payload });

registerTopic('restaurant', async (ctx, id) => worksAt(ctx.actor, id), messagesOfRestaurant);
registerTopic(
  'ops',
  async (ctx) => holds(ctx.actor, STAFF_ROLES),
  (ctx, _id, after, limit) => messagesOfAll(ctx, after, limit),
);
