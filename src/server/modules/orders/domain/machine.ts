import type { CancelledBy, OrderState, OrderStatus, Party } from './order.ts';
import { releaseTime } from './policy.ts';

export type CommandName =
  | 'confirm_payment'
  | 'expire_payment'
  | 'release'
  | 'accept'
  | 'reject'
  | 'time_out'
  | 'assign_rider'
  | 'mark_ready'
  | 'pick_up'
  | 'deliver'
  | 'cancel';

export type OrderEventType =
  | 'order.placed'
  | 'order.scheduled'
  | 'order.payment_pending'
  | 'order.accepted'
  | 'order.ready'
  | 'order.picked_up'
  | 'order.delivered'
  | 'order.cancelled'
  | 'order.rider_assigned';

/** Conditions beyond the status, told by name so that the table stays data. */
export const GUARDS = {
  /** To be cooked at a later time that has not come. */
  planned: (order: OrderState, now: Date) => order.scheduledFor !== null && order.confirmBy !== null && releaseTime(order.confirmBy) > now,
  startTimeReached: (order: OrderState, now: Date) => order.confirmBy === null || releaseTime(order.confirmBy) <= now,
  confirmTimePassed: (order: OrderState, now: Date) => order.confirmBy !== null && order.confirmBy <= now,
  riderAssigned: (order: OrderState) => order.riderId !== null,
} as const;
export type GuardName = keyof typeof GUARDS;

/** What follows from a move outside the order itself, done in the same transaction. */
export type Effect = 'returnStock' | 'returnOffers' | 'refund';

/** One arrow of the machine. `to` is null where the status stays. */
export interface Transition {
  readonly command: CommandName;
  readonly from: readonly OrderStatus[];
  readonly to: OrderStatus | null;
  readonly by: readonly Party[];
  readonly guard?: GuardName;
  readonly event: OrderEventType;
  readonly effects: readonly Effect[];
  readonly cancelledBy?: CancelledBy;
}

const KITCHEN: readonly Party[] = ['restaurant', 'operator', 'system'];
const NONE: readonly Effect[] = [];
/** Nothing was cooked yet: what was taken from the stock goes back, and so do the offers. */
const UNDO: readonly Effect[] = ['returnStock', 'returnOffers', 'refund'];
const REFUND: readonly Effect[] = ['refund'];

export const TRANSITIONS: readonly Transition[] = [
  { command: 'confirm_payment', from: ['payment_pending'], to: 'scheduled', by: ['system'], guard: 'planned', event: 'order.scheduled', effects: NONE },
  { command: 'confirm_payment', from: ['payment_pending'], to: 'placed', by: ['system'], event: 'order.placed', effects: NONE },
  { command: 'expire_payment', from: ['payment_pending'], to: 'cancelled', by: ['system'], event: 'order.cancelled', effects: UNDO, cancelledBy: 'payment' },
  { command: 'release', from: ['scheduled'], to: 'placed', by: ['system'], guard: 'startTimeReached', event: 'order.placed', effects: NONE },
  { command: 'accept', from: ['placed'], to: 'accepted', by: KITCHEN, event: 'order.accepted', effects: NONE },
  { command: 'reject', from: ['placed'], to: 'cancelled', by: ['restaurant', 'system'], event: 'order.cancelled', effects: UNDO, cancelledBy: 'restaurant' },
  {
    command: 'time_out',
    from: ['placed'],
    to: 'cancelled',
    by: ['system'],
    guard: 'confirmTimePassed',
    event: 'order.cancelled',
    effects: UNDO,
    cancelledBy: 'timeout',
  },
  { command: 'assign_rider', from: ['accepted', 'ready'], to: null, by: ['operator', 'system'], event: 'order.rider_assigned', effects: NONE },
  { command: 'mark_ready', from: ['accepted'], to: 'ready', by: KITCHEN, event: 'order.ready', effects: NONE },
  { command: 'pick_up', from: ['ready'], to: 'picked_up', by: ['rider', 'restaurant'], guard: 'riderAssigned', event: 'order.picked_up', effects: NONE },
  { command: 'pick_up', from: ['ready'], to: 'picked_up', by: ['operator', 'system'], event: 'order.picked_up', effects: NONE },
  { command: 'deliver', from: ['picked_up'], to: 'delivered', by: ['rider', 'operator', 'system'], event: 'order.delivered', effects: NONE },
  {
    command: 'cancel',
    from: ['payment_pending', 'scheduled', 'placed'],
    to: 'cancelled',
    by: ['customer'],
    event: 'order.cancelled',
    effects: UNDO,
    cancelledBy: 'customer',
  },
  {
    command: 'cancel',
    from: ['payment_pending', 'scheduled', 'placed'],
    to: 'cancelled',
    by: ['operator'],
    event: 'order.cancelled',
    effects: UNDO,
    cancelledBy: 'operator',
  },
  { command: 'cancel', from: ['accepted', 'ready'], to: 'cancelled', by: ['customer'], event: 'order.cancelled', effects: REFUND, cancelledBy: 'customer' },
  {
    command: 'cancel',
    from: ['accepted', 'ready', 'picked_up'],
    to: 'cancelled',
    by: ['operator'],
    event: 'order.cancelled',
    effects: REFUND,
    cancelledBy: 'operator',
  },
];

/** How an order may begin. */
export const INITIAL: readonly OrderStatus[] = ['payment_pending', 'scheduled', 'placed'];
export const TERMINAL: readonly OrderStatus[] = ['delivered', 'cancelled'];
export const LIVE: readonly OrderStatus[] = ['placed', 'accepted', 'ready', 'picked_up'];

/** The commands a party could give an order now, guards aside; for buttons. */
export function commandsFor(status: OrderStatus, by: Party): CommandName[] {
  const open = TRANSITIONS.filter((arrow) => arrow.by.includes(by) && arrow.from.includes(status));
  return [...new Set(open.map((arrow) => arrow.command))];
}
