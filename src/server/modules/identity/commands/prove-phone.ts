import { refuse } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import { codeHash, guardKey } from '../auth/code.ts';
import { sameHash } from '../auth/secret.ts';
import { CODE_BACK_OFF } from '../domain/guard.ts';
import { OTP } from '../domain/otp.ts';
import { takeGuess } from '../store/challenges.ts';
import { takeAttempt } from '../store/guards.ts';
import { auditBurst } from './audit-burst.ts';

/** Proof that who asks holds the phone: the code is right and still to be used, in the transaction that opens the session. */
export interface PhoneProof {
  readonly challengeId: string;
  readonly guardKey: string;
}

/**
 * Checks a code. Each guess is counted before it is looked at: five at a code, fifteen at a phone. Outside a transaction on purpose, for
 * a refusal must not take the count back.
 */
export async function provePhone(ctx: Ctx, phone: string, otp: string): Promise<PhoneProof> {
  const now = ctx.clock.now();
  const guess = await takeGuess(ctx.db.sql, phone, now);
  if (!guess) return refuse('unauthenticated', 'otp_spent');

  const key = guardKey('phone', phone);
  const take = await takeAttempt(ctx.db.sql, key, CODE_BACK_OFF, now);
  if (!take.allowed) return refuse('rate_limited', 'sign_in_blocked', { minutes: Math.ceil(take.waitSeconds / 60) });

  if (sameHash(codeHash(guess.id, phone, otp), guess.codeHash)) return { challengeId: guess.id, guardKey: key };
  if (take.blocksFor > 0) await auditBurst(ctx, key, take.blocksFor);
  return refuse('unauthenticated', 'otp_wrong', { left: OTP.guesses - guess.attempts });
}
