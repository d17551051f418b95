import { type Paise, paise, sum, ZERO } from '../../../../kernel/money.ts';
import { type AccountCode, ownedBy } from '../chart.ts';
import { credit, debit, type EntryDraft, entry, type Facts, type PaidFor, subjectOf } from '../entry.ts';
import { debitHeads, type TaxHeads, totalOf } from '../tax-heads.ts';

/** Who pays for a refund: the money held for the order, before it is delivered; after, the restaurant or the platform. */
export type RefundBearer = { readonly by: 'customer_advance' } | { readonly by: 'restaurant'; readonly restaurantId: string } | { readonly by: 'platform' };

interface OfRefund extends Facts {
  readonly refundId: string;
  readonly orderId: string;
  readonly amountPaise: Paise;
}

/** A refund that is promised, in paise: the amount that the customer gets, and the tax in it that a credit note takes back. */
export interface RefundRequestedFacts extends OfRefund {
  readonly bearer: RefundBearer;
  /** Tax of section 9(5) in the amount, after delivery only. */
  readonly gst95?: TaxHeads;
  /** Tax on our own fees in the amount, after delivery only. */
  readonly gstOwn?: TaxHeads;
  /** The restaurant's own tax in the amount (specified premises): its credit note spares it the tax, so that it pays it back whoever bears the rest. */
  readonly restaurantTax?: { readonly restaurantId: string; readonly paise: Paise };
  /** What the platform had paid of these portions by a discount: the customer did not, so it comes back to the platform. */
  readonly platformDiscountPaise?: Paise;
}

const bearerAccount = (bearer: RefundBearer): AccountCode => {
  if (bearer.by === 'restaurant') return ownedBy('restaurant_payable', bearer.restaurantId);
  return bearer.by === 'platform' ? 'goodwill_expense' : 'customer_advance';
};

/**
 * A refund was promised: tax of the credit note comes off what we owe the government, the rest off the bearer's account.
 * Throws `RangeError` when the tax exceeds the amount, or when tax is taken back of money that is only held.
 */
export function refundRequested({ refundId, orderId, amountPaise, bearer, gst95, gstOwn, restaurantTax, ...facts }: RefundRequestedFacts): EntryDraft {
  const taxPaise = sum([totalOf(gst95), totalOf(gstOwn), restaurantTax?.paise ?? ZERO]);
  const discountPaise = facts.platformDiscountPaise ?? ZERO;
  if (taxPaise > 0 && bearer.by === 'customer_advance') throw new RangeError('No tax is due yet on money that is only held');
  return entry({
    key: `refund_requested:${refundId}`,
    template: 'refund_requested',
    subject: { type: 'order', id: orderId },
    occurredAt: facts.occurredAt,
    postings: [
      debit(bearerAccount(bearer), paise(amountPaise + discountPaise - taxPaise)),
      ...(restaurantTax ? [debit(ownedBy('restaurant_payable', restaurantTax.restaurantId), restaurantTax.paise)] : []),
      ...debitHeads('gst_95', gst95),
      ...debitHeads('gst_own', gstOwn),
      credit('refunds_payable', amountPaise),
      credit('discount_expense', discountPaise),
    ],
  });
}

/** Money of a refund that moved, in paise. */
export type RefundMovedFacts = Omit<OfRefund, 'orderId'> & PaidFor;

/** The gateway took the refund from our money with it. */
export function refundProcessed({ refundId, amountPaise, occurredAt, ...about }: RefundMovedFacts): EntryDraft {
  return entry({
    key: `refund_processed:${refundId}`,
    template: 'refund_processed',
    subject: subjectOf(about),
    occurredAt,
    postings: [debit('refunds_payable', amountPaise), credit('gateway_clearing', amountPaise)],
  });
}

/**
 * A refund that was processed came back: it is owed again. One that failed before the gateway took money posts nothing, for it is owed still.
 */
export function refundFailed({ refundId, amountPaise, occurredAt, ...about }: RefundMovedFacts): EntryDraft {
  return entry({
    key: `refund_failed:${refundId}`,
    template: 'refund_failed',
    subject: subjectOf(about),
    occurredAt,
    postings: [debit('gateway_clearing', amountPaise), credit('refunds_payable', amountPaise)],
  });
}
