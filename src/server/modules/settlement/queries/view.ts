import { notFound, refuse } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import type { StatementView } from '../contract.ts';
import { isFinance, maySee } from '../domain/access.ts';
import type { Dispute } from '../store/disputes.ts';
import { type SettlementStatement, statementById } from '../store/statements.ts';

export const toView = (statement: SettlementStatement): StatementView => {
  const { id, cycleId, restaurantId, status, netPaise, carriedPaise, payablePaise, invoiceId } = statement;
  return {
    id,
    cycleId,
    restaurantId,
    status,
    netPaise,
    carriedPaise,
    payablePaise,
    invoiceId,
    from: statement.fromAt.toISOString(),
    to: statement.toAt.toISOString(),
    payableFrom: statement.payableFrom.toISOString(),
    held: statement.holdReason !== null,
    issuedAt: statement.issuedAt?.toISOString() ?? null,
    paidAt: statement.paidAt?.toISOString() ?? null,
  };
};

/** A statement that the actor may see: a draft only by finance. Refuses `not_found` for another's as for none. */
export async function readable(ctx: Ctx, statementId: string): Promise<SettlementStatement> {
  const statement = (await statementById(ctx, statementId)) ?? notFound();
  if (!maySee(ctx.actor, statement.restaurantId)) notFound();
  if (statement.status === 'draft' && !isFinance(ctx.actor)) notFound();
  return statement;
}

/** Refuses `forbidden` to anyone but finance and admins. */
export function financeOnly(ctx: Ctx): void {
  if (!isFinance(ctx.actor)) refuse('forbidden', 'forbidden');
}

export const disputeView = ({ id, subjectType, subjectId, reason, openedAt, resolvedAt, resolution, adjustmentPaise }: Dispute) => ({
  id,
  line: subjectType !== null && subjectId !== null ? { subjectType, subjectId } : null,
  reason,
  openedAt: openedAt.toISOString(),
  resolvedAt: resolvedAt?.toISOString() ?? null,
  resolution,
  adjustmentPaise,
});
