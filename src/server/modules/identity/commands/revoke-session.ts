import type { z } from 'zod';
import { notFound } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import type { done, revokeSessionInput } from '../contract.ts';
import { actingUser } from '../domain/acting-user.ts';
import { endSession } from './end-session.ts';

/** Ends one of the caller's own sessions, this one or another. */
export async function revokeSession(ctx: Ctx, input: z.infer<typeof revokeSessionInput>): Promise<z.infer<typeof done>> {
  const { userId } = actingUser(ctx.actor);
  if (!(await endSession(ctx, input.sessionId, userId, 'session.revoked'))) notFound();
  return { ok: true };
}
