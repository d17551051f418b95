import type { z } from 'zod';
import type { Ctx } from '../../../platform/context.ts';
import type { sessionsOutput } from '../contract.ts';
import { actingUser } from '../domain/acting-user.ts';
import { liveSessionsOf } from '../store/sessions.ts';

/** The caller's live sessions, the last used first. */
export async function sessions(ctx: Ctx): Promise<z.infer<typeof sessionsOutput>> {
  const { userId, sessionId } = actingUser(ctx.actor);
  const rows = await liveSessionsOf(ctx, userId);
  return {
    sessions: rows.map(({ id, kind, userAgent, createdAt, lastSeenAt }) => ({
      id,
      kind: kind === 'bearer' ? 'bearer' : 'web',
      userAgent,
      createdAt: createdAt.toISOString(),
      lastSeenAt: lastSeenAt.toISOString(),
      current: id === sessionId,
    })),
  };
}
