import type { DeliveryStatus } from '../domain/delivery-machine.ts';
import type { RiderStatus } from '../domain/duty.ts';
import type { PayPart } from '../domain/pay.ts';
import type { AssignmentReason } from '../domain/policy.ts';

export interface RiderRow {
  readonly userId: string;
  readonly cityId: string;
  readonly name: string;
  readonly vehicle: string;
  readonly plate: string | null;
  readonly status: RiderStatus;
  readonly statusReason: string | null;
  readonly online: boolean;
  readonly onlineSince: Date | null;
  readonly ratingSum: number;
  readonly ratingCount: number;
  readonly simulated: boolean;
  readonly lat: number | null;
  readonly lng: number | null;
  readonly positionAt: Date | null;
  readonly createdAt: Date;
}

export interface DeliveryRow {
  readonly orderId: string;
  readonly cityId: string;
  readonly restaurantId: string;
  readonly status: DeliveryStatus;
  readonly riderId: string | null;
  readonly pickupLat: number;
  readonly pickupLng: number;
  readonly dropLat: number;
  readonly dropLng: number;
  readonly distanceM: number;
  readonly readyBy: Date;
  readonly dispatchFrom: Date;
  /** When the kitchen said that the food is ready. */
  readonly readyAt: Date | null;
  readonly payPaise: number;
  readonly payParts: PayPart[];
  /** What the rider is to collect at the door, in paise. */
  readonly cashPaise: number;
  readonly assignedAt: Date | null;
  readonly arrivedPickupAt: Date | null;
  readonly pickedUpAt: Date | null;
  readonly arrivedDropAt: Date | null;
  readonly deliveredAt: Date | null;
  readonly createdAt: Date;
}

export interface OfferRow {
  readonly id: string;
  readonly orderId: string;
  readonly riderId: string;
  readonly status: 'open' | 'accepted' | 'declined' | 'expired' | 'withdrawn';
  readonly payPaise: number;
  readonly payParts: PayPart[];
  readonly pickupM: number;
  readonly reason: AssignmentReason;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly answeredAt: Date | null;
  /** The dispatcher's decision that made it; null for an operator's. */
  readonly decisionId: string | null;
}

export const pickupOf = (row: DeliveryRow) => ({ lat: row.pickupLat, lng: row.pickupLng });
export const dropOf = (row: DeliveryRow) => ({ lat: row.dropLat, lng: row.dropLng });
