import type { z } from 'zod';
import { notFound } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import { cityById, restaurantBriefs } from '../../catalog/index.ts';
import { riderBriefs } from '../../dispatch/index.ts';
import { orderBriefs } from '../../orders/index.ts';
import { accountView } from '../commands/payout-account.ts';
import type { cycleStatementsInput, cycleStatementsOutput, cyclesInput, cyclesOutput, openDisputesOutput, payeesInput, payeesOutput } from '../contract.ts';
import { isCycle } from '../store/cycles.ts';
import { deducteesOf } from '../store/deductees.ts';
import { openDisputes } from '../store/disputes.ts';
import { boardStatements, type CycleRow, cyclesOf } from '../store/finance-board.ts';
import type { PayeeType } from '../store/payables.ts';
import { accountsOf } from '../store/payout-accounts.ts';
import { disputeView, financeOnly } from './view.ts';

const EMPTY = { statements: 0, drafts: 0, netPaise: 0, payablePaise: 0, paidPaise: 0, held: 0, failed: 0 };
type Side = typeof EMPTY;

function sideOf(rows: readonly CycleRow[], payeeType: PayeeType): Side {
  const row = rows.find((one) => one.payeeType === payeeType);
  if (!row) return EMPTY;
  const { statements, drafts, netPaise, payablePaise, paidPaise, held, failed } = row;
  return { statements, drafts, netPaise, payablePaise, paidPaise, held, failed };
}

/** A city's last cycles with what they come to: asked again while one is being closed, it tells how far that is. For finance. */
export async function cycles(ctx: Ctx, { cityId }: z.output<typeof cyclesInput>): Promise<z.infer<typeof cyclesOutput>> {
  financeOnly(ctx);
  if (!(await cityById(ctx, cityId))) notFound();
  const rows = await cyclesOf(ctx, cityId);
  const told = [...new Map(rows.map((row) => [row.id, row])).values()].map(({ id, from, to, payableFrom, closedAt }) => {
    const own = rows.filter((row) => row.id === id);
    const when = { from: from.toISOString(), to: to.toISOString(), payableFrom: payableFrom.toISOString(), closedAt: closedAt.toISOString() };
    return { id, ...when, restaurants: sideOf(own, 'restaurant'), riders: sideOf(own, 'rider') };
  });
  return { cycles: told };
}

/** The names of payees; who is none any more has no name. */
async function namesOf(ctx: Ctx, payeeType: PayeeType, ids: readonly string[]): Promise<Map<string, string>> {
  const briefs = payeeType === 'restaurant' ? await restaurantBriefs(ctx, ids) : await riderBriefs(ctx, ids);
  return new Map([...briefs.values()].map(({ id, name }) => [id, name]));
}

/** A page of a cycle's statements, with how each can be paid. For finance. */
export async function cycleStatements(ctx: Ctx, input: z.output<typeof cycleStatementsInput>): Promise<z.infer<typeof cycleStatementsOutput>> {
  financeOnly(ctx);
  const { cycleId, payeeType, only, cursor, limit } = input;
  if (!(await isCycle(ctx, cycleId))) notFound();
  const rows = await boardStatements(ctx, cycleId, payeeType, only, cursor ?? null, limit + 1);
  const page = rows.slice(0, limit);
  const ids = page.map(({ payeeId }) => payeeId);
  const [names, accounts] = [await namesOf(ctx, payeeType, ids), await accountsOf(ctx, payeeType, ids)];
  const statements = page.map((row) => {
    const account = accounts.get(row.payeeId);
    return { ...row, name: names.get(row.payeeId) ?? '', account: account ? { account: account.account, verified: account.verifiedAt !== null } : null };
  });
  return { statements, nextCursor: rows.length > limit ? (page.at(-1)?.id ?? null) : null };
}

/** Disputes that wait for an answer. For finance. */
export async function disputesToAnswer(ctx: Ctx): Promise<z.infer<typeof openDisputesOutput>> {
  financeOnly(ctx);
  const open = await openDisputes(ctx);
  const names = await namesOf(
    ctx,
    'restaurant',
    open.map(({ restaurantId }) => restaurantId),
  );
  const orders = await orderBriefs(
    ctx,
    open.flatMap(({ subjectType, subjectId }) => (subjectType === 'order' && subjectId !== null ? [subjectId] : [])),
  );
  const disputes = open.map((one) => {
    const { statementId, restaurantId, subjectId, lineNetPaise } = one;
    const told = { restaurantName: names.get(restaurantId) ?? '', orderCode: orders.get(subjectId ?? '')?.code ?? null, lineNetPaise };
    return { ...disputeView(one), statementId, restaurantId, ...told };
  });
  return { disputes };
}

/** Who bears the withheld tax of restaurants, and where payees are paid; of a PAN only its end. For finance. */
export async function payees(ctx: Ctx, { payeeType, payeeIds }: z.output<typeof payeesInput>): Promise<z.infer<typeof payeesOutput>> {
  financeOnly(ctx);
  const [names, accounts] = [await namesOf(ctx, payeeType, payeeIds), await accountsOf(ctx, payeeType, payeeIds)];
  const deductees = payeeType === 'restaurant' ? await deducteesOf(ctx, payeeIds) : new Map();
  const told = [...names].map(([payeeId, name]) => {
    const [deductee, account] = [deductees.get(payeeId), accounts.get(payeeId)];
    return {
      payeeId,
      name,
      deductee: deductee ? { legalName: deductee.legalName, panLast4: deductee.pan?.slice(-4) ?? null, kind: deductee.kind } : null,
      account: account ? accountView(account) : null,
    };
  });
  return { payees: told };
}
