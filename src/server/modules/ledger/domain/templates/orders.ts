import { type Paise, paise, sum, ZERO } from '../../../../kernel/money.ts';
import { ownedBy } from '../chart.ts';
import { credit, debit, type EntryDraft, entry, type Facts } from '../entry.ts';
import { creditHeads, type TaxHeads, totalOf } from '../tax-heads.ts';

/** What a delivered order earned whom, in paise. Discounts that the restaurant pays for are off `itemsPaise` already. */
export interface OrderDeliveredFacts extends Facts {
  readonly orderId: string;
  readonly restaurantId: string;
  /** What the customer paid or pays in all, by whatever means: must be what the parts below come to. */
  readonly customerPaise: Paise;
  readonly itemsPaise: Paise;
  readonly packagingPaise: Paise;
  /** The restaurant's own tax, in specified premises: it pays it to the government itself. */
  readonly restaurantTaxPaise?: Paise;
  /** The delivery charge when the restaurant's own staff delivers: it is the restaurant's. */
  readonly restaurantDeliveryPaise?: Paise;
  /** The delivery charge when our riders deliver: what the customer and the restaurant pay of it. */
  readonly deliveryPaise: Paise;
  /** What of that charge the restaurant gave the customer off, and owes us in the customer's stead. */
  readonly restaurantDeliveryDiscountPaise?: Paise;
  /** Our own fees: platform fee, small order fee. */
  readonly platformFeePaise: Paise;
  /** Tax on food, packaging and delivery that the platform pays by section 9(5). */
  readonly gst95?: TaxHeads;
  /** Tax on our own fees. */
  readonly gstOwn?: TaxHeads;
  /** A discount on the bill that the platform pays for. */
  readonly platformDiscountPaise?: Paise;
  readonly tipPaise?: Paise;
  /** Who delivered; null while not known, or when there is no rider: a tip waits in `tips_payable`. */
  readonly riderId: string | null;
}

/**
 * An order was delivered: the money held for it becomes the restaurant's, the government's, the rider's tip and our own.
 * Throws `RangeError` when the parts do not come to what the customer pays.
 */
export function orderDelivered(facts: OrderDeliveredFacts): EntryDraft {
  const { orderId, restaurantId, riderId, occurredAt, customerPaise } = facts;
  const restaurantPaise = sum([facts.itemsPaise, facts.packagingPaise, facts.restaurantTaxPaise ?? ZERO, facts.restaurantDeliveryPaise ?? ZERO]);
  return entry({
    key: `order_delivered:${orderId}`,
    template: 'order_delivered',
    subject: { type: 'order', id: orderId },
    occurredAt,
    postings: [
      debit('customer_advance', customerPaise),
      debit('discount_expense', facts.platformDiscountPaise ?? ZERO),
      credit(ownedBy('restaurant_payable', restaurantId), restaurantPaise),
      debit(ownedBy('restaurant_payable', restaurantId), facts.restaurantDeliveryDiscountPaise ?? ZERO),
      ...creditHeads('gst_95', facts.gst95),
      credit('delivery_income', facts.deliveryPaise),
      credit('platform_fee_income', facts.platformFeePaise),
      ...creditHeads('gst_own', facts.gstOwn),
      credit(riderId === null ? 'tips_payable' : ownedBy('rider_payable', riderId), facts.tipPaise ?? ZERO),
    ],
  });
}

/** What is kept of a cancelled order's money and for whom, in paise; what is not kept is a refund (`refund_requested`). */
export interface OrderCancelledRetainedFacts extends Facts {
  readonly orderId: string;
  readonly restaurantId: string;
  readonly retainedPaise: Paise;
  /** For food that was cooked. */
  readonly restaurantPaise: Paise;
  /** What the platform pays of that food, on top of what is kept: its own discount. */
  readonly platformDiscountPaise?: Paise;
  /** For a rider who was on the way. */
  readonly rider?: { readonly riderId: string; readonly paise: Paise };
  /** Tax on what is kept, at the rate of the main supply (Circular 178/10/2022), by section 9(5). */
  readonly gst95?: TaxHeads;
  /** The same on our own fees. */
  readonly gstOwn?: TaxHeads;
}

/** A cancelled order whose customer does not get everything back: the rest, after the others' parts and tax, is ours. Throws `RangeError` when the parts exceed what is kept. */
export function orderCancelledRetained(facts: OrderCancelledRetainedFacts): EntryDraft {
  const { orderId, restaurantId, occurredAt, retainedPaise, restaurantPaise, rider } = facts;
  const discountPaise = facts.platformDiscountPaise ?? ZERO;
  const oursPaise = paise(retainedPaise + discountPaise - restaurantPaise - (rider?.paise ?? 0) - totalOf(facts.gst95) - totalOf(facts.gstOwn));
  return entry({
    key: `order_cancelled_retained:${orderId}`,
    template: 'order_cancelled_retained',
    subject: { type: 'order', id: orderId },
    occurredAt,
    postings: [
      debit('customer_advance', retainedPaise),
      debit('discount_expense', discountPaise),
      credit(ownedBy('restaurant_payable', restaurantId), restaurantPaise),
      ...(rider ? [credit(ownedBy('rider_payable', rider.riderId), rider.paise)] : []),
      ...creditHeads('gst_95', facts.gst95),
      ...creditHeads('gst_own', facts.gstOwn),
      credit('cancellation_income', oursPaise),
    ],
  });
}
