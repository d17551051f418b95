import { defineSubscriber, type Subscriber } from '../../platform/events/subscriber.ts';
import { ORDER_EVENTS, type RecordedOrderEvent } from '../orders/index.ts';
import { factStatus } from './domain/fact.ts';
import { type Fact, saveFacts } from './store/facts.ts';

/** The last event of each order in a batch tells all that the earlier ones did. */
export function factsOf(events: readonly RecordedOrderEvent[]): Fact[] {
  const last = new Map(events.map((event) => [event.payload.orderId, event.payload]));
  return [...last.values()].map((order) => ({
    orderId: order.orderId,
    code: order.code,
    cityId: order.cityId,
    restaurantId: order.restaurantId,
    customerId: order.customerId,
    riderId: order.riderId,
    status: factStatus(order.status, order.cancelledBy),
    totalPaise: order.totalPaise,
    placedAt: order.placedAt,
    promisedTo: order.promisedTo,
    acceptedAt: order.acceptedAt,
    readyAt: order.readyAt,
    pickedUpAt: order.pickedUpAt,
    deliveredAt: order.deliveredAt,
    cancelledAt: order.cancelledAt,
    cancelReason: order.cancelReason,
  }));
}

const keepFacts = defineSubscriber<RecordedOrderEvent>({
  name: 'analytics.order_facts',
  mode: 'durable',
  types: ORDER_EVENTS,
  batch: 500,
  handle: (ctx, events) => saveFacts(ctx, factsOf(events)),
});

export const subscribers: readonly Subscriber[] = [keepFacts];
