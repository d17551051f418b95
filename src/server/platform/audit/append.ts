import { actorName } from '../../kernel/actor.ts';
import { type Ctx, newId } from '../context.ts';
import { statement } from '../db/sql.ts';

/** One line of the audit: what was done to which row, and why. `before` and `after` hold the changed fields only, no secret. */
export interface AuditEntry {
  readonly action: string;
  readonly subject: string;
  readonly subjectId: string;
  readonly reason?: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

const APPEND = statement(
  'audit_log_append',
  `INSERT INTO audit_log (id, actor, action, subject, subject_id, reason, before, after, ip, request_id, at)
   VALUES ($1::uuid, $2, $3, $4, $5, $6, $7::jsonb, $8::jsonb, $9, $10, $11::timestamptz)`,
);

const json = (value: unknown) => (value === undefined ? null : JSON.stringify(value));

/** Appends to the audit in the open transaction; throws outside one. */
export async function appendAudit(ctx: Ctx, entry: AuditEntry): Promise<void> {
  if (!ctx.db.inTransaction) throw new Error('The audit is written in the transaction of the change it tells of');
  await ctx.db.sql.rows(APPEND, [
    newId(ctx),
    actorName(ctx.actor),
    entry.action,
    entry.subject,
    entry.subjectId,
    entry.reason ?? null,
    json(entry.before),
    json(entry.after),
    ctx.ip,
    ctx.requestId,
    ctx.clock.now(),
  ]);
}
