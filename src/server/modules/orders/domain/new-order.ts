import type { OrderEventType } from './machine.ts';
import type { OrderState, OrderStatus } from './order.ts';
import { confirmTime, PLANNED_WINDOW_MS } from './policy.ts';

/** What decides how an order begins. `eta` in minutes from now; `cookFrom` is when the kitchen must begin. */
export interface NewOrderFacts {
  readonly now: Date;
  readonly prepaid: boolean;
  readonly scheduledFor: Date | null;
  readonly cookFrom: Date;
  readonly eta: { readonly min: number; readonly max: number };
  readonly prepMinutes: number;
}

const inMinutes = (at: Date, minutes: number) => new Date(at.getTime() + minutes * 60_000);

function promise({ now, scheduledFor, eta }: NewOrderFacts): Pick<OrderState, 'promisedFrom' | 'promisedTo'> {
  if (scheduledFor) return { promisedFrom: scheduledFor, promisedTo: new Date(scheduledFor.getTime() + PLANNED_WINDOW_MS) };
  return { promisedFrom: inMinutes(now, eta.min), promisedTo: inMinutes(now, eta.max) };
}

/** The first state of an order: waiting for its money, for its time, or at the kitchen. */
export function newOrder(facts: NewOrderFacts): OrderState {
  const { now, prepaid, scheduledFor, cookFrom } = facts;
  const planned = scheduledFor !== null && cookFrom > now;
  const status: OrderStatus = prepaid ? 'payment_pending' : planned ? 'scheduled' : 'placed';
  const reachesKitchen = planned ? cookFrom : status === 'placed' ? now : null;
  return {
    status,
    scheduledFor,
    prepMinutes: facts.prepMinutes,
    ...promise(facts),
    riderId: null,
    placedAt: now,
    confirmBy: reachesKitchen && confirmTime(reachesKitchen),
    acceptedAt: null,
    readyAt: null,
    pickedUpAt: null,
    deliveredAt: null,
    cancelledAt: null,
    cancelledBy: null,
    cancelReason: null,
    cancelNote: null,
    refundPaise: 0,
  };
}

const FIRST_EVENT: Partial<Record<OrderStatus, OrderEventType>> = {
  payment_pending: 'order.payment_pending',
  scheduled: 'order.scheduled',
  placed: 'order.placed',
};

/** The event that tells of a new order. */
export function firstEvent(status: OrderStatus): OrderEventType {
  const event = FIRST_EVENT[status];
  if (!event) throw new Error(`No order begins as ${status}`);
  return event;
}
