import type { z } from 'zod';
import { notFound } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import { balancesOf, ownedBy } from '../../ledger/index.ts';
import type { balanceOutput, listInput, statementOutput, statementsInput, statementsOutput } from '../contract.ts';
import { maySee } from '../domain/access.ts';
import { disputesOf } from '../store/disputes.ts';
import { issuedOf, listStatements, type SettlementStatement, statementsOfRestaurant } from '../store/statements.ts';
import { namedLines } from './named-lines.ts';
import { disputeView, financeOnly, readable, toView } from './view.ts';

/** What a restaurant is owed by the books now, in paise, for its owner and managers and for finance. */
export async function balance(ctx: Ctx, { restaurantId }: { restaurantId: string }): Promise<z.infer<typeof balanceOutput>> {
  if (!maySee(ctx.actor, restaurantId)) notFound();
  const code = ownedBy('restaurant_payable', restaurantId);
  const booked = (await balancesOf(ctx, [code])).get(code) ?? 0;
  return { balancePaise: 0 - booked, issuedPaise: await issuedOf(ctx, restaurantId) };
}

function pageOf(rows: readonly SettlementStatement[], limit: number): z.infer<typeof statementsOutput> {
  const page = rows.slice(0, limit);
  return { statements: page.map(toView), nextCursor: rows.length > limit ? (page.at(-1)?.id ?? null) : null };
}

/** A restaurant's statements, the newest first. */
export async function statements(ctx: Ctx, { restaurantId, cursor, limit }: z.output<typeof statementsInput>): Promise<z.infer<typeof statementsOutput>> {
  if (!maySee(ctx.actor, restaurantId)) notFound();
  return pageOf(await statementsOfRestaurant(ctx, restaurantId, cursor ?? null, limit + 1), limit);
}

/** Statements of all restaurants, for finance. */
export async function allStatements(ctx: Ctx, { cycleId, status, cursor, limit }: z.output<typeof listInput>): Promise<z.infer<typeof statementsOutput>> {
  financeOnly(ctx);
  return pageOf(await listStatements(ctx, cycleId ?? null, status ?? null, cursor ?? null, limit + 1), limit);
}

/** A statement with its lines and disputes. */
export async function statementWithLines(ctx: Ctx, { statementId }: { statementId: string }): Promise<z.infer<typeof statementOutput>> {
  const found = await readable(ctx, statementId);
  const [lines, disputes] = [await namedLines(ctx, statementId), await disputesOf(ctx, statementId)];
  return {
    statement: toView(found),
    lines: lines.map((line) => ({ ...line, occurredAt: line.occurredAt.toISOString() })),
    disputes: disputes.map(disputeView),
  };
}
