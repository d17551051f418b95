import { type Rejection, reject } from '../../../kernel/errors.ts';
import { err, ok, type Result } from '../../../kernel/result.ts';
import { type CommandName, type Effect, GUARDS, type OrderEventType, TRANSITIONS, type Transition } from './machine.ts';
import type { OrderState, OrderStatus, Party } from './order.ts';
import { confirmTime } from './policy.ts';

/** A command with what it brings. `prepMinutes` of cooking; `refundPaise` goes back to the customer. */
export type Command =
  | { readonly name: 'confirm_payment' | 'release' | 'mark_ready' | 'pick_up' | 'deliver' }
  | { readonly name: 'accept'; readonly prepMinutes?: number }
  | { readonly name: 'assign_rider'; readonly riderId: string | null }
  | { readonly name: 'expire_payment' | 'reject' | 'time_out' | 'cancel'; readonly reason: string; readonly note?: string; readonly refundPaise: number };

/** The command's work is done already (a repeat), or the order moves: its next state, the event that tells it, and what follows. */
export type Decision =
  | { readonly kind: 'repeat' }
  | { readonly kind: 'move'; readonly next: OrderState; readonly event: OrderEventType; readonly effects: readonly Effect[] };

const stamped = (at: Date | null): boolean => at !== null;

/** Whether the order shows that this very command has done its work: then a repeat gets the same answer instead of a refusal. */
function alreadyDone(order: OrderState, command: Command): boolean {
  switch (command.name) {
    case 'accept':
      return stamped(order.acceptedAt) && order.status !== 'cancelled';
    case 'mark_ready':
      return stamped(order.readyAt) && order.status !== 'cancelled';
    case 'pick_up':
      return stamped(order.pickedUpAt) && order.status !== 'cancelled';
    case 'deliver':
      return order.status === 'delivered';
    case 'assign_rider':
      return order.riderId === command.riderId && !['delivered', 'cancelled'].includes(order.status);
    case 'confirm_payment':
      return order.status !== 'payment_pending' && order.status !== 'cancelled';
    case 'release':
      return !['payment_pending', 'scheduled', 'cancelled'].includes(order.status);
    default:
      return false;
  }
}

/** Ended by the same party in the same way. */
function alreadyEnded(order: OrderState, name: CommandName, by: Party): boolean {
  if (order.status !== 'cancelled') return false;
  return TRANSITIONS.some((arrow) => arrow.command === name && arrow.by.includes(by) && arrow.cancelledBy === order.cancelledBy);
}

const shift = (at: Date, ms: number) => new Date(at.getTime() + ms);

/** The order reaches its kitchen: the clock to accept starts, and the promise counts from now unless it was for a set time. */
function reachKitchen(order: OrderState, now: Date): Partial<OrderState> {
  const delay = now.getTime() - order.placedAt.getTime();
  const promise = order.scheduledFor ? {} : { promisedFrom: shift(order.promisedFrom, delay), promisedTo: shift(order.promisedTo, delay) };
  return { placedAt: now, confirmBy: confirmTime(now), ...promise };
}

function changes(order: OrderState, command: Command, arrow: Transition, now: Date): Partial<OrderState> {
  switch (command.name) {
    case 'confirm_payment':
    case 'release':
      return arrow.to === 'placed' ? reachKitchen(order, now) : {};
    case 'accept':
      return { acceptedAt: now, prepMinutes: command.prepMinutes ?? order.prepMinutes };
    case 'assign_rider':
      return { riderId: command.riderId };
    case 'mark_ready':
      return { readyAt: now };
    case 'pick_up':
      return { pickedUpAt: now };
    case 'deliver':
      return { deliveredAt: now };
    default:
      return {
        cancelledAt: now,
        cancelledBy: arrow.cancelledBy ?? 'system',
        cancelReason: command.reason,
        cancelNote: command.note ?? null,
        refundPaise: command.refundPaise,
      };
  }
}

const movedOn = (status: OrderStatus): Rejection => reject('conflict', 'order_moved_on', { status });

/**
 * What a command of a party does to an order at an instant: a pure reading of `TRANSITIONS`. Refuses `forbidden` when the party never may,
 * `order_moved_on` when the order's status no longer (or not yet) allows it, `no_rider_yet` and `too_early` when a guard says so.
 */
export function decide(order: OrderState, command: Command, by: Party, now: Date): Result<Decision> {
  const arrows = TRANSITIONS.filter((arrow) => arrow.command === command.name && arrow.by.includes(by));
  if (arrows.length === 0) return err(reject('forbidden', 'forbidden'));
  if (alreadyDone(order, command) || alreadyEnded(order, command.name, by)) return ok({ kind: 'repeat' });
  const open = arrows.filter((arrow) => arrow.from.includes(order.status));
  if (open.length === 0) return err(movedOn(order.status));
  const arrow = open.find((one) => !one.guard || GUARDS[one.guard](order, now));
  if (!arrow) return err(open[0]?.guard === 'riderAssigned' ? reject('precondition', 'no_rider_yet') : reject('precondition', 'too_early'));
  const next: OrderState = { ...order, ...changes(order, command, arrow, now), status: arrow.to ?? order.status };
  return ok({ kind: 'move', next, event: arrow.event, effects: arrow.effects });
}
