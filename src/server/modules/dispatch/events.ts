import type { DomainEvent, RecordedEvent } from '../../platform/events/append.ts';
import type { DeliveryStatus } from './domain/delivery-machine.ts';

/** Of all events of this module: aggregate `delivery`, aggregateId the order's id. */
interface OfOrder {
  readonly orderId: string;
  readonly cityId: string;
  readonly restaurantId: string;
}

export interface OfferMade extends OfOrder {
  readonly offerId: string;
  readonly riderId: string;
  readonly payPaise: number;
  readonly expiresAt: string;
  readonly reason: { readonly key: string; readonly params: Readonly<Record<string, number>> };
}

export interface OfferClosed extends OfOrder {
  readonly offerId: string;
  readonly riderId: string;
  readonly status: 'accepted' | 'declined' | 'expired' | 'withdrawn';
  /** Why it was withdrawn, where nobody asked for it. */
  readonly why?: 'rider_silent';
}

/** `riderId` is who carries it now; `formerRiderId` who did until this change, if another. */
export interface DeliveryChanged extends OfOrder {
  readonly riderId: string | null;
  readonly formerRiderId: string | null;
  readonly status: DeliveryStatus;
}

/** The kitchen has not said ready, some time after its promise: told once a level, from 1. */
export interface KitchenLate extends OfOrder {
  readonly level: number;
  /** When the food should have been ready. */
  readonly since: string;
}

/** A rider with an order is not heard of since an instant: the order was taken back, or operators are to call. */
export interface RiderSilent extends OfOrder {
  readonly riderId: string;
  readonly measure: 'taken_back' | 'escalated';
  readonly level: number;
  readonly since: string;
}

/** Not what it was: that is for those who may read the incident. */
export interface IncidentTold extends OfOrder {
  readonly incidentId: string;
  readonly riderId: string;
  /** The order went back to the queue. */
  readonly released: boolean;
}

interface Payloads {
  'offer.made': OfferMade;
  'offer.closed': OfferClosed;
  'delivery.changed': DeliveryChanged;
  'delivery.kitchen_late': KitchenLate;
  'delivery.rider_silent': RiderSilent;
  'incident.reported': IncidentTold;
  'incident.resolved': IncidentTold;
}
export type DispatchEventType = keyof Payloads;
export type DispatchEvent = { [Type in DispatchEventType]: RecordedEvent<Type, Payloads[Type]> }[DispatchEventType];

export const DISPATCH_EVENTS: readonly DispatchEventType[] = [
  'offer.made',
  'offer.closed',
  'delivery.changed',
  'delivery.kitchen_late',
  'delivery.rider_silent',
  'incident.reported',
  'incident.resolved',
];

/** An event of this module, ready to append. */
export function dispatchEvent<Type extends DispatchEventType>(type: Type, payload: Payloads[Type]): DomainEvent<Type, Payloads[Type]> {
  return { type, version: 1, aggregate: 'delivery', aggregateId: payload.orderId, payload };
}
