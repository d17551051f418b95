import { type Paise, paise } from '../../../../kernel/money.ts';
import { credit, debit, type EntryDraft, entry, type Facts, type PaidFor, subjectOf } from '../entry.ts';

/** Money that the gateway took, in paise. */
interface Taken extends Facts {
  readonly paymentId: string;
  readonly amountPaise: Paise;
}
/** Money that it took for an order. */
export type PaymentFacts = Taken & { readonly orderId: string };
/** Money that it took for an order or for a top-up, and that is not what was asked. */
export type OddPaymentFacts = Taken & PaidFor;

/** The gateway took the money of an order: it is held for the customer until the order is delivered. */
export function paymentCaptured({ paymentId, amountPaise, occurredAt, orderId }: PaymentFacts): EntryDraft {
  return entry({
    key: `payment_captured:${paymentId}`,
    template: 'payment_captured',
    subject: subjectOf({ orderId }),
    occurredAt,
    postings: [debit('gateway_clearing', amountPaise), credit('customer_advance', amountPaise)],
  });
}

/** The gateway took money for what was paid already: it is owed back at once, whole. */
export function paymentDuplicate({ paymentId, amountPaise, occurredAt, ...about }: OddPaymentFacts): EntryDraft {
  return entry({
    key: `payment_duplicate:${paymentId}`,
    template: 'payment_duplicate',
    subject: subjectOf(about),
    occurredAt,
    postings: [debit('gateway_clearing', amountPaise), credit('refunds_payable', amountPaise)],
  });
}

/** The gateway took more than was asked for: what is above (paise) is owed back at once. */
export function paymentSurplus({ paymentId, amountPaise, occurredAt, ...about }: OddPaymentFacts): EntryDraft {
  return entry({
    key: `payment_surplus:${paymentId}`,
    template: 'payment_surplus',
    subject: subjectOf(about),
    occurredAt,
    postings: [debit('gateway_clearing', amountPaise), credit('refunds_payable', amountPaise)],
  });
}

/** The gateway took less than was asked for: nobody's until someone has looked. */
export function paymentMismatch({ paymentId, amountPaise, occurredAt, ...about }: OddPaymentFacts): EntryDraft {
  return entry({
    key: `payment_mismatch:${paymentId}`,
    template: 'payment_mismatch',
    subject: subjectOf(about),
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
