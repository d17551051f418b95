import type { z } from 'zod';
import { RejectionError, refuse } from '../../../kernel/errors.ts';
import { digits } from '../../../kernel/ids.ts';
import { type Ctx, inSqlTransaction, newId } from '../../../platform/context.ts';
import { limiterInUse } from '../../../platform/limits/limiter.ts';
import { codeHash } from '../auth/code.ts';
import type { requestOtpInput, requestOtpOutput } from '../contract.ts';
import { DEMO_CODE, decideSend, isDemoAccount, OTP } from '../domain/otp.ts';
import { normalisePhone } from '../domain/phone.ts';
import { signInDrivers } from '../drivers/index.ts';
import { insertChallenge, lockSent, supersedeChallenges } from '../store/challenges.ts';

/** Generous, for thousands share one address behind a mobile operator; a phone's own cap is in `domain/otp.ts`. */
const BY_ADDRESS = { points: 300, seconds: 3_600 };

/** Sends a one-time password. It never looks whether the phone is known, so it can't tell. */
export async function requestOtp(ctx: Ctx, input: z.infer<typeof requestOtpInput>, drivers = signInDrivers): Promise<z.infer<typeof requestOtpOutput>> {
  const { demo, sms } = drivers;
  const phone = normalisePhone(input.phone) ?? refuse('invalid', 'phone_invalid');
  if (!sms) return refuse('unavailable', 'sms_unavailable');
  if (ctx.ip) await limiterInUse().take('identity.otp:address', ctx.ip, BY_ADDRESS);

  const now = ctx.clock.now();
  const isPublic = demo && isDemoAccount(phone);
  const code = isPublic ? DEMO_CODE : digits(OTP.digits, ctx.random);
  const id = newId(ctx);
  const expiresAt = new Date(now.getTime() + OTP.lifetimeSeconds * 1000);

  const resendAfterSeconds = await inSqlTransaction(ctx, async (tx) => {
    const sent = await lockSent(tx, phone);
    if (!isPublic) {
      const decision = decideSend(sent, now);
      if (!decision.ok) throw new RejectionError(decision.error);
      await supersedeChallenges(tx.db.sql, phone, now);
    }
    await insertChallenge(tx.db.sql, { id, phone, codeHash: codeHash(id, phone, code), createdAt: now, expiresAt });
    return isPublic ? 0 : OTP.resendSeconds;
  });

  // After the commit, and not as a job: a job would keep the code readable in the database.
  await sms.send({ to: phone, template: 'otp', params: { code }, locale: ctx.locale });
  return { expiresAt: expiresAt.toISOString(), resendAfterSeconds, ...(demo && { demoCode: code }) };
}
