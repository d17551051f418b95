import type { z } from 'zod';
import { refuse } from '../../../kernel/errors.ts';
import { appendAudit } from '../../../platform/audit/append.ts';
import { actingAs, type Ctx, inTransaction, newId } from '../../../platform/context.ts';
import { limiterInUse } from '../../../platform/limits/limiter.ts';
import { bearerHash, newBearer } from '../auth/bearer.ts';
import type { createSessionInput } from '../contract.ts';
import { normaliseEmail } from '../domain/email.ts';
import { normalisePhone } from '../domain/phone.ts';
import { type SessionKind, sessionEnd } from '../domain/session.ts';
import { consumeChallenge } from '../store/challenges.ts';
import { clearAttempts } from '../store/guards.ts';
import { insertSession } from '../store/sessions.ts';
import { type Person, personOfPhone } from '../store/users.ts';
import { provePassword } from './prove-password.ts';
import { provePhone } from './prove-phone.ts';

const BY_ADDRESS = { points: 600, seconds: 3_600 };
const MOST_USER_AGENT = 200;

export type SignInInput = z.infer<typeof createSessionInput>;

export interface SignedIn {
  readonly sessionId: string;
  /** For a bearer session only, and told only now. */
  readonly token: string | null;
  readonly expiresAt: Date;
  readonly person: Person;
}

export interface SignInWith {
  readonly kind: SessionKind;
  readonly userAgent?: string | null;
}

/** Opens a session for whoever proves to hold the phone or to know the password. A new phone becomes a customer. */
export async function signIn(ctx: Ctx, input: SignInInput, using: SignInWith): Promise<SignedIn> {
  if (ctx.ip) await limiterInUse().take('identity.sign-in:address', ctx.ip, BY_ADDRESS);
  if ('otp' in input) return byPhone(ctx, input, using);
  const { person, guardKey } = await provePassword(ctx, normaliseEmail(input.email), input.password);
  return inTransaction(ctx, async (tx) => {
    await clearAttempts(tx.db.sql, guardKey);
    return openSession(tx, person, using, 'password');
  });
}

async function byPhone(ctx: Ctx, input: Extract<SignInInput, { otp: string }>, using: SignInWith): Promise<SignedIn> {
  const phone = normalisePhone(input.phone) ?? refuse('invalid', 'phone_invalid');
  const proof = await provePhone(ctx, phone, input.otp);
  return inTransaction(ctx, async (tx) => {
    // Two right guesses at once: the code opens one session.
    if (!(await consumeChallenge(tx.db.sql, proof.challengeId, tx.clock.now()))) refuse('unauthenticated', 'otp_spent');
    await clearAttempts(tx.db.sql, proof.guardKey);
    const { person, isNew } = await personOfPhone(tx, phone);
    if (isNew) await appendAudit(actingForSelf(tx, person, person.id), { action: 'user.created', subject: 'user', subjectId: person.id });
    return openSession(tx, person, using, 'otp');
  });
}

const actingForSelf = (ctx: Ctx, person: Person, sessionId: string): Ctx => actingAs(ctx, { type: 'user', userId: person.id, sessionId, roles: person.roles });

async function openSession(tx: Ctx, person: Person, { kind, userAgent }: SignInWith, method: 'otp' | 'password'): Promise<SignedIn> {
  if (person.suspended) return refuse('forbidden', 'account_suspended');
  const createdAt = tx.clock.now();
  const sessionId = newId(tx);
  const token = kind === 'bearer' ? newBearer(tx.random) : null;
  const expiresAt = sessionEnd(person.roles, createdAt);
  await insertSession(tx, {
    id: sessionId,
    userId: person.id,
    kind,
    tokenHash: token && bearerHash(token),
    userAgent: userAgent?.slice(0, MOST_USER_AGENT) ?? null,
    createdAt,
    expiresAt,
  });
  await appendAudit(actingForSelf(tx, person, sessionId), { action: 'session.opened', subject: 'session', subjectId: sessionId, after: { kind, method } });
  return { sessionId, token, expiresAt, person };
}
