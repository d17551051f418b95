import type { Ctx } from '../context.ts';
import { statement } from '../db/sql.ts';

/** A line of the audit as staff read it. */
export interface AuditLine {
  readonly at: Date;
  readonly actor: string;
  readonly action: string;
  readonly reason: string | null;
}

const OF_SUBJECT = statement(
  'audit_log_of_subject',
  'SELECT at, actor, action, reason FROM audit_log WHERE subject = $1 AND subject_id = $2 ORDER BY at DESC, id DESC LIMIT $3',
);

/** What was done to a row, newest first. The caller has checked that its actor may see the audit. */
export const auditOf = (ctx: Ctx, subject: string, subjectId: string, limit = 100): Promise<AuditLine[]> =>
  ctx.db.sql.rows<AuditLine>(OF_SUBJECT, [subject, subjectId, limit]);
