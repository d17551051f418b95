import { paise } from '../../../kernel/money.ts';
import { type Ctx, inSqlTransaction } from '../../../platform/context.ts';
import { appendEvents } from '../../../platform/events/append.ts';
import { bonusesOf, PAY_FORMULAS, riderBriefs, tripPay } from '../../dispatch/index.ts';
import { balancesOf, journal, ownedBy, post } from '../../ledger/index.ts';
import { holdsUp } from '../domain/rider-line.ts';
import { settlementEvent } from '../events.ts';
import type { Cycle } from '../store/cycles.ts';
import { earningLines, explainLines, type LineFacts, riderLinesOfDrafts, takeRiderEntries, writeRiderLines } from '../store/rider-lines.ts';
import { draftRiderStatements, holdDrafts, issueRiderStatements, ridersWithBooks, sumUpRiders, undeductedDrafts } from '../store/rider-statements.ts';

/** Orders asked for at once. */
const BATCH = 5_000;
/** Nobody is paid by a line that does not come to what its formula gives. */
const OFF = 'A line does not come to what the published formula gives.';

function* batches<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < all.length; from += BATCH) yield all.slice(from, from + BATCH);
}

async function explain(tx: Ctx, cycleId: string): Promise<void> {
  const lines = await earningLines(tx, cycleId);
  const idsOf = (type: string) => lines.filter(({ subjectType }) => subjectType === type).map(({ subjectId }) => subjectId);
  for (const orderIds of batches(idsOf('order'))) {
    const trips = await tripPay(tx, orderIds);
    const facts: LineFacts[] = trips.map(({ orderId, formula, parts }) => ({ subjectType: 'order', subjectId: orderId, formula, parts }));
    await explainLines(tx, cycleId, facts);
  }
  for (const days of batches(idsOf('rider_day'))) {
    const bonuses = await bonusesOf(
      tx,
      days.map((one) => ({ riderId: one.slice(0, 36), day: one.slice(37) })),
    );
    const facts = bonuses.map(({ riderId, day, trips, target, amountPaise, formula }): LineFacts => {
      const part = { part: 'bonus', units: 1, ratePaise: amountPaise, paise: amountPaise, trips, target } as const;
      return { subjectType: 'rider_day', subjectId: `${riderId}:${day}`, formula, parts: [part] };
    });
    await explainLines(tx, cycleId, facts);
  }
}

/** Takes what riders owe us, such as cash that was short, off what the drafts would pay; gives whether it took anything. */
async function deductDebts(tx: Ctx, cycle: Cycle): Promise<boolean> {
  const drafts = await undeductedDrafts(tx, cycle.id);
  const owed = await balancesOf(
    tx,
    drafts.map(({ riderId }) => ownedBy('rider_receivable', riderId)),
  );
  const occurredAt = new Date(cycle.toAt.getTime() - 1);
  const taken = drafts.flatMap(({ id: statementId, riderId, payablePaise }) => {
    const amount = Math.min(payablePaise, owed.get(ownedBy('rider_receivable', riderId)) ?? 0);
    return amount > 0 ? [journal.riderDebtDeducted({ statementId, riderId, amountPaise: paise(amount), occurredAt })] : [];
  });
  return (await post(tx, taken)).added > 0;
}

async function write(tx: Ctx, cycle: Cycle): Promise<void> {
  await takeRiderEntries(tx, cycle.id, cycle.toAt);
  await writeRiderLines(tx, cycle.id);
  await sumUpRiders(tx, cycle);
}

/**
 * Drafts and issues the statements of a cycle's riders from the books, in one transaction: a line for each order by the published formula, bonuses, cash
 * that was kept, debts. A statement with a line that nobody could recompute is issued on hold. A repeat changes nothing; gives how many were issued.
 */
export async function closeRiders(ctx: Ctx, cycle: Cycle): Promise<number> {
  const riders = await riderBriefs(ctx, await ridersWithBooks(ctx));
  const ours = [...riders.values()].filter(({ cityId }) => cityId === cycle.cityId).map(({ id }) => id);
  return inSqlTransaction(ctx, async (tx) => {
    await draftRiderStatements(tx, cycle, ours);
    await write(tx, cycle);
    if (await deductDebts(tx, cycle)) await write(tx, cycle);
    await explain(tx, cycle.id);
    const off = (await riderLinesOfDrafts(tx, cycle.id)).filter((line) => !holdsUp(line, PAY_FORMULAS));
    await holdDrafts(tx, cycle.id, [...new Set(off.map(({ statementId }) => statementId))], OFF);
    const issued = await issueRiderStatements(tx, cycle.id);
    const told = issued.map(({ id: statementId, riderId: payeeId, payablePaise: amountPaise }) =>
      settlementEvent('settlement.statement_issued', { statementId, payeeType: 'rider', payeeId, payoutId: null, amountPaise }),
    );
    if (told.length > 0) await appendEvents(tx, told);
    return issued.length;
  });
}
