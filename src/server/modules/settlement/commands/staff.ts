import type { z } from 'zod';
import { notFound, refuse } from '../../../kernel/errors.ts';
import { appendAudit } from '../../../platform/audit/append.ts';
import { type Ctx, inSqlTransaction } from '../../../platform/context.ts';
import { cityById } from '../../catalog/index.ts';
import type { holdInput, payoutOutput, runCycleInput, runCycleOutput } from '../contract.ts';
import { financeOnly, toView } from '../queries/view.ts';
import { lockStatement, setHold } from '../store/statements.ts';
import { closeCycle } from './close-cycle.ts';
import { requestPayout } from './request-payout.ts';

/** Finance closes the last week of a city that is over. */
export async function runCycle(ctx: Ctx, { cityId }: z.output<typeof runCycleInput>): Promise<z.infer<typeof runCycleOutput>> {
  financeOnly(ctx);
  const city = (await cityById(ctx, cityId)) ?? notFound();
  const { cycle, issued } = await closeCycle(ctx, city);
  await inSqlTransaction(ctx, (tx) =>
    appendAudit(tx, { action: 'settlement.run_cycle', subject: 'settlement_cycle', subjectId: cycle.id, after: { cityId, issued } }),
  );
  return { cycleId: cycle.id, from: cycle.fromAt.toISOString(), to: cycle.toAt.toISOString(), issued };
}

/** Finance holds a statement back from payout, or releases it, with the reason. Refuses `statement_paid`. */
export async function holdStatement(ctx: Ctx, { statementId, hold, reason }: z.output<typeof holdInput>): Promise<ReturnType<typeof toView>> {
  financeOnly(ctx);
  return inSqlTransaction(ctx, async (tx) => {
    const statement = (await lockStatement(tx, statementId)) ?? notFound();
    if (statement.status === 'paid') refuse('precondition', 'statement_paid');
    const holdReason = hold ? reason : null;
    await setHold(tx, statementId, holdReason);
    const action = hold ? 'settlement.hold' : 'settlement.release';
    await appendAudit(tx, { action, subject: 'settlement_statement', subjectId: statementId, reason, before: { holdReason: statement.holdReason } });
    return toView({ ...statement, holdReason });
  });
}

/** Finance asks for the payout of a statement; asked again, it gets the one that stands. */
export async function payStatement(ctx: Ctx, { statementId }: { statementId: string }): Promise<z.infer<typeof payoutOutput>> {
  financeOnly(ctx);
  return inSqlTransaction(ctx, async (tx) => {
    const { id, amountPaise, requestedAt } = await requestPayout(tx, statementId);
    await appendAudit(tx, { action: 'settlement.pay', subject: 'settlement_statement', subjectId: statementId, after: { payoutId: id, amountPaise } });
    return { payoutId: id, amountPaise, requestedAt: requestedAt.toISOString() };
  });
}
