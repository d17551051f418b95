import type { RefundReason } from './refund.ts';

/** The published times and limits of reports and refunds; `README.md` says why they are what they are. */

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** How long after the delivery a customer may report that something was wrong: 24 hours. */
export const REPORT_MS = 24 * HOUR_MS;

/** What is refunded at once, without anyone looking: missing items up to ₹300, of a customer with no more than 2 earlier reports in 30 days. */
export const AT_ONCE = { reason: 'missing', maximumPaise: 30_000, earlierReports: 2, withinMs: 30 * DAY_MS } as const;

/** By when a refund that the gateway has sent is in the customer's account, as banks promise: 7 days. */
export const ARRIVAL_MS = 7 * DAY_MS;

/** The instant until which an order that was delivered at `deliveredAt` can be reported. */
export const reportUntil = (deliveredAt: Date): Date => new Date(deliveredAt.getTime() + REPORT_MS);

/** What the rule for refunding at once reads: the reason, what it comes to in paise, and the customer's reports before this one within the rule's time. */
export interface ReportFacts {
  readonly reason: RefundReason;
  readonly amountPaise: number;
  readonly earlierReports: number;
}

/** Whether a report is refunded at once by the published rule. */
export const refundedAtOnce = ({ reason, amountPaise, earlierReports }: ReportFacts): boolean =>
  reason === AT_ONCE.reason && amountPaise > 0 && amountPaise <= AT_ONCE.maximumPaise && earlierReports <= AT_ONCE.earlierReports;

/** By when the money of a refund is in the account, from when the gateway sent it, or from when it was asked for. */
export const expectedBy = (requestedAt: Date, sentAt: Date | null): Date => new Date((sentAt ?? requestedAt).getTime() + ARRIVAL_MS);
