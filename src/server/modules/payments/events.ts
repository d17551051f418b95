import type { DomainEvent, RecordedEvent } from '../../platform/events/append.ts';

interface PaymentFact {
  readonly paymentId: string;
  readonly orderId: string;
  readonly amountPaise: number;
}
interface RefundFact extends PaymentFact {
  readonly refundId: string;
}

/** `payment.authorized`: the money waits to be captured. */
export type PaymentEventType = 'payment.authorized' | 'payment.captured' | 'payment.failed' | 'payment.expired';
export type PaymentEvent = DomainEvent<PaymentEventType, PaymentFact>;
/** Asked of the gateway; told as done by the gateway. */
export type RefundEvent = DomainEvent<'payment.refund_requested' | 'payment.refund_processed', RefundFact>;

export type RecordedPaymentEvent = RecordedEvent<PaymentEventType, PaymentFact>;
export type RecordedRefundEvent = RecordedEvent<RefundEvent['type'], RefundFact>;

const about = (paymentId: string) => ({ version: 1, aggregate: 'payment', aggregateId: paymentId }) as const;

/** An order's money was taken, was refused, or was not paid in time. Amounts in paise. */
export const paymentEvent = (type: PaymentEventType, payload: PaymentFact): PaymentEvent => ({ type, ...about(payload.paymentId), payload });

export const refundEvent = (type: RefundEvent['type'], payload: RefundFact): RefundEvent => ({ type, ...about(payload.paymentId), payload });
