import { type Rejection, reject } from '../../../kernel/errors.ts';
import { err, ok, type Result } from '../../../kernel/result.ts';

/** How far the carrying of an order is. */
export const DELIVERY_STATUSES = ['waiting', 'offered', 'assigned', 'at_pickup', 'picked_up', 'at_drop', 'delivered', 'cancelled'] as const;
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];

interface Step {
  readonly from: readonly DeliveryStatus[];
  readonly to: DeliveryStatus;
}

/**
 * The steps of a delivery, as data. `release` gives it back to the queue (declined, expired, withdrawn, taken from a rider). A rider may
 * skip saying "I am there". `follow_*` keep up with an order that an operator or the kitchen moved by hand.
 */
export const DELIVERY_STEPS = {
  offer: { from: ['waiting'], to: 'offered' },
  release: { from: ['offered', 'assigned', 'at_pickup'], to: 'waiting' },
  accept: { from: ['offered'], to: 'assigned' },
  arrive_at_pickup: { from: ['assigned'], to: 'at_pickup' },
  pick_up: { from: ['assigned', 'at_pickup'], to: 'picked_up' },
  arrive_at_drop: { from: ['picked_up'], to: 'at_drop' },
  deliver: { from: ['picked_up', 'at_drop'], to: 'delivered' },
  cancel: { from: ['waiting', 'offered', 'assigned', 'at_pickup', 'picked_up', 'at_drop'], to: 'cancelled' },
  follow_pick_up: { from: ['waiting', 'offered', 'assigned', 'at_pickup'], to: 'picked_up' },
  follow_delivery: { from: ['waiting', 'offered', 'assigned', 'at_pickup', 'picked_up', 'at_drop'], to: 'delivered' },
} as const satisfies Record<string, Step>;
export type DeliveryStep = keyof typeof DELIVERY_STEPS;

/** A rider is on it, and it is not over. */
export const ACTIVE: readonly DeliveryStatus[] = ['assigned', 'at_pickup', 'picked_up', 'at_drop'];
export const OVER: readonly DeliveryStatus[] = ['delivered', 'cancelled'];

/** The status a step leads to; refused as `conflict` `delivery_moved_on` (with the current status) where the step does not apply. */
export function nextStatus(status: DeliveryStatus, step: DeliveryStep): Result<DeliveryStatus, Rejection> {
  const { from, to }: Step = DELIVERY_STEPS[step];
  return from.includes(status) ? ok(to) : err(reject('conflict', 'delivery_moved_on', { status }));
}
