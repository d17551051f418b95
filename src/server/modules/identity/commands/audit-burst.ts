import { appendAudit } from '../../../platform/audit/append.ts';
import { type Ctx, inSqlTransaction } from '../../../platform/context.ts';

/** Notes in the audit that wrong guesses in a row blocked sign-in, under the key that stands for the phone or e-mail. */
export const auditBurst = (ctx: Ctx, key: string, blockedSeconds: number): Promise<void> =>
  inSqlTransaction(ctx, (tx) => appendAudit(tx, { action: 'sign_in.blocked', subject: 'sign_in', subjectId: key, after: { blockedSeconds } }));
