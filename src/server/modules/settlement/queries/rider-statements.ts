import type { z } from 'zod';
import { notFound } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import { balancesOf, ownedBy } from '../../ledger/index.ts';
import { orderBriefs } from '../../orders/index.ts';
import type { myStatementsInput, myStatementsOutput, riderStatementOutput, riderStatementView } from '../contract.ts';
import { isFinance, riderOf } from '../domain/access.ts';
import { riderLinesOf } from '../store/rider-lines.ts';
import { type RiderStatement, riderStatementById, statementsOfRider } from '../store/rider-statements.ts';

function viewOf(statement: RiderStatement): z.infer<typeof riderStatementView> {
  const { id, cycleId, riderId, status, netPaise, carriedPaise, payablePaise } = statement;
  return {
    ...{ id, cycleId, riderId, status, netPaise, carriedPaise, payablePaise },
    from: statement.fromAt.toISOString(),
    to: statement.toAt.toISOString(),
    payableFrom: statement.payableFrom.toISOString(),
    held: statement.holdReason !== null,
    issuedAt: statement.issuedAt?.toISOString() ?? null,
    paidAt: statement.paidAt?.toISOString() ?? null,
  };
}

/** The acting rider's own statements, the newest first, and what the books say now. */
export async function myStatements(ctx: Ctx, { cursor, limit }: z.output<typeof myStatementsInput>): Promise<z.infer<typeof myStatementsOutput>> {
  const riderId = riderOf(ctx.actor) ?? notFound();
  const [owed, debt] = [ownedBy('rider_payable', riderId), ownedBy('rider_receivable', riderId)] as const;
  const books = await balancesOf(ctx, [owed, debt]);
  const rows = await statementsOfRider(ctx, riderId, cursor ?? null, limit + 1);
  const page = rows.slice(0, limit);
  return {
    balancePaise: 0 - (books.get(owed) ?? 0),
    debtPaise: books.get(debt) ?? 0,
    statements: page.map(viewOf),
    nextCursor: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
  };
}

/** A rider's statement line by line, for the rider and for finance. Refuses `not_found` for another's as for none. */
export async function riderStatement(ctx: Ctx, { statementId }: { statementId: string }): Promise<z.infer<typeof riderStatementOutput>> {
  const found = (await riderStatementById(ctx, statementId)) ?? notFound();
  if (!isFinance(ctx.actor) && (riderOf(ctx.actor) !== found.riderId || found.status === 'draft')) notFound();
  const lines = await riderLinesOf(ctx, statementId);
  const orders = await orderBriefs(
    ctx,
    lines.filter(({ subjectType }) => subjectType === 'order').map(({ subjectId }) => subjectId),
  );
  return {
    statement: viewOf(found),
    lines: lines.map(({ occurredAt, parts, ...line }) => ({
      ...line,
      parts: [...parts],
      orderCode: orders.get(line.subjectId)?.code ?? null,
      occurredAt: occurredAt.toISOString(),
    })),
  };
}
