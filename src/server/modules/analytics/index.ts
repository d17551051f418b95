/** The front door of analytics: facts of orders, kept by the events. */
export { ordersInFlight } from './queries/orders-in-flight.ts';
export { pastOrders } from './queries/past-orders.ts';
export type { InFlight } from './store/facts.ts';
export { subscribers } from './subscribers.ts';
