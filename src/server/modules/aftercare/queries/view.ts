import type { Ctx } from '../../../platform/context.ts';
import { type OrderBrief, orderBriefs } from '../../orders/index.ts';
import type { IssueView } from '../contract.ts';
import type { OrderIssue } from '../store/issues.ts';
import { type OrderRefund, refundsOfOrders } from '../store/refunds.ts';

/** A line of an order as it is called. */
export const nameOf = ({ lines }: Pick<OrderBrief, 'lines'>, line: number): string => {
  const found = lines[line];
  return found ? [found.name, found.variantName].filter(Boolean).join(', ') : '';
};

/** A report as it is told. Of one that was refunded at once the name of the rule is no words to anyone. */
export const issueView = (issue: OrderIssue, order: OrderBrief, refund: OrderRefund | null): IssueView => ({
  id: issue.id,
  orderId: issue.orderId,
  orderCode: order.code,
  reason: issue.reason,
  items: issue.items.map(({ line, quantity }) => ({ line, quantity, name: nameOf(order, line) })),
  text: issue.text,
  status: issue.status,
  automatic: issue.automatic,
  answer: issue.automatic ? null : issue.decisionReason,
  refundPaise: refund?.amountPaise ?? null,
  createdAt: issue.createdAt.toISOString(),
  decidedAt: issue.decidedAt?.toISOString() ?? null,
});

/** Reports with their orders and refunds, read once for all; the caller has checked who may see them. */
export async function withOrders(ctx: Ctx, issues: readonly OrderIssue[]): Promise<{ issue: OrderIssue; order: OrderBrief; refund: OrderRefund | null }[]> {
  if (issues.length === 0) return [];
  const orderIds = [...new Set(issues.map((issue) => issue.orderId))];
  const orders = await orderBriefs(ctx, orderIds);
  const refunds = await refundsOfOrders(ctx, orderIds);
  return issues.flatMap((issue) => {
    const order = orders.get(issue.orderId);
    return order ? [{ issue, order, refund: refunds.find((one) => one.id === issue.refundId) ?? null }] : [];
  });
}

/** A page of what was read with one more than asked for. */
export function pageOf<Row extends { readonly id: string }>(rows: readonly Row[], limit: number): { page: Row[]; nextCursor: string | null } {
  const page = rows.slice(0, limit);
  return { page, nextCursor: rows.length > limit ? (page.at(-1)?.id ?? null) : null };
}
