import type { z } from 'zod';
import type { Ctx } from '../../../platform/context.ts';
import type { done } from '../contract.ts';
import { actingUser } from '../domain/acting-user.ts';
import { endSession } from './end-session.ts';

/** Ends the session that asks. */
export async function signOut(ctx: Ctx): Promise<z.infer<typeof done>> {
  const { sessionId, userId } = actingUser(ctx.actor);
  await endSession(ctx, sessionId, userId, 'session.signed_out');
  return { ok: true };
}
