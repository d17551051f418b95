import { appendAudit } from '../../../platform/audit/append.ts';
import { type Ctx, inSqlTransaction } from '../../../platform/context.ts';
import { appendEvents } from '../../../platform/events/append.ts';
import { forgetSession } from '../auth/actor-cache.ts';
import { sessionEnded } from '../events.ts';
import { revokeLiveSession } from '../store/sessions.ts';

/** Ends a session of this person; false when it is not theirs, or ended already. Other processes hear of it by the event. */
export async function endSession(ctx: Ctx, sessionId: string, userId: string, action: 'session.signed_out' | 'session.revoked'): Promise<boolean> {
  const ended = await inSqlTransaction(ctx, async (tx) => {
    if (!(await revokeLiveSession(tx.db.sql, sessionId, userId, tx.clock.now()))) return false;
    await appendEvents(tx, [sessionEnded(sessionId, userId)]);
    await appendAudit(tx, { action, subject: 'session', subjectId: sessionId });
    return true;
  });
  if (ended) forgetSession(sessionId);
  return ended;
}
