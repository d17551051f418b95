import type { DomainEvent, RecordedEvent } from '../../platform/events/append.ts';
import type { Tender } from '../payments/index.ts';
import type { OrderEventType } from './domain/machine.ts';
import type { CancelledBy, OrderStatus } from './domain/order.ts';
import type { Order } from './store/order-row.ts';

/** What every event of an order tells: its state after it. Instants are ISO strings, amounts paise, distances road metres. */
export interface OrderFact {
  readonly orderId: string;
  readonly code: string;
  readonly restaurantId: string;
  readonly cityId: string;
  readonly customerId: string;
  readonly riderId: string | null;
  readonly status: OrderStatus;
  readonly tender: Tender;
  readonly totalPaise: number;
  readonly distanceM: number;
  readonly prepMinutes: number;
  readonly placedAt: string;
  readonly promisedFrom: string;
  readonly promisedTo: string;
  readonly scheduledFor: string | null;
  readonly confirmBy: string | null;
  readonly acceptedAt: string | null;
  readonly readyAt: string | null;
  readonly pickedUpAt: string | null;
  readonly deliveredAt: string | null;
  readonly cancelledAt: string | null;
  readonly cancelledBy: CancelledBy | null;
  readonly cancelReason: string | null;
}

export type OrderEvent = DomainEvent<OrderEventType, OrderFact>;
export type RecordedOrderEvent = RecordedEvent<OrderEventType, OrderFact>;

export const ORDER_EVENTS: readonly OrderEventType[] = [
  'order.placed',
  'order.scheduled',
  'order.payment_pending',
  'order.accepted',
  'order.ready',
  'order.picked_up',
  'order.delivered',
  'order.cancelled',
  'order.rider_assigned',
];

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

/** The event that tells of an order's state as it is now. */
export const orderEvent = (type: OrderEventType, order: Order): OrderEvent => ({
  type,
  version: 1,
  aggregate: 'order',
  aggregateId: order.id,
  payload: {
    orderId: order.id,
    code: order.code,
    restaurantId: order.restaurantId,
    cityId: order.cityId,
    customerId: order.customerId,
    riderId: order.riderId,
    status: order.status,
    tender: order.tender,
    totalPaise: order.totalPaise,
    distanceM: order.distanceM,
    prepMinutes: order.prepMinutes,
    placedAt: order.placedAt.toISOString(),
    promisedFrom: order.promisedFrom.toISOString(),
    promisedTo: order.promisedTo.toISOString(),
    scheduledFor: iso(order.scheduledFor),
    confirmBy: iso(order.confirmBy),
    acceptedAt: iso(order.acceptedAt),
    readyAt: iso(order.readyAt),
    pickedUpAt: iso(order.pickedUpAt),
    deliveredAt: iso(order.deliveredAt),
    cancelledAt: iso(order.cancelledAt),
    cancelledBy: order.cancelledBy,
    cancelReason: order.cancelReason,
  },
});
