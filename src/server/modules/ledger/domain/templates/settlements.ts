import { type Paise, paise, sum, ZERO } from '../../../../kernel/money.ts';
import { type AccountCode, ownedBy } from '../chart.ts';
import { credit, debit, type EntryDraft, entry, type Facts, netOf, type Posting, type Subject } from '../entry.ts';

/** Who is paid out. */
export interface Payee {
  readonly type: 'restaurant' | 'rider';
  readonly id: string;
}

/** Money sent from the bank to whom it is owed, in paise. */
export interface PayoutFacts extends Facts {
  readonly payoutId: string;
  readonly payee: Payee;
  readonly amountPaise: Paise;
}

const owedTo = ({ type, id }: Payee): AccountCode => ownedBy(type === 'restaurant' ? 'restaurant_payable' : 'rider_payable', id);

/** The bank sent what was owed. */
export function payoutSent({ payoutId, payee, amountPaise, occurredAt }: PayoutFacts): EntryDraft {
  return entry({
    key: `payout_sent:${payoutId}`,
    template: 'payout_sent',
    subject: { type: 'payout', id: payoutId },
    occurredAt,
    postings: [debit(owedTo(payee), amountPaise), credit('escrow_bank', amountPaise)],
  });
}

/** A payout that was sent came back: it is owed again. */
export function payoutFailed({ payoutId, payee, amountPaise, occurredAt }: PayoutFacts): EntryDraft {
  return entry({
    key: `payout_failed:${payoutId}`,
    template: 'payout_failed',
    subject: { type: 'payout', id: payoutId },
    occurredAt,
    postings: [debit('escrow_bank', amountPaise), credit(owedTo(payee), amountPaise)],
  });
}

/** A correction by hand, decided by someone whose reason is in the audit. Debit positive, credit negative, in paise. */
export interface AdjustmentFacts extends Facts {
  readonly adjustmentId: string;
  readonly subject: Subject;
  readonly lines: readonly Posting[];
}

/** A correction by hand. Throws `RangeError` unless its lines sum to zero. */
export function adjustment({ adjustmentId, subject, lines, occurredAt }: AdjustmentFacts): EntryDraft {
  if (netOf(lines) !== 0) throw new RangeError(`An adjustment sums to ${netOf(lines)} paise`);
  return entry({ key: `adjustment:${adjustmentId}`, template: 'adjustment', subject, occurredAt, postings: lines });
}

/** Accounts of what is paid to governments and boards. */
export type TaxAccount =
  | `gst_95_${'cgst' | 'sgst' | 'igst'}`
  | `gst_own_${'cgst' | 'sgst' | 'igst'}`
  | `tcs_${'cgst' | 'sgst' | 'igst'}`
  | 'tds_payable'
  | 'welfare_payable';

/** One head of a payment, in paise. What is owed and what is paid differ by the rounding to rupees. */
export interface TaxPaidHead {
  readonly account: TaxAccount;
  readonly owedPaise: Paise;
  /** In money. */
  readonly paidPaise: Paise;
  /** By input tax; never for section 9(5), TCS, TDS or welfare, which are paid in money. */
  readonly setOffPaise?: Paise;
}

/** A payment of taxes or contributions with its challan. */
export interface TaxPaidFacts extends Facts {
  readonly challanId: string;
  readonly heads: readonly TaxPaidHead[];
}

/**
 * Taxes were paid: each head rounded to rupees (section 170 CGST), the difference to `rounding_expense`.
 * Throws `RangeError` when input tax is set off against a head that must be paid in money.
 */
export function taxPaid({ challanId, heads, occurredAt }: TaxPaidFacts): EntryDraft {
  const wrong = heads.find(({ account, setOffPaise = ZERO }) => setOffPaise > 0 && !account.startsWith('gst_own_'));
  if (wrong) throw new RangeError(`${wrong.account} is paid in money: no input tax can be set off`);
  const setOffPaise = sum(heads.map((head) => head.setOffPaise ?? ZERO));
  const paidPaise = sum(heads.map((head) => head.paidPaise));
  const roundedPaise = paise(setOffPaise + paidPaise - sum(heads.map((head) => head.owedPaise)));
  return entry({
    key: `tax_paid:${challanId}`,
    template: 'tax_paid',
    subject: { type: 'challan', id: challanId },
    occurredAt,
    postings: [
      ...heads.map((head) => debit(head.account, head.owedPaise)),
      { account: 'rounding_expense', paise: roundedPaise },
      credit('input_gst', setOffPaise),
      credit('escrow_bank', paidPaise),
    ],
  });
}

/** Compensation that someone else owes, in paise, such as a bank for each day of a late reversal (RBI's turn-around times of 2019), and who gets it. */
export interface CompensationDueFacts extends Facts {
  readonly compensationId: string;
  readonly orderId: string;
  readonly amountPaise: Paise;
  readonly to: { readonly type: 'customer' | 'restaurant' | 'rider'; readonly id: string } | { readonly type: 'platform' };
}

function compensated(to: CompensationDueFacts['to']): AccountCode {
  if (to.type === 'platform') return 'goodwill_expense';
  return to.type === 'customer' ? ownedBy('customer_wallet', to.id) : owedTo({ type: to.type, id: to.id });
}

/** Someone else owes compensation: passed on to whom it is for, or set against what the platform bore. */
export function compensationDue({ compensationId, orderId, amountPaise, to, occurredAt }: CompensationDueFacts): EntryDraft {
  return entry({
    key: `compensation_due:${compensationId}`,
    template: 'compensation_due',
    subject: { type: 'order', id: orderId },
    occurredAt,
    postings: [debit('compensation_receivable', amountPaise), credit(compensated(to), amountPaise)],
  });
}

/** Compensation that came into the bank, in paise. */
export interface CompensationReceivedFacts extends Facts {
  readonly compensationId: string;
  readonly orderId: string;
  readonly amountPaise: Paise;
}

/** Compensation came into the bank. */
export function compensationReceived({ compensationId, orderId, amountPaise, occurredAt }: CompensationReceivedFacts): EntryDraft {
  return entry({
    key: `compensation_received:${compensationId}`,
    template: 'compensation_received',
    subject: { type: 'order', id: orderId },
    occurredAt,
    postings: [debit('escrow_bank', amountPaise), credit('compensation_receivable', amountPaise)],
  });
}
