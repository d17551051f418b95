import { createHash } from 'node:crypto';
import { decode } from 'next-auth/jwt';
import { env } from '../../../env.ts';
import { cookieValue } from '../../../platform/http/request-info.ts';
import { authSecret } from './secret.ts';

/** Whether people reach us over https: then the cookie is Secure, and its `__Host-` name keeps other hosts from setting it. */
export const SECURE = env.PUBLIC_URL?.startsWith('https://') ?? false;

export const SESSION_COOKIE = {
  name: SECURE ? '__Host-thali-session' : 'thali-session',
  options: { httpOnly: true, sameSite: 'lax', path: '/', secure: SECURE },
} as const;

/** What a session cookie proves: a session's id, until `expiresAt` (milliseconds since the epoch). */
interface Proof {
  readonly sessionId: string;
  readonly expiresAt: number;
}

const MOST_PROOFS = 10_000;
const LONGEST_COOKIE = 2_048;
/** Opened cookies by their hash: opening one costs 40 µs, hashing it 2 µs. */
const proofs = new Map<string, Proof>();

async function open(token: string): Promise<Proof | null> {
  try {
    const payload = await decode({ token, secret: authSecret() });
    if (typeof payload?.sid !== 'string' || typeof payload.exp !== 'number') return null;
    return { sessionId: payload.sid, expiresAt: payload.exp * 1000 };
  } catch {
    // Not sealed by us, or out of date: the same as no cookie.
    return null;
  }
}

/** The id of the session that the `Cookie` header proves at `now`, or null. Whether that session lives is for the caller to ask. */
export async function sessionOfCookie(header: string, now: Date): Promise<string | null> {
  const token = cookieValue(header, SESSION_COOKIE.name);
  if (!token || token.length > LONGEST_COOKIE) return null;
  const hash = createHash('sha256').update(token).digest('base64');
  let proof = proofs.get(hash) ?? null;
  if (!proof) {
    proof = await open(token);
    if (!proof) return null;
    const oldest = proofs.size >= MOST_PROOFS ? proofs.keys().next().value : undefined;
    if (oldest !== undefined) proofs.delete(oldest);
    proofs.set(hash, proof);
  }
  return proof.expiresAt > now.getTime() ? proof.sessionId : null;
}
