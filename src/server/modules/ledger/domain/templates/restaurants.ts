import type { Paise } from '../../../../kernel/money.ts';
import { sum } from '../../../../kernel/money.ts';
import { ownedBy } from '../chart.ts';
import { credit, debit, type EntryDraft, entry, type Facts } from '../entry.ts';
import { creditHeads, type TaxHeads, totalOf } from '../tax-heads.ts';

interface OfRestaurantOrder extends Facts {
  readonly orderId: string;
  readonly restaurantId: string;
}

/** Our commission on an order in paise, and the tax on it. */
export interface CommissionChargedFacts extends OfRestaurantOrder {
  readonly commissionPaise: Paise;
  readonly gst: TaxHeads;
}

/** Commission, with tax on top, comes off what the restaurant is owed. */
export function commissionCharged({ orderId, restaurantId, commissionPaise, gst, occurredAt }: CommissionChargedFacts): EntryDraft {
  return entry({
    key: `commission_charged:${orderId}`,
    template: 'commission_charged',
    subject: { type: 'order', id: orderId },
    occurredAt,
    postings: [
      debit(ownedBy('restaurant_payable', restaurantId), sum([commissionPaise, totalOf(gst)])),
      credit('commission_income', commissionPaise),
      ...creditHeads('gst_own', gst),
    ],
  });
}

/** Income tax that we withhold from a restaurant for an order, in paise. */
export interface TdsWithheldFacts extends OfRestaurantOrder {
  readonly tdsPaise: Paise;
}

/** Income tax withheld: ours to pay to the government for the restaurant. Nothing is posted when it is 0. */
export function tdsWithheld({ orderId, restaurantId, tdsPaise, occurredAt }: TdsWithheldFacts): EntryDraft {
  return entry({
    key: `tds_withheld:${orderId}`,
    template: 'tds_withheld',
    subject: { type: 'order', id: orderId },
    occurredAt,
    postings: [debit(ownedBy('restaurant_payable', restaurantId), tdsPaise), credit('tds_payable', tdsPaise)],
  });
}

/** GST collected at source for an order, in paise: on supplies outside section 9(5) alone. */
export interface TcsCollectedFacts extends OfRestaurantOrder {
  readonly tcs: TaxHeads;
}

/** GST collected at source (section 52) comes off what the restaurant is owed. Nothing is posted when it is 0. */
export function tcsCollected({ orderId, restaurantId, tcs, occurredAt }: TcsCollectedFacts): EntryDraft {
  return entry({
    key: `tcs_collected:${orderId}`,
    template: 'tcs_collected',
    subject: { type: 'order', id: orderId },
    occurredAt,
    postings: [debit(ownedBy('restaurant_payable', restaurantId), totalOf(tcs)), ...creditHeads('tcs', tcs)],
  });
}
