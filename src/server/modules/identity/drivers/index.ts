import { env } from '../../../env.ts';
import { sandboxSms } from './sandbox-sms.ts';
import type { SmsSender } from './sms.ts';

/** What sign-in needs from outside. Without an operator for SMS (none is wired yet outside the demo) phones can't sign in. */
export interface SignInDrivers {
  readonly demo: boolean;
  readonly sms: SmsSender | null;
}

export const signInDrivers: SignInDrivers = { demo: env.DEMO, sms: env.DEMO ? sandboxSms() : null };
