import { type Rejection, reject } from '../../../kernel/errors.ts';
import { err, ok, type Result } from '../../../kernel/result.ts';

/** Rules of one-time passwords. Times in seconds. */
export const OTP = {
  digits: 6,
  lifetimeSeconds: 5 * 60,
  /** Guesses that may be made at one code. */
  guesses: 5,
  resendSeconds: 30,
  /** Codes sent to one phone and never used: what a stranger could make it ring with. */
  unusedPerHour: 6,
  unusedPerDay: 20,
} as const;

const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

/** The password of the demo accounts, never outside the demo. */
export const DEMO_CODE = '000000';
const DEMO_ACCOUNTS: readonly string[] = ['+919000000001', '+919000000101', '+919000000201'];

/** Whether an E.164 number is one of the demo accounts of `contract.md`: their password is public, so no delay guards it. */
export const isDemoAccount = (phone: string): boolean => DEMO_ACCOUNTS.includes(phone);

/** A code that was sent to the phone. */
export interface Sent {
  readonly at: Date;
  readonly used: boolean;
}

/**
 * Whether one more code may be sent to a phone, given those of the last day (in any order). A used code proves that its owner asked, so only
 * unused ones count. Refuses `otp_resend_wait` or `otp_too_many`.
 */
export function decideSend(sent: readonly Sent[], now: Date): Result<null, Rejection> {
  const unused = sent.filter((one) => !one.used).map((one) => now.getTime() - one.at.getTime());
  const youngest = Math.min(...unused);
  if (youngest < OTP.resendSeconds * 1000) {
    return err(reject('rate_limited', 'otp_resend_wait', { seconds: Math.max(1, Math.ceil(OTP.resendSeconds - youngest / 1000)) }));
  }
  const ages = unused.filter((age) => age < DAY_MS).sort((a, b) => a - b);
  const hour = waitFor(ages, OTP.unusedPerHour, HOUR_MS);
  const day = waitFor(ages, OTP.unusedPerDay, DAY_MS);
  const wait = Math.max(hour, day);
  if (wait > 0) return err(reject('rate_limited', 'otp_too_many', { minutes: Math.ceil(wait / 60_000) }));
  return ok(null);
}

/** Milliseconds until fewer than `most` of the ages (ascending) are younger than the window; 0 when that is so now. */
function waitFor(ages: readonly number[], most: number, windowMs: number): number {
  const oldestCounted = ages[most - 1];
  return oldestCounted === undefined ? 0 : Math.max(0, windowMs - oldestCounted);
}
