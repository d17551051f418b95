import type { z } from 'zod';
import { appendAudit } from '../../../platform/audit/append.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import type { updateProfileInput, Viewer } from '../contract.ts';
import { actingUser } from '../domain/acting-user.ts';
import { viewerOf } from '../domain/viewer.ts';
import { updatePerson } from '../store/users.ts';

/** Changes the caller's name or language; what is left out stays. */
export async function updateProfile(ctx: Ctx, input: z.infer<typeof updateProfileInput>): Promise<Viewer> {
  const { userId } = actingUser(ctx.actor);
  return inTransaction(ctx, async (tx) => {
    const person = await updatePerson(tx, userId, { name: input.name, locale: input.locale });
    await appendAudit(tx, { action: 'profile.updated', subject: 'user', subjectId: userId, after: { fields: Object.keys(input) } });
    return viewerOf(person);
  });
}
