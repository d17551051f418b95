import type { z } from 'zod';
import { actorName, system } from '../../../kernel/actor.ts';
import { notFound, refuse } from '../../../kernel/errors.ts';
import { appendAudit } from '../../../platform/audit/append.ts';
import { actingAs, type Ctx, inSqlTransaction, newId } from '../../../platform/context.ts';
import { appendEvents } from '../../../platform/events/append.ts';
import { lockOrder, orderBriefs, viewerOf } from '../../orders/index.ts';
import type { Aftercare, reportInput } from '../contract.ts';
import { AT_ONCE, refundedAtOnce, reportUntil } from '../domain/policy.ts';
import { destinationsOf } from '../domain/refund.ts';
import { issueEvent } from '../events.ts';
import { aftercareOf } from '../queries/of-order.ts';
import { proposedBearer, type Reckoned, reckon } from '../queries/reckon.ts';
import { addIssue, decideIssue, issueByKey, issuesOfOrder, type NewIssue, reportsSince } from '../store/issues.ts';
import { giveBack } from './give-back.ts';

type Input = z.output<typeof reportInput>;

/** The name of the rule by which a report was refunded at once, in the row and in the audit. */
const RULE = 'at_once';

/** Refunds a report at once, in the rule's name. */
async function refundAtOnce(ctx: Ctx, issue: NewIssue, tender: string, reckoned: Reckoned): Promise<void> {
  const rule = actingAs(ctx, system('aftercare.at_once'));
  const { reason, id: issueId } = issue;
  const [destination = 'wallet'] = destinationsOf(tender);
  const terms = { key: `issue:${issueId}`, reason, borneBy: proposedBearer(reason), bearerReason: null, destination, issueId };
  const order = { id: issue.orderId, customerId: issue.customerId, restaurantId: issue.restaurantId };
  const { id: refundId } = await giveBack(rule, order, reckoned, terms);
  await decideIssue(rule, issueId, { status: 'refunded', reason: RULE, automatic: true, refundId, by: actorName(rule.actor), at: rule.clock.now() });
  await appendEvents(rule, [issueEvent('order.issue_decided', issue, 'refunded', true)]);
}

async function report(ctx: Ctx, input: Input): Promise<void> {
  const locked = await lockOrder(ctx, input.orderId);
  if (!locked || viewerOf(ctx.actor, locked) !== 'customer') return notFound();
  const key = `${actorName(ctx.actor)}:${input.idempotencyKey}`;
  const same = await issueByKey(ctx, key);
  if (same) return same.orderId === locked.id ? undefined : refuse('conflict', 'idempotency_key_reused');
  const now = ctx.clock.now();
  if (locked.status !== 'delivered' || !locked.deliveredAt) return refuse('precondition', 'order_not_delivered');
  if (now > reportUntil(locked.deliveredAt)) refuse('precondition', 'report_too_late');
  if (input.items.length === 0 && !['late', 'other'].includes(input.reason)) refuse('invalid', 'report_without_items');
  if ((await issuesOfOrder(ctx, locked.id)).some((one) => one.status === 'open')) refuse('conflict', 'issue_open');

  const order = (await orderBriefs(ctx, [locked.id])).get(locked.id) ?? notFound();
  const reckoned = await reckon(ctx, order, { items: input.items, goodwillPaise: 0 });
  if (!reckoned.ok && reckoned.error === 'more_than_ordered') refuse('conflict', 'more_than_ordered');
  const { customerId, restaurantId } = order;
  const { reason, items } = input;
  const earlierReports = await reportsSince(ctx, customerId, new Date(now.getTime() - AT_ONCE.withinMs));
  const issue: NewIssue = { id: newId(ctx), orderId: order.id, key, customerId, restaurantId, reason, items, text: input.text || null, createdAt: now };
  await addIssue(ctx, issue);
  await appendEvents(ctx, [issueEvent('order.issue_reported', issue, 'open', false)]);
  await appendAudit(ctx, { action: 'order.report_issue', subject: 'order', subjectId: order.id, after: { issueId: issue.id, reason, items } });
  if (reckoned.ok && refundedAtOnce({ reason, amountPaise: reckoned.value.plan.amountPaise, earlierReports }))
    await refundAtOnce(ctx, issue, order.tender, reckoned.value);
}

/**
 * The customer reports what was wrong with a delivered order, within a day. It waits for staff, unless the published rule refunds it at once: then the
 * money is on its way when this returns. A repeat of the key gets the same answer.
 */
export async function reportProblem(ctx: Ctx, input: Input): Promise<Aftercare> {
  await inSqlTransaction(ctx, (tx) => report(tx, input));
  return aftercareOf(ctx, { orderId: input.orderId });
}
