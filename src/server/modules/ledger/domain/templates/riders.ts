import { type Paise, ZERO } from '../../../../kernel/money.ts';
import { ownedBy } from '../chart.ts';
import { credit, debit, type EntryDraft, entry, type Facts } from '../entry.ts';

interface OfRider extends Facts {
  readonly riderId: string;
}

/** Cash that a rider took at the door, in paise. */
export interface CashCollectedFacts extends OfRider {
  readonly orderId: string;
  readonly amountPaise: Paise;
}

/** A rider took the money of an order at the door: the rider carries it, and it is held for the order like any payment. */
export function cashCollected({ orderId, riderId, amountPaise, occurredAt }: CashCollectedFacts): EntryDraft {
  return entry({
    key: `cash_collected:${orderId}`,
    template: 'cash_collected',
    subject: { type: 'order', id: orderId },
    occurredAt,
    postings: [debit(ownedBy('rider_cash', riderId), amountPaise), credit('customer_advance', amountPaise)],
  });
}

/** Cash of an order was taken at the door, and nobody is known to carry it (an operator ended the order by hand): it stands in suspense until it is found. */
export function cashUnplaced({ orderId, amountPaise, occurredAt }: Omit<CashCollectedFacts, 'riderId'>): EntryDraft {
  return entry({
    key: `cash_unplaced:${orderId}`,
    template: 'cash_unplaced',
    subject: { type: 'order', id: orderId },
    occurredAt,
    postings: [debit('suspense', amountPaise), credit('customer_advance', amountPaise)],
  });
}

/** Cash that a rider handed in, in paise; or that is kept from what the rider is owed instead. */
export interface CashDepositedFacts extends OfRider {
  readonly depositId: string;
  readonly amountPaise: Paise;
  readonly by: 'bank' | 'earnings';
}

/** A rider carries less cash: it came to the bank, or the rider keeps it as pay. */
export function cashDeposited({ depositId, riderId, amountPaise, by, occurredAt }: CashDepositedFacts): EntryDraft {
  return entry({
    key: `cash_deposited:${depositId}`,
    template: 'cash_deposited',
    subject: { type: 'cash_deposit', id: depositId },
    occurredAt,
    postings: [debit(by === 'bank' ? 'escrow_bank' : ownedBy('rider_payable', riderId), amountPaise), credit(ownedBy('rider_cash', riderId), amountPaise)],
  });
}

/** Cash that was missing when a rider's shift was counted, in paise. */
export interface CashShortageFacts extends OfRider {
  readonly shortageId: string;
  readonly amountPaise: Paise;
}

/** Cash was missing at the count: the rider owes it. */
export function cashShortage({ shortageId, riderId, amountPaise, occurredAt }: CashShortageFacts): EntryDraft {
  return entry({
    key: `cash_shortage:${shortageId}`,
    template: 'cash_shortage',
    subject: { type: 'cash_shortage', id: shortageId },
    occurredAt,
    postings: [debit(ownedBy('rider_receivable', riderId), amountPaise), credit(ownedBy('rider_cash', riderId), amountPaise)],
  });
}

/** A rider's pay for an order in paise, and the tip that waited in `tips_payable` for who delivered, if any. */
export interface RiderPayEarnedFacts extends OfRider {
  readonly orderId: string;
  readonly payPaise: Paise;
  readonly waitingTipPaise?: Paise;
}

/** A rider earned the pay of an order. A tip that `order_delivered` gave to the rider must not be given again. */
export function riderPayEarned({ orderId, riderId, payPaise, waitingTipPaise = ZERO, occurredAt }: RiderPayEarnedFacts): EntryDraft {
  const account = ownedBy('rider_payable', riderId);
  return entry({
    key: `rider_pay_earned:${orderId}:${riderId}`,
    template: 'rider_pay_earned',
    subject: { type: 'order', id: orderId },
    occurredAt,
    postings: [debit('delivery_cost', payPaise), credit(account, payPaise), debit('tips_payable', waitingTipPaise), credit(account, waitingTipPaise)],
  });
}

/** A contribution for a rider's social security on the pay of an order, in paise. */
export interface WelfareContributionFacts extends OfRider {
  readonly orderId: string;
  readonly contributionPaise: Paise;
}

/** The platform owes a welfare board its part for an order: on top of the rider's pay, never off it. */
export function welfareContribution({ orderId, riderId, contributionPaise, occurredAt }: WelfareContributionFacts): EntryDraft {
  return entry({
    key: `welfare_contribution:${orderId}:${riderId}`,
    template: 'welfare_contribution',
    subject: { type: 'order', id: orderId },
    occurredAt,
    postings: [debit('welfare_expense', contributionPaise), credit('welfare_payable', contributionPaise)],
  });
}

/** A bonus of a rider's day, in paise. `day` is `YYYY-MM-DD` where the rider is. */
export interface RiderBonusEarnedFacts extends OfRider {
  readonly day: string;
  readonly bonusPaise: Paise;
}

/** A rider earned the bonus of a day, once. */
export function riderBonusEarned({ riderId, day, bonusPaise, occurredAt }: RiderBonusEarnedFacts): EntryDraft {
  return entry({
    key: `rider_bonus_earned:${riderId}:${day}`,
    template: 'rider_bonus_earned',
    subject: { type: 'rider_day', id: `${riderId}:${day}` },
    occurredAt,
    postings: [debit('delivery_cost', bonusPaise), credit(ownedBy('rider_payable', riderId), bonusPaise)],
  });
}

/** What a rider owed us and a statement took off, in paise. */
export interface RiderDebtDeductedFacts extends OfRider {
  readonly statementId: string;
  readonly amountPaise: Paise;
}

/** A statement took what a rider owed us off what the rider is owed. */
export function riderDebtDeducted({ statementId, riderId, amountPaise, occurredAt }: RiderDebtDeductedFacts): EntryDraft {
  return entry({
    key: `rider_debt_deducted:${statementId}`,
    template: 'rider_debt_deducted',
    subject: { type: 'rider_debt', id: statementId },
    occurredAt,
    postings: [debit(ownedBy('rider_payable', riderId), amountPaise), credit(ownedBy('rider_receivable', riderId), amountPaise)],
  });
}
