import { refuse } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import { guardKey } from '../auth/code.ts';
import { verifyPassword } from '../auth/password.ts';
import { PASSWORD_BACK_OFF } from '../domain/guard.ts';
import { takeAttempt } from '../store/guards.ts';
import { findByEmail, type Person } from '../store/users.ts';
import { auditBurst } from './audit-burst.ts';

export interface PasswordProof {
  readonly person: Person;
  readonly guardKey: string;
}

/** Checks a password. An unknown e-mail gets the same answer as a wrong password, after the same work, and is blocked alike. */
export async function provePassword(ctx: Ctx, email: string, password: string): Promise<PasswordProof> {
  const key = guardKey('email', email);
  const take = await takeAttempt(ctx.db.sql, key, PASSWORD_BACK_OFF, ctx.clock.now());
  if (!take.allowed) return refuse('rate_limited', 'sign_in_blocked', { minutes: Math.ceil(take.waitSeconds / 60) });

  const found = await findByEmail(ctx, email);
  const right = await verifyPassword(password, found?.passwordHash ?? null);
  if (found && right) return { person: found.person, guardKey: key };
  if (take.blocksFor > 0) await auditBurst(ctx, key, take.blocksFor);
  return refuse('unauthenticated', 'sign_in_wrong');
}
