/** What other modules may use of orders. */
export { acceptOrder } from './commands/accept-order.ts';
export { confirmPaid } from './commands/confirm-paid.ts';
export { handOver } from './commands/hand-over.ts';
export { markReady } from './commands/mark-ready.ts';
export { placeOrder } from './commands/place-order.ts';
export { recordDelivery } from './commands/record-delivery.ts';
export { recordPickup } from './commands/record-pickup.ts';
export { recordRider } from './commands/record-rider.ts';
export { type Viewer, viewerOf } from './domain/access.ts';
export { dueAtDoor } from './domain/cash.ts';
export type { OrderEventType } from './domain/machine.ts';
export type { OrderStatus } from './domain/order.ts';
export { ORDER_EVENTS, type OrderEvent, type OrderFact, type RecordedOrderEvent } from './events.ts';
export { liveMessage } from './live.ts';
export { type OrderBrief, orderBriefs } from './queries/order-briefs.ts';
export { ordersBefore } from './queries/orders-before.ts';
export { subscribers } from './subscribers.ts';
