import type { z } from 'zod';
import { actorName } from '../../../kernel/actor.ts';
import { notFound, refuse } from '../../../kernel/errors.ts';
import { appendAudit } from '../../../platform/audit/append.ts';
import { type Ctx, inSqlTransaction } from '../../../platform/context.ts';
import { appendEvents } from '../../../platform/events/append.ts';
import type { declineInput } from '../contract.ts';
import { caresForCustomers } from '../domain/access.ts';
import { issueEvent } from '../events.ts';
import { decideIssue, issueById } from '../store/issues.ts';

/** Staff decline a report; the reason is told to the customer. Refuses `issue_closed` when it was decided before. */
export async function declineIssue(ctx: Ctx, { issueId, reason }: z.output<typeof declineInput>): Promise<{ ok: true }> {
  if (!caresForCustomers(ctx.actor)) refuse('forbidden', 'forbidden');
  await inSqlTransaction(ctx, async (tx) => {
    const issue = (await issueById(tx, issueId)) ?? notFound();
    const decision = { status: 'declined', reason, automatic: false, refundId: null, by: actorName(tx.actor), at: tx.clock.now() } as const;
    if (!(await decideIssue(tx, issueId, decision))) refuse('conflict', 'issue_closed');
    await appendEvents(tx, [issueEvent('order.issue_decided', issue, 'declined', false)]);
    await appendAudit(tx, { action: 'order.decline_issue', subject: 'order', subjectId: issue.orderId, reason, after: { issueId } });
  });
  return { ok: true };
}
