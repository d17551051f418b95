import type { DomainEvent, RecordedEvent } from '../../platform/events/append.ts';
import type { OrderIssue } from './store/issues.ts';
import type { OrderRefund } from './store/refunds.ts';

/** Money was given back of a delivered order; amounts in paise. `creditNote`: portions were, for which a credit note is due. */
export interface RefundedFact {
  readonly refundId: string;
  readonly number: number;
  readonly orderId: string;
  readonly restaurantId: string;
  readonly customerId: string;
  readonly reason: OrderRefund['reason'];
  readonly borneBy: OrderRefund['borneBy'];
  readonly destination: OrderRefund['destination'];
  readonly amountPaise: number;
  readonly restaurantPaise: number;
  readonly creditNote: boolean;
  readonly issueId: string | null;
}
export type RecordedRefundedEvent = RecordedEvent<'order.refunded', RefundedFact>;

export const orderRefunded = (refund: OrderRefund): DomainEvent<'order.refunded', RefundedFact> => {
  const { id, number, orderId, restaurantId, customerId, reason, borneBy, destination, amountPaise, restaurantPaise, parts, issueId } = refund;
  const about = { refundId: id, number, orderId, restaurantId, customerId, reason, borneBy, destination, amountPaise, restaurantPaise, issueId };
  return { type: 'order.refunded', version: 1, aggregate: 'order_refund', aggregateId: id, payload: { ...about, creditNote: parts !== null } };
};

interface IssueFact {
  readonly issueId: string;
  readonly orderId: string;
  readonly restaurantId: string;
  readonly customerId: string;
  readonly reason: OrderIssue['reason'];
  readonly status: OrderIssue['status'];
  readonly automatic: boolean;
}
type IssueEventType = 'order.issue_reported' | 'order.issue_decided';

/** A report came, or was decided. */
export function issueEvent(
  type: IssueEventType,
  { id, orderId, restaurantId, customerId, reason }: Pick<OrderIssue, 'id' | 'orderId' | 'restaurantId' | 'customerId' | 'reason'>,
  status: OrderIssue['status'],
  automatic: boolean,
): DomainEvent<IssueEventType, IssueFact> {
  const payload = { issueId: id, orderId, restaurantId, customerId, reason, status, automatic };
  return { type, version: 1, aggregate: 'order_issue', aggregateId: id, payload };
}
