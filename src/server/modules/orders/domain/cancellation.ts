import type { OrderStatus } from './order.ts';

/** What a customer's cancellation would give back and keep, in paise, and on which ground. */
export interface CancellationTerms {
  readonly allowed: boolean;
  readonly refundPaise: number;
  readonly feePaise: number;
  readonly reason: 'before_accepted' | 'while_cooking' | 'after_pickup' | 'finished';
}

/** The paid amount (paise, after earlier refunds) and the bill's lines, of which the food group stays once it is being cooked, less what the platform pays of it. */
export interface CancellationFacts {
  readonly status: OrderStatus;
  readonly paidPaise: number;
  readonly lines: readonly { readonly key?: string; readonly group: string; readonly paise: number }[];
}

/**
 * The published terms: everything comes back until the kitchen has accepted. Then the food is being cooked for this customer: its price with packaging
 * and GST stays, for the restaurant, at what it cost the customer after all offers; delivery, fees, their GST and the tip come back. There is no fee of the platform's own at any time
 * (E-Commerce Rules 2020, rule 4(8)), and nothing to pay on a cash order. After pick-up only an operator can end it.
 */
export function cancellationTerms({ status, paidPaise, lines }: CancellationFacts): CancellationTerms {
  switch (status) {
    case 'payment_pending':
    case 'scheduled':
    case 'placed':
      return { allowed: true, refundPaise: paidPaise, feePaise: 0, reason: 'before_accepted' };
    case 'accepted':
    case 'ready': {
      const food = lines.filter((line) => line.group === 'food' || line.key === 'platformDiscount').reduce((total, line) => total + line.paise, 0);
      const feePaise = Math.min(paidPaise, Math.max(0, food));
      return { allowed: true, refundPaise: paidPaise - feePaise, feePaise, reason: 'while_cooking' };
    }
    case 'picked_up':
      return { allowed: false, refundPaise: 0, feePaise: paidPaise, reason: 'after_pickup' };
    default:
      return { allowed: false, refundPaise: 0, feePaise: 0, reason: 'finished' };
  }
}
