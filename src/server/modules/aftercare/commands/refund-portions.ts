import type { z } from 'zod';
import { actorName } from '../../../kernel/actor.ts';
import { notFound, refuse } from '../../../kernel/errors.ts';
import { type Ctx, inSqlTransaction } from '../../../platform/context.ts';
import { appendEvents } from '../../../platform/events/append.ts';
import { lockOrder, orderBriefs } from '../../orders/index.ts';
import type { refundInput } from '../contract.ts';
import { caresForCustomers } from '../domain/access.ts';
import { destinationsOf } from '../domain/refund.ts';
import { issueEvent } from '../events.ts';
import { proposedBearer, reckon } from '../queries/reckon.ts';
import { decideIssue, issueById, type OrderIssue } from '../store/issues.ts';
import { type OrderRefund, refundByKey } from '../store/refunds.ts';
import { giveBack } from './give-back.ts';

type Input = z.output<typeof refundInput>;

/** The refund that an earlier request with this key made; the same key for something else is refused. */
async function madeBefore(ctx: Ctx, key: string, input: Input): Promise<OrderRefund | null> {
  const earlier = await refundByKey(ctx, key);
  if (!earlier) return null;
  const same =
    earlier.orderId === input.orderId &&
    earlier.amountPaise === input.expectedAmountPaise &&
    earlier.reason === input.reason &&
    earlier.borneBy === input.borneBy &&
    earlier.destination === input.destination;
  return same ? earlier : refuse('conflict', 'idempotency_key_reused');
}

/** The report that a refund is to answer; another order's is none. */
async function reportOf(ctx: Ctx, { issueId, orderId }: Input): Promise<OrderIssue | null> {
  if (!issueId) return null;
  const issue = await issueById(ctx, issueId);
  return issue?.orderId === orderId ? issue : notFound();
}

async function approve(ctx: Ctx, issue: OrderIssue, refundId: string): Promise<void> {
  const decision = { status: 'refunded', reason: null, automatic: false, refundId, by: actorName(ctx.actor), at: ctx.clock.now() } as const;
  if (!(await decideIssue(ctx, issue.id, decision))) refuse('conflict', 'issue_closed');
  await appendEvents(ctx, [issueEvent('order.issue_decided', issue, 'refunded', false)]);
}

/** Rules of who bears it and where it goes; goodwill is the platform's own. */
function check(input: Input, tender: string): void {
  if (!destinationsOf(tender).includes(input.destination)) refuse('precondition', 'refund_to_wallet_only');
  if (input.goodwillPaise > 0 && input.borneBy === 'restaurant') refuse('precondition', 'goodwill_is_ours');
  const ruled = input.goodwillPaise > 0 ? 'platform' : proposedBearer(input.reason);
  if (input.borneBy !== ruled && !input.bearerReason) refuse('invalid', 'bearer_reason_missing');
}

/**
 * Staff give back portions of a delivered order, or an amount of goodwill. The order is locked, so that no portion is given back twice and never more than was
 * paid; the amount is reckoned anew and must be what was shown, else `refund_changed` tells it and nothing happens. A repeat of the key gets the same answer.
 */
export async function refundPortions(ctx: Ctx, input: Input): Promise<{ refundId: string; amountPaise: number }> {
  if (!caresForCustomers(ctx.actor)) refuse('forbidden', 'forbidden');
  const key = `${actorName(ctx.actor)}:${input.idempotencyKey}`;
  const refund = await inSqlTransaction(ctx, async (tx) => {
    const locked = (await lockOrder(tx, input.orderId)) ?? notFound();
    const earlier = await madeBefore(tx, key, input);
    if (earlier) return earlier;
    const issue = await reportOf(tx, input);
    if (locked.status !== 'delivered') refuse('precondition', 'order_not_delivered');
    check(input, locked.tender);
    const order = (await orderBriefs(tx, [locked.id])).get(locked.id) ?? notFound();
    const reckoned = await reckon(tx, order, input);
    if (!reckoned.ok) return refuse('conflict', reckoned.error);
    const { amountPaise } = reckoned.value.plan;
    if (amountPaise !== input.expectedAmountPaise) refuse('conflict', 'refund_changed', { refundPaise: amountPaise });
    const { reason, borneBy, destination } = input;
    const terms = { key, reason, borneBy, bearerReason: input.bearerReason ?? null, destination, issueId: issue?.id ?? null };
    const made = await giveBack(tx, order, reckoned.value, terms);
    if (issue) await approve(tx, issue, made.id);
    return made;
  });
  return { refundId: refund.id, amountPaise: refund.amountPaise };
}
