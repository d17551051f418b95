import { notFound } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import { type OrderBrief, orderBriefs, viewerOf } from '../../orders/index.ts';
import { paymentsOfOrders } from '../../payments/index.ts';
import type { Aftercare, Trail } from '../contract.ts';
import { expectedBy, reportUntil } from '../domain/policy.ts';
import { issuesOfOrder } from '../store/issues.ts';
import { refundsOfOrder } from '../store/refunds.ts';
import { leftOf } from './reckon.ts';
import { issueView, nameOf } from './view.ts';

type PaymentRefund = NonNullable<Awaited<ReturnType<typeof paymentsOfOrders>> extends Map<string, infer Views> ? Views : never>[number]['refunds'][number];

/** A refund is in the wallet at once. */
const inWallet = (refund: Pick<Trail, 'id' | 'amountPaise' | 'reason'>, at: string): Trail => {
  const { id, amountPaise, reason } = refund;
  return { id, amountPaise, reason, destination: 'wallet', status: 'arrived', requestedAt: at, sentAt: at, expectedBy: null, arn: null };
};

/** A refund of a payment: what the wallet paid is back in it; a gateway is asked, gives it to the bank, and it is in the account within the bank's time. */
function ofPayment({ to, ...refund }: PaymentRefund): Trail {
  if (to === 'wallet') return inWallet(refund, refund.createdAt);
  const { id, amountPaise, reason, status, arn, createdAt, processedAt } = refund;
  const sentAt = processedAt === null ? null : new Date(processedAt);
  return {
    id,
    amountPaise,
    destination: 'source',
    reason,
    status: status === 'failed' ? 'failed' : sentAt ? 'sent' : 'requested',
    requestedAt: createdAt,
    sentAt: processedAt,
    expectedBy: status === 'failed' ? null : expectedBy(new Date(createdAt), sentAt).toISOString(),
    arn,
  };
}

function reportOf(order: OrderBrief, now: Date, isOpen: boolean): Aftercare['report'] {
  if (order.status !== 'delivered' || !order.deliveredAt) return { allowed: false, until: null };
  const until = reportUntil(order.deliveredAt);
  return { allowed: now <= until && !isOpen, until: until.toISOString() };
}

/** What came after the delivery of an order, and every refund of it with its dates, for its customer and for staff. */
export async function aftercareOf(ctx: Ctx, { orderId }: { orderId: string }): Promise<Aftercare> {
  const order = (await orderBriefs(ctx, [orderId])).get(orderId) ?? notFound();
  if (!['customer', 'staff'].includes(viewerOf(ctx.actor, order) ?? '')) notFound();
  const [issues, refunds] = [await issuesOfOrder(ctx, orderId), await refundsOfOrder(ctx, orderId)];
  const payments = (await paymentsOfOrders(ctx, [orderId])).get(orderId) ?? [];
  const given = refunds.flatMap((one) => one.parts?.ask.items ?? []);
  const toWallet = refunds.filter((one) => one.destination === 'wallet');
  const trail = [...payments.flatMap((one) => one.refunds.map(ofPayment)), ...toWallet.map((one) => inWallet(one, one.createdAt.toISOString()))];
  return {
    report: reportOf(
      order,
      ctx.clock.now(),
      issues.some((one) => one.status === 'open'),
    ),
    lines: order.lines.map(({ quantity }, line) => ({
      line,
      name: nameOf(order, line),
      quantity,
      left: given.reduce((left, one) => (one.line === line ? left - one.quantity : left), quantity),
    })),
    leftPaise: Math.max(0, order.status === 'delivered' ? leftOf(order, refunds) : 0),
    issues: issues.map((issue) => issueView(issue, order, refunds.find((one) => one.id === issue.refundId) ?? null)),
    refunds: trail.sort((a, b) => Date.parse(a.requestedAt) - Date.parse(b.requestedAt)),
  };
}
