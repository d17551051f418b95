import { holds, type Role } from '../../../kernel/actor.ts';
import { notFound, refuse } from '../../../kernel/errors.ts';
import { appendAudit } from '../../../platform/audit/append.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { appendEvents } from '../../../platform/events/append.ts';
import { forgetUser } from '../auth/actor-cache.ts';
import { accessChanged } from '../events.ts';
import { markSuspended } from '../store/users.ts';

const MAY_SUSPEND: readonly Role[] = ['admin', 'operations'];

export interface SetSuspendedInput {
  readonly userId: string;
  readonly suspended: boolean;
  readonly reason: string;
}

/** Suspends a person, whose sessions then count for nothing within seconds, or restores them; with a reason. */
export async function setSuspended(ctx: Ctx, { userId, suspended, reason }: SetSuspendedInput): Promise<void> {
  if (ctx.actor.type !== 'system' && !holds(ctx.actor, MAY_SUSPEND)) refuse('forbidden', 'forbidden');
  await inTransaction(ctx, async (tx) => {
    if (!(await markSuspended(tx, userId, suspended))) notFound();
    await appendEvents(tx, [accessChanged(userId)]);
    await appendAudit(tx, { action: suspended ? 'user.suspended' : 'user.restored', subject: 'user', subjectId: userId, reason });
  });
  forgetUser(userId);
}
