import { type Rejection, reject } from '../../../kernel/errors.ts';
import { err, ok, type Result } from '../../../kernel/result.ts';
import { ACTIVE, type DeliveryStatus } from './delivery-machine.ts';

/** What a rider may tell of an order in hand. */
export const INCIDENTS = ['vehicle', 'accident', 'unwell', 'unsafe', 'spilled', 'restaurant_closed', 'customer_missing', 'wrong_address'] as const;
export type IncidentKind = (typeof INCIDENTS)[number];

type Half = 'before' | 'after';
interface Rule {
  /** Before the pick-up, after it, or both. */
  readonly halves: readonly Half[];
  /** The rider can't go on: every order in hand is touched, and duty ends once no order is in hand. */
  readonly stops: boolean;
  /** Somebody may be hurt or in danger: the emergency number comes first. */
  readonly emergency: boolean;
}

/** The rules, as data. */
const RULES: Readonly<Record<IncidentKind, Rule>> = {
  vehicle: { halves: ['before', 'after'], stops: true, emergency: false },
  accident: { halves: ['before', 'after'], stops: true, emergency: true },
  unwell: { halves: ['before', 'after'], stops: true, emergency: false },
  unsafe: { halves: ['before', 'after'], stops: true, emergency: true },
  spilled: { halves: ['after'], stops: false, emergency: false },
  restaurant_closed: { halves: ['before'], stops: false, emergency: false },
  customer_missing: { halves: ['after'], stops: false, emergency: false },
  wrong_address: { halves: ['after'], stops: false, emergency: false },
};

/** India's emergency number: police, ambulance and fire (Emergency Response Support System). */
export const EMERGENCY_NUMBER = '112';

export const isEmergency = (kind: IncidentKind): boolean => RULES[kind].emergency;

const halfOf = (status: DeliveryStatus): Half => (status === 'assigned' || status === 'at_pickup' ? 'before' : 'after');

/** What may be told of an order at this point. */
export const incidentsAt = (status: DeliveryStatus): IncidentKind[] => INCIDENTS.filter((kind) => RULES[kind].halves.includes(halfOf(status)));

/** An order in the rider's hands. */
interface Job {
  readonly orderId: string;
  readonly restaurantId: string;
  readonly status: DeliveryStatus;
}

export interface IncidentEffect<Row extends Job> {
  /** Orders it touches, and whether each goes back to the queue at once: those not picked up do. */
  readonly touched: readonly { readonly job: Row; readonly released: boolean }[];
  /** The rider goes off duty when no order is in hand any more; at once if none stays. */
  readonly rests: boolean;
  readonly restsNow: boolean;
  /** So long nobody else is sent, minutes of life: operators ask a kitchen that seems closed first. */
  readonly pauseMinutes: number;
}

/** How long operators have to ask a kitchen that seems closed before another rider is sent to it, minutes. */
const ASK_KITCHEN_MINUTES = 10;

/**
 * What follows from an incident of one of a rider's orders (`jobs`, that one among them). Refusals: `delivery_moved_on` when the order is not in hand,
 * `incident_does_not_fit` for what can't happen at this point.
 */
export function decideIncident<Row extends Job>(kind: IncidentKind, named: Row, jobs: readonly Row[]): Result<IncidentEffect<Row>, Rejection> {
  if (!ACTIVE.includes(named.status)) return err(reject('conflict', 'delivery_moved_on', { status: named.status }));
  const rule = RULES[kind];
  if (!rule.halves.includes(halfOf(named.status))) return err(reject('precondition', 'incident_does_not_fit'));
  const touches = (job: Row): boolean => {
    if (job.orderId === named.orderId || rule.stops) return true;
    return kind === 'restaurant_closed' && job.restaurantId === named.restaurantId && halfOf(job.status) === 'before';
  };
  const touched = jobs.filter(touches).map((job) => ({ job, released: halfOf(job.status) === 'before' }));
  const stays = jobs.length - touched.filter(({ released }) => released).length;
  return ok({ touched, rests: rule.stops, restsNow: rule.stops && stays === 0, pauseMinutes: kind === 'restaurant_closed' ? ASK_KITCHEN_MINUTES : 0 });
}

/** What a customer is told of an order that something happened to: `tracking.incident.<key>`. */
export type IncidentNotice = 'rider_changed' | 'kitchen_asked' | 'rider_stopped' | 'door_unclear';

/** The reason in words that tell nothing of the rider's health or fears; null for what is no reason to be late. */
export function noticeOf({ kind, released }: { readonly kind: IncidentKind; readonly released: boolean }): IncidentNotice | null {
  if (kind === 'restaurant_closed') return 'kitchen_asked';
  if (released) return 'rider_changed';
  if (RULES[kind].stops || kind === 'spilled') return 'rider_stopped';
  return 'door_unclear';
}
