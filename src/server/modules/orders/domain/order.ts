export const STATUSES = ['payment_pending', 'scheduled', 'placed', 'accepted', 'ready', 'picked_up', 'delivered', 'cancelled'] as const;
export type OrderStatus = (typeof STATUSES)[number];

/** Who moves an order, in relation to it. `operator` is staff with the right to override. */
export type Party = 'customer' | 'restaurant' | 'rider' | 'operator' | 'system';
export type CancelledBy = 'customer' | 'restaurant' | 'timeout' | 'payment' | 'operator' | 'system';

/** What the machine reads and writes of an order. Amounts in paise. */
export interface OrderState {
  readonly status: OrderStatus;
  readonly scheduledFor: Date | null;
  readonly prepMinutes: number;
  readonly promisedFrom: Date;
  readonly promisedTo: Date;
  readonly riderId: string | null;
  /** When it reached the kitchen; before that, when it was made. */
  readonly placedAt: Date;
  /** When the restaurant's time to accept ends; of a planned order it is known from the start. */
  readonly confirmBy: Date | null;
  readonly acceptedAt: Date | null;
  readonly readyAt: Date | null;
  readonly pickedUpAt: Date | null;
  readonly deliveredAt: Date | null;
  readonly cancelledAt: Date | null;
  readonly cancelledBy: CancelledBy | null;
  readonly cancelReason: string | null;
  /** Words to the customer about the reason. */
  readonly cancelNote: string | null;
  readonly refundPaise: number;
}
