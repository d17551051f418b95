import { defineSubscriber, type Subscriber } from '../../platform/events/subscriber.ts';
import { publish } from '../../platform/realtime/publish.ts';
import type { RecordedOrderEvent } from '../orders/index.ts';
import { beginDelivery, cancelDelivery, followDelivery, followPickUp, hurryDelivery } from './commands/follow-order.ts';
import { restAfterIncident } from './commands/rest.ts';
import { wakeDispatcher } from './dispatcher.ts';
import { OVER } from './domain/delivery-machine.ts';
import { DISPATCH_EVENTS, type DispatchEvent } from './events.ts';
import { book } from './positions/book.ts';
import { messageOf, topicsOf } from './realtime.ts';

const FOLLOW = {
  'order.accepted': beginDelivery,
  'order.ready': hurryDelivery,
  'order.cancelled': cancelDelivery,
  'order.picked_up': followPickUp,
  'order.delivered': followDelivery,
} as const;
type Followed = keyof typeof FOLLOW;
type FollowedEvent = RecordedOrderEvent & { readonly type: Followed };

const followOrders = defineSubscriber<FollowedEvent>({
  name: 'dispatch.follow_orders',
  mode: 'durable',
  types: Object.keys(FOLLOW) as Followed[],
  async handle(ctx, events) {
    for (const event of events) await FOLLOW[event.type](ctx, event.payload);
    wakeDispatcher();
  },
});

const tellLive = defineSubscriber<DispatchEvent>({
  name: 'dispatch.tell_live',
  mode: 'broadcast',
  types: DISPATCH_EVENTS,
  async handle(_ctx, events) {
    for (const event of events) {
      for (const topic of topicsOf(event)) publish(topic, messageOf(event));
      if (event.type !== 'delivery.changed') continue;
      for (const riderId of [event.payload.riderId, event.payload.formerRiderId]) if (riderId) book.forgetDuty(riderId);
    }
    wakeDispatcher();
  },
});

/** Who can't go on after an incident goes off duty with the last hand-over. */
const restRiders = defineSubscriber<DispatchEvent & { readonly type: 'delivery.changed' }>({
  name: 'dispatch.rest_riders',
  mode: 'durable',
  from: 'now',
  types: ['delivery.changed'],
  async handle(ctx, events) {
    for (const { payload } of events) if (payload.riderId && OVER.includes(payload.status)) await restAfterIncident(ctx, payload.riderId);
  },
});

export const subscribers: readonly Subscriber[] = [followOrders, tellLive, restRiders];
