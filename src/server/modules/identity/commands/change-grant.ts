import type { RoleGrant } from '../../../kernel/actor.ts';
import { notFound, RejectionError, refuse } from '../../../kernel/errors.ts';
import { appendAudit } from '../../../platform/audit/append.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { appendEvents } from '../../../platform/events/append.ts';
import { decideGrant, mayGrant } from '../domain/grant.ts';
import { accessChanged } from '../events.ts';
import { deleteGrant, holdsGrant, insertGrant, lockPerson } from '../store/grants.ts';

export interface GrantInput {
  readonly userId: string;
  readonly grant: RoleGrant;
}

/** Gives a person a role; once more changes nothing. Sessions carry it within seconds. */
export async function grantRole(ctx: Ctx, { userId, grant }: GrantInput): Promise<void> {
  if (!mayGrant(ctx.actor, grant)) refuse('forbidden', 'forbidden');
  return inTransaction(ctx, async (tx) => {
    const person = (await lockPerson(tx, userId)) ?? notFound();
    const decision = decideGrant(person, grant);
    if (!decision.ok) throw new RejectionError(decision.error);
    if (await holdsGrant(tx, userId, grant)) return;
    await insertGrant(tx, userId, grant);
    await appendEvents(tx, [accessChanged(userId)]);
    await appendAudit(tx, { action: 'role.granted', subject: 'user', subjectId: userId, after: grant });
  });
}

/** Takes a role from a person; refuses `not_found` when they did not hold it. */
export async function revokeRole(ctx: Ctx, { userId, grant }: GrantInput): Promise<void> {
  if (!mayGrant(ctx.actor, grant)) refuse('forbidden', 'forbidden');
  return inTransaction(ctx, async (tx) => {
    if (!(await deleteGrant(tx, userId, grant))) notFound();
    await appendEvents(tx, [accessChanged(userId)]);
    await appendAudit(tx, { action: 'role.revoked', subject: 'user', subjectId: userId, before: grant });
  });
}
