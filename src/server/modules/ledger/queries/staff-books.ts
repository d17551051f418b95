import type { z } from 'zod';
import { holds, type Role } from '../../../kernel/actor.ts';
import { refuse } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import type { orderEntriesInput, orderEntriesOutput, statementInput, statementOutput, trialBalanceOutput } from '../contract.ts';
import { trialBalance } from './balances.ts';
import { entriesOf, statementOf } from './statements.ts';

/** Who may read the books. */
export const BOOK_READERS: readonly Role[] = ['admin', 'finance'];

function mayRead(ctx: Ctx): void {
  if (!holds(ctx.actor, BOOK_READERS)) refuse('forbidden', 'forbidden');
}

/** The trial balance for staff. */
export async function staffTrialBalance(ctx: Ctx): Promise<z.infer<typeof trialBalanceOutput>> {
  mayRead(ctx);
  const lines = await trialBalance(ctx);
  return { lines, netPaise: lines.reduce((total, { paise }) => total + paise, 0) };
}

/** A page of an account's statement for staff; the cursor is `seq-line` of the line before. */
export async function staffStatement(ctx: Ctx, input: z.output<typeof statementInput>): Promise<z.infer<typeof statementOutput>> {
  mayRead(ctx);
  const [seq = 0, line = 0] = input.cursor?.split('-').map(Number) ?? [];
  const { openingPaise, lines, nextCursor } = await statementOf(ctx, input.account, new Date(input.from), new Date(input.to), { seq, line }, input.limit);
  return {
    openingPaise,
    lines: lines.map(({ seq: _seq, line: _line, occurredAt, ...rest }) => ({ ...rest, occurredAt: occurredAt.toISOString() })),
    nextCursor: nextCursor && `${nextCursor.seq}-${nextCursor.line}`,
  };
}

/** What the books say of an order, for staff; nothing for an order that moved no money, or is none. */
export async function staffOrderEntries(ctx: Ctx, { orderId }: z.output<typeof orderEntriesInput>): Promise<z.infer<typeof orderEntriesOutput>> {
  mayRead(ctx);
  const entries = await entriesOf(ctx, { type: 'order', id: orderId });
  return {
    entries: entries.map(({ id, key, template, occurredAt, postings }) => ({
      entryId: id,
      key,
      template,
      occurredAt: occurredAt.toISOString(),
      postings: [...postings],
    })),
  };
}
