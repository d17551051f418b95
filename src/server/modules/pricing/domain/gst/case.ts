import type { Result } from '../../../../kernel/result.ts';

/** What is wrong with a case, and where: `items[0].amount`. The message is for the operator who feeds the cases, in English. */
export interface CaseError {
  readonly code:
    | 'not_an_object'
    | 'not_an_array'
    | 'not_a_boolean'
    | 'not_a_text'
    | 'not_a_date'
    | 'not_one_of'
    | 'not_an_amount'
    | 'negative_amount'
    | 'fractional_amount'
    | 'amount_too_large'
    | 'unknown_state'
    | 'not_a_rate'
    | 'rate_missing'
    | 'rate_not_in_force'
    | 'wrong_rate'
    | 'discount_above_base'
    | 'seller_unregistered';
  readonly message: string;
  readonly path: string;
}
export type CaseResult<T> = Result<T, CaseError>;

export interface ItemOfCase {
  readonly name: string;
  /** Paise; with `taxInclusive` the tax is in it. */
  readonly amount: number;
  readonly kind: 'food' | 'goods';
  /** The seller's rate in per cent; needed for goods, checked on food when given. */
  readonly rate?: number;
  readonly hsn?: string;
  readonly taxInclusive: boolean;
}

export type Carrier = 'unregistered-rider' | 'registered-fleet' | 'restaurant';

export interface DiscountOfCase {
  readonly fundedBy: 'restaurant' | 'platform';
  readonly on: 'food' | 'delivery' | 'platformFee';
  readonly amount: number;
}

/** An order as the tax law sees it: who sells what to whom on which day. Amounts in paise, states as GST codes. */
export interface TaxCase {
  /** The day in India, `YYYY-MM-DD`. */
  readonly date: string;
  readonly restaurant: {
    readonly state: string;
    /** Holds for a financial year (April to March): the caller looks up the year of `date`. */
    readonly specifiedPremises: boolean;
    readonly registered: boolean;
  };
  readonly customer: { readonly state: string };
  readonly items: readonly ItemOfCase[];
  readonly packaging: number;
  readonly delivery: { readonly by: Carrier; readonly amount: number };
  readonly platformFee: number;
  readonly tip: number;
  readonly discounts: readonly DiscountOfCase[];
}
