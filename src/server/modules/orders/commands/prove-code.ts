import { RejectionError, refuse } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import { type Command, decide } from '../domain/decide.ts';
import { CODE_TRIES } from '../domain/policy.ts';
import type { Order } from '../store/order-row.ts';
import { takeGuess } from '../store/orders.ts';

/**
 * Checks a code that the rider was told, for a command it opens. Takes a guess only where the command would work, and counts it at once, outside the
 * caller's transaction. Refuses `wrong_code` with the guesses left, `code_locked` when there are none: then an operator decides.
 * Nothing to prove for a repeat of what was done.
 */
export async function proveCode(ctx: Ctx, order: Order, which: 'pickup' | 'drop', code: string, command: Command): Promise<void> {
  const decision = decide(order, command, 'rider', ctx.clock.now());
  if (!decision.ok) throw new RejectionError(decision.error);
  if (decision.value.kind === 'repeat') return;
  const guess = (await takeGuess(ctx, which, order.id, CODE_TRIES)) ?? refuse('precondition', 'code_locked');
  if (guess.code !== code) refuse('precondition', 'wrong_code', { left: CODE_TRIES - guess.tries });
}
