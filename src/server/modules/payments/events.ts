import type { DomainEvent, RecordedEvent } from '../../platform/events/append.ts';

interface PaymentFact {
  readonly paymentId: string;
  readonly orderId: string;
  readonly amountPaise: number;
}
interface RefundFact {
  readonly refundId: string;
  readonly paymentId: string;
  /** None of a top-up's. */
  readonly orderId: string | null;
  readonly amountPaise: number;
}
interface TopUpFact {
  readonly topUpId: string;
  readonly paymentId: string;
  readonly customerId: string;
  readonly amountPaise: number;
}

/** `payment.authorized`: the money waits to be captured. */
export type PaymentEventType = 'payment.authorized' | 'payment.captured' | 'payment.failed' | 'payment.expired';
export type PaymentEvent = DomainEvent<PaymentEventType, PaymentFact>;
/** Asked of the gateway; told as done by the gateway. */
export type RefundEvent = DomainEvent<'payment.refund_requested' | 'payment.refund_processed', RefundFact>;

/** Money that a customer pays into the wallet: the same two tellings, under names of their own, for there is no order. */
export type TopUpEvent = DomainEvent<'top_up.authorized' | 'top_up.captured', TopUpFact>;
export type RecordedTopUpEvent = RecordedEvent<TopUpEvent['type'], TopUpFact>;

export type RecordedPaymentEvent = RecordedEvent<PaymentEventType, PaymentFact>;
export type RecordedRefundEvent = RecordedEvent<RefundEvent['type'], RefundFact>;

interface PayoutFact {
  readonly payoutId: string;
  readonly payeeType: 'restaurant' | 'rider';
  readonly payeeId: string;
  readonly amountPaise: number;
  readonly reference: string;
}
/** Asked of the gateway; told by it as paid out or failed. */
export type PayoutEvent = DomainEvent<'payout.requested' | 'payout.processed' | 'payout.failed', PayoutFact>;
export type RecordedPayoutEvent = RecordedEvent<PayoutEvent['type'], PayoutFact>;

const about = (paymentId: string) => ({ version: 1, aggregate: 'payment', aggregateId: paymentId }) as const;

/** An order's money was taken, was refused, or was not paid in time. Amounts in paise. */
export const paymentEvent = (type: PaymentEventType, payload: PaymentFact): PaymentEvent => ({ type, ...about(payload.paymentId), payload });

export const refundEvent = (type: RefundEvent['type'], payload: RefundFact): RefundEvent => ({ type, ...about(payload.paymentId), payload });

export const topUpEvent = (type: TopUpEvent['type'], payload: TopUpFact): TopUpEvent => ({ type, ...about(payload.paymentId), payload });

/** Money to a restaurant or a rider. Amounts in paise. */
export const payoutEvent = (type: PayoutEvent['type'], payload: PayoutFact): PayoutEvent => ({
  type,
  version: 1,
  aggregate: 'payout',
  aggregateId: payload.payoutId,
  payload,
});
