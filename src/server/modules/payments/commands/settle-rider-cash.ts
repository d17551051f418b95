import type { z } from 'zod';
import { holds, type Role } from '../../../kernel/actor.ts';
import { notFound, refuse } from '../../../kernel/errors.ts';
import { paise } from '../../../kernel/money.ts';
import { appendAudit } from '../../../platform/audit/append.ts';
import { type Ctx, inSqlTransaction } from '../../../platform/context.ts';
import { peopleByIds } from '../../identity/index.ts';
import { journal, post } from '../../ledger/index.ts';
import type { cashHeld, depositInput, shortageInput } from '../contract.ts';
import { cashLimit } from '../domain/cash-limit.ts';
import { type CashChange, type CashEntryRow, cashEntryByKey, changeRiderCash, lockRiderCash } from '../store/rider-cash.ts';

/** Who counts the money. */
export const CASHIER_ROLES: readonly Role[] = ['finance', 'admin'];

export function requireCashier(ctx: Ctx): void {
  if (!holds(ctx.actor, CASHIER_ROLES)) refuse('forbidden', 'forbidden');
}

type Kind = Exclude<CashEntryRow['kind'], 'collected'>;

async function settle(ctx: Ctx, kind: Kind, change: CashChange, reason?: string): Promise<z.infer<typeof cashHeld>> {
  requireCashier(ctx);
  const key = `${kind}:${change.key}`;
  const { riderId, amountPaise } = change;
  const entry = await inSqlTransaction(ctx, async (tx) => {
    if (!(await peopleByIds(tx, [riderId])).has(riderId)) notFound();
    await lockRiderCash(tx, riderId);
    const earlier = await cashEntryByKey(tx, key);
    if (earlier && (earlier.riderId !== riderId || earlier.amountPaise !== -amountPaise)) refuse('conflict', 'money_key_reused');
    if (earlier) return earlier;
    const added = (await changeRiderCash(tx, kind, { ...change, key })) ?? refuse('conflict', 'more_than_in_hand');
    const moved = { riderId, amountPaise: paise(amountPaise), occurredAt: tx.clock.now() };
    await post(tx, [
      kind === 'deposited' ? journal.cashDeposited({ ...moved, depositId: added.id, by: 'bank' }) : journal.cashShortage({ ...moved, shortageId: added.id }),
    ]);
    await appendAudit(tx, {
      action: `rider_cash.${kind}`,
      subject: 'rider',
      subjectId: riderId,
      ...(reason && { reason }),
      before: { inHandPaise: added.inHandPaise + amountPaise },
      after: { inHandPaise: added.inHandPaise, amountPaise, reference: change.reference },
    });
    return added;
  });
  return { inHandPaise: entry.inHandPaise, limitPaise: cashLimit(ctx.clock.now()) };
}

/** A rider hands cash in. The same key counts once. Refuses `forbidden`, `not_found` for nobody's id, `more_than_in_hand`, `money_key_reused`. */
export const depositCash = (ctx: Ctx, { idempotencyKey, ...deposit }: z.output<typeof depositInput>) =>
  settle(ctx, 'deposited', { ...deposit, key: idempotencyKey });

/** Cash of a rider is missing: it leaves the hand and is owed by the rider. Refusals as of `depositCash`. */
export const recordShortage = (ctx: Ctx, { idempotencyKey, reason, ...shortage }: z.output<typeof shortageInput>) =>
  settle(ctx, 'shortage', { ...shortage, reference: reason, key: idempotencyKey }, reason);
