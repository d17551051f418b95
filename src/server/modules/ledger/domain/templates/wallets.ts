import type { Paise } from '../../../../kernel/money.ts';
import { ownedBy } from '../chart.ts';
import { credit, debit, type EntryDraft, entry, type Facts } from '../entry.ts';

interface OfWallet extends Facts {
  readonly customerId: string;
  readonly amountPaise: Paise;
}

/** A payment into a wallet, in paise. */
export interface WalletToppedUpFacts extends OfWallet {
  readonly paymentId: string;
}

/** The gateway took money for a wallet. */
export function walletToppedUp({ paymentId, customerId, amountPaise, occurredAt }: WalletToppedUpFacts): EntryDraft {
  return entry({
    key: `wallet_topped_up:${paymentId}`,
    template: 'wallet_topped_up',
    subject: { type: 'customer', id: customerId },
    occurredAt,
    postings: [debit('gateway_clearing', amountPaise), credit(ownedBy('customer_wallet', customerId), amountPaise)],
  });
}

/** What a wallet gave for an order, in paise. */
export interface WalletSpentFacts extends OfWallet {
  /** The wallet's own entry of it. */
  readonly spendId: string;
  readonly orderId: string;
}

/** A wallet paid for an order, or for a part of it: held like any payment. */
export function walletSpent({ spendId, orderId, customerId, amountPaise, occurredAt }: WalletSpentFacts): EntryDraft {
  return entry({
    key: `wallet_spent:${spendId}`,
    template: 'wallet_spent',
    subject: { type: 'order', id: orderId },
    occurredAt,
    postings: [debit(ownedBy('customer_wallet', customerId), amountPaise), credit('customer_advance', amountPaise)],
  });
}

/** What a wallet was given, in paise: a refund that the customer wants there, or a gift of the platform. */
export interface WalletCreditedFacts extends OfWallet {
  readonly creditId: string;
  /** The order that it is about, if any. */
  readonly orderId: string | null;
  readonly from: 'refund' | 'goodwill';
}

/** A wallet was credited. A refund must have been promised before (`refund_requested`). */
export function walletCredited({ creditId, customerId, orderId, amountPaise, from, occurredAt }: WalletCreditedFacts): EntryDraft {
  return entry({
    key: `wallet_credited:${creditId}`,
    template: 'wallet_credited',
    subject: orderId === null ? { type: 'customer', id: customerId } : { type: 'order', id: orderId },
    occurredAt,
    postings: [debit(from === 'refund' ? 'refunds_payable' : 'goodwill_expense', amountPaise), credit(ownedBy('customer_wallet', customerId), amountPaise)],
  });
}
