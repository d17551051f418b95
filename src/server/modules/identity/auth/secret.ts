import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { env } from '../../../env.ts';

const KEY_BYTES = 32;

/** AUTH_SECRET; throws when it is missing, for nothing may be signed with a guessable key. */
export function authSecret(): string {
  if (!env.AUTH_SECRET) throw new Error('AUTH_SECRET is not set');
  return env.AUTH_SECRET;
}

const keys = new Map<string, Buffer>();

/** A key for one purpose, derived from AUTH_SECRET by HKDF (RFC 5869). */
function keyFor(purpose: string): Buffer {
  let key = keys.get(purpose);
  if (!key) {
    key = Buffer.from(hkdfSync('sha256', authSecret(), '', `thali/identity/${purpose}`, KEY_BYTES));
    keys.set(purpose, key);
  }
  return key;
}

/** A keyed hash (HMAC-SHA-256) of the parts, base64url. The key depends on the purpose. */
export const keyedHash = (purpose: string, parts: readonly string[]): string =>
  createHmac('sha256', keyFor(purpose)).update(JSON.stringify(parts)).digest('base64url');

/** Whether two hashes are the same, in a time that does not tell where they differ. */
export function sameHash(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}
