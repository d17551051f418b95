import { keyedHash } from './secret.ts';

/** What is stored of a one-time password. Keyed, for six digits would be tried out in no time; bound to its challenge and phone. */
export const codeHash = (challengeId: string, phone: string, code: string): string => keyedHash('otp', [challengeId, phone, code]);

/** The key under which wrong sign-ins of a phone or an e-mail are counted: it tells nothing of either. */
export const guardKey = (kind: 'phone' | 'email', value: string): string => keyedHash('sign-in-guard', [kind, value]);
