import type { z } from 'zod';
import { notFound, RejectionError, refuse } from '../../../kernel/errors.ts';
import { appendAudit } from '../../../platform/audit/append.ts';
import { type Ctx, inSqlTransaction } from '../../../platform/context.ts';
import { cityById } from '../../catalog/index.ts';
import type { holdInput, payCycleOutput, payoutOutput, runCycleInput, runCycleOutput } from '../contract.ts';
import { financeOnly } from '../queries/view.ts';
import { isCycle } from '../store/cycles.ts';
import { dueOfCycle, lockPayable, setHold } from '../store/payables.ts';
import { closeCycle } from './close-cycle.ts';
import { requestPayout } from './request-payout.ts';

/** Finance closes the last week of a city that is over. */
export async function runCycle(ctx: Ctx, { cityId }: z.output<typeof runCycleInput>): Promise<z.infer<typeof runCycleOutput>> {
  financeOnly(ctx);
  const city = (await cityById(ctx, cityId)) ?? notFound();
  const { cycle, issued, ridersIssued } = await closeCycle(ctx, city);
  await inSqlTransaction(ctx, (tx) =>
    appendAudit(tx, { action: 'settlement.run_cycle', subject: 'settlement_cycle', subjectId: cycle.id, after: { cityId, issued, ridersIssued } }),
  );
  return { cycleId: cycle.id, from: cycle.fromAt.toISOString(), to: cycle.toAt.toISOString(), issued, ridersIssued };
}

/** Finance holds a statement back from payout, or releases it, with the reason. Refuses `statement_paid`. */
export async function holdStatement(ctx: Ctx, { statementId, hold, reason }: z.output<typeof holdInput>): Promise<{ ok: true }> {
  financeOnly(ctx);
  return inSqlTransaction(ctx, async (tx) => {
    const payable = (await lockPayable(tx, statementId)) ?? notFound();
    if (payable.status === 'paying' || payable.status === 'paid') refuse('precondition', 'statement_paid');
    await setHold(tx, payable, hold ? reason : null);
    const action = hold ? 'settlement.hold' : 'settlement.release';
    await appendAudit(tx, { action, subject: 'settlement_statement', subjectId: statementId, reason, before: { holdReason: payable.holdReason } });
    return { ok: true };
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

/** Finance pays everything of a cycle that can be paid now, each statement in a transaction of its own; what is refused is counted by its reason. */
export async function payCycle(ctx: Ctx, { cycleId }: { cycleId: string }): Promise<z.infer<typeof payCycleOutput>> {
  financeOnly(ctx);
  if (!(await isCycle(ctx, cycleId))) notFound();
  const refused = new Map<string, number>();
  let asked = 0;
  for (const statementId of await dueOfCycle(ctx, cycleId)) {
    try {
      await payStatement(ctx, { statementId });
      asked += 1;
    } catch (error) {
      if (!(error instanceof RejectionError)) throw error;
      const { code } = error.rejection;
      refused.set(code, (refused.get(code) ?? 0) + 1);
    }
  }
  return { asked, refused: [...refused].map(([code, count]) => ({ code, count })) };
}
