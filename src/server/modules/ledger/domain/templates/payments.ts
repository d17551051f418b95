import { type Paise, paise } from '../../../../kernel/money.ts';
import { credit, debit, type EntryDraft, entry, type Facts } from '../entry.ts';

/** Money that the gateway took for an order, in paise. */
export interface PaymentFacts extends Facts {
  readonly paymentId: string;
  readonly orderId: string;
  readonly amountPaise: Paise;
}

const ofOrder = (orderId: string) => ({ type: 'order', id: orderId });

/** The gateway took the money of an order: it is held for the customer until the order is delivered. */
export function paymentCaptured({ paymentId, orderId, amountPaise, occurredAt }: PaymentFacts): EntryDraft {
  return entry({
    key: `payment_captured:${paymentId}`,
    template: 'payment_captured',
    subject: ofOrder(orderId),
    occurredAt,
    postings: [debit('gateway_clearing', amountPaise), credit('customer_advance', amountPaise)],
  });
}

/** The gateway took money for an order that was paid already: it is owed back at once, whole. */
export function paymentDuplicate({ paymentId, orderId, amountPaise, occurredAt }: PaymentFacts): EntryDraft {
  return entry({
    key: `payment_duplicate:${paymentId}`,
    template: 'payment_duplicate',
    subject: ofOrder(orderId),
    occurredAt,
    postings: [debit('gateway_clearing', amountPaise), credit('refunds_payable', amountPaise)],
  });
}

/** The gateway took another amount than was asked for: nobody's until someone has looked. */
export function paymentMismatch({ paymentId, orderId, amountPaise, occurredAt }: PaymentFacts): EntryDraft {
  return entry({
    key: `payment_mismatch:${paymentId}`,
    template: 'payment_mismatch',
    subject: ofOrder(orderId),
    occurredAt,
    postings: [debit('gateway_clearing', amountPaise), credit('suspense', amountPaise)],
  });
}

/** What the gateway paid out to the bank, in paise: gross less its fee and the GST on it. */
export interface GatewaySettledFacts extends Facts {
  readonly settlementId: string;
  readonly grossPaise: Paise;
  readonly feePaise: Paise;
  readonly feeGstPaise: Paise;
}

/** The gateway paid its balance into the bank. Throws `RangeError` when fee and tax exceed the gross. */
export function gatewaySettled({ settlementId, grossPaise, feePaise, feeGstPaise, occurredAt }: GatewaySettledFacts): EntryDraft {
  const netPaise = paise(grossPaise - feePaise - feeGstPaise);
  return entry({
    key: `gateway_settled:${settlementId}`,
    template: 'gateway_settled',
    subject: { type: 'gateway_settlement', id: settlementId },
    occurredAt,
    postings: [debit('escrow_bank', netPaise), debit('gateway_fee_expense', feePaise), debit('input_gst', feeGstPaise), credit('gateway_clearing', grossPaise)],
  });
}
