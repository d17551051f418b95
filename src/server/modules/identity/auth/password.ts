import { type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import type { RandomBytes } from '../../../kernel/ids.ts';

const COST = { N: 2 ** 15, r: 8, p: 1 };
const SALT_BYTES = 16;
const HASH_BYTES = 32;
/** What a stored hash may ask of this machine, so that a tampered one can't exhaust it. */
const MOST_MEMORY = 128 * 1024 * 1024;

function derive(password: string, salt: Uint8Array, size: number, cost: typeof COST): Promise<Buffer> {
  const options: ScryptOptions = { ...cost, maxmem: MOST_MEMORY };
  // The same letters typed on two keyboards may be different code points: compare them in one form.
  return new Promise((resolve, reject) => scrypt(password.normalize('NFKC'), salt, size, options, (error, key) => (error ? reject(error) : resolve(key))));
}

/** A password as it is stored: `scrypt$N$r$p$salt$hash`, the last two in base64. */
export async function hashPassword(password: string, random: RandomBytes): Promise<string> {
  const salt = Buffer.from(random(SALT_BYTES));
  const hash = await derive(password, salt, HASH_BYTES, COST);
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64'), hash.toString('base64')].join('$');
}

/** Costs as much as a real one and matches nothing: who asks for an unknown e-mail waits as long as for a known one. */
const NOBODY = ['scrypt', COST.N, COST.r, COST.p, Buffer.alloc(SALT_BYTES).toString('base64'), Buffer.alloc(HASH_BYTES).toString('base64')].join('$');

/** Whether the password is the one of the stored hash; for `null`, false after the same work. */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const [scheme, n, r, p, salt, hash] = (stored ?? NOBODY).split('$');
  if (scheme !== 'scrypt' || !salt || !hash) return false;
  const expected = Buffer.from(hash, 'base64');
  const actual = await derive(password, Buffer.from(salt, 'base64'), expected.length, { N: Number(n), r: Number(r), p: Number(p) });
  return timingSafeEqual(actual, expected) && stored !== null;
}
