import type { z } from 'zod';
import { notFound, refuse } from '../../../kernel/errors.ts';
import { paise } from '../../../kernel/money.ts';
import { appendAudit } from '../../../platform/audit/append.ts';
import { type Ctx, inSqlTransaction, newId } from '../../../platform/context.ts';
import { journal, ownedBy, post } from '../../ledger/index.ts';
import type { openDisputeInput, resolveInput } from '../contract.ts';
import { actsFor } from '../domain/access.ts';
import { financeOnly, readable } from '../queries/view.ts';
import { addDispute, hasLine, lockDispute, setResolved } from '../store/disputes.ts';

/** A restaurant's owner or manager questions an issued statement, or a line of it. */
export async function openDispute(ctx: Ctx, { statementId, reason, line }: z.output<typeof openDisputeInput>): Promise<{ id: string }> {
  const { restaurantId } = await readable(ctx, statementId);
  if (!actsFor(ctx.actor, restaurantId)) refuse('forbidden', 'forbidden');
  if (line && !(await hasLine(ctx, statementId, line))) notFound();
  return inSqlTransaction(ctx, async (tx) => {
    const id = newId(tx);
    const about = { subjectType: line?.subjectType ?? null, subjectId: line?.subjectId ?? null };
    await addDispute(tx, { id, statementId, restaurantId, reason, openedAt: tx.clock.now(), ...about });
    await appendAudit(tx, { action: 'settlement.open_dispute', subject: 'settlement_statement', subjectId: statementId, reason });
    return { id };
  });
}

/**
 * Finance answers a dispute, once; an adjustment in paise goes into the books against goodwill, and into the restaurant's next statement. Refuses
 * `dispute_resolved`.
 */
export async function resolveDispute(ctx: Ctx, { disputeId, resolution, adjustmentPaise }: z.output<typeof resolveInput>): Promise<{ ok: true }> {
  financeOnly(ctx);
  return inSqlTransaction(ctx, async (tx) => {
    const dispute = (await lockDispute(tx, disputeId)) ?? notFound();
    if (dispute.resolvedAt) refuse('conflict', 'dispute_resolved');
    const now = tx.clock.now();
    await setResolved(tx, disputeId, now, resolution, adjustmentPaise);
    if (adjustmentPaise !== 0) {
      const lines = [
        { account: 'goodwill_expense', paise: paise(adjustmentPaise) },
        { account: ownedBy('restaurant_payable', dispute.restaurantId), paise: paise(-adjustmentPaise) },
      ] as const;
      await post(tx, [journal.adjustment({ adjustmentId: disputeId, subject: { type: 'dispute', id: disputeId }, lines, occurredAt: now })]);
    }
    const after = { resolution, adjustmentPaise };
    await appendAudit(tx, { action: 'settlement.resolve_dispute', subject: 'settlement_dispute', subjectId: disputeId, reason: resolution, after });
    return { ok: true };
  });
}
