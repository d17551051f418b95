import { type Actor, ANONYMOUS } from '../../../kernel/actor.ts';
import type { Ctx } from '../../../platform/context.ts';
import { seenIsStale } from '../domain/session.ts';
import { findLiveSession, type LiveSession, type SessionKey, touchSession } from '../store/sessions.ts';
import { cachedActor, type Known } from './actor-cache.ts';
import { bearerHash, bearerOf } from './bearer.ts';
import { sessionOfCookie } from './session-cookie.ts';

/** The headers that may carry a credential, of an HTTP request or of a socket's handshake. */
export interface CredentialHeaders {
  readonly cookie?: string | undefined;
  readonly authorization?: string | undefined;
}

const NOBODY: Known = { actor: ANONYMOUS, endsAt: null };

const actorOf = (session: LiveSession): Actor => ({ type: 'user', userId: session.userId, sessionId: session.id, roles: session.roles });

async function load(ctx: Ctx, key: SessionKey): Promise<Known> {
  const now = ctx.clock.now();
  const session = await findLiveSession(ctx.db.sql, key, now);
  if (!session) return NOBODY;
  if (seenIsStale(session.lastSeenAt, now)) await touchSession(ctx.db.sql, session.id, now);
  return { actor: actorOf(session), endsAt: session.expiresAt };
}

/** A bearer token wins over a cookie: who sends one means it. A wrong one is nobody, not whoever the cookie names. */
async function keyOf(headers: CredentialHeaders, now: Date): Promise<SessionKey | null> {
  if (headers.authorization) {
    const token = bearerOf(headers.authorization);
    return token ? { by: 'token', value: bearerHash(token) } : null;
  }
  const sessionId = headers.cookie && (await sessionOfCookie(headers.cookie, now));
  return sessionId ? { by: 'id', value: sessionId } : null;
}

/**
 * Who sends these headers: the person of a live session, or anonymous. A session that was ended, a person who was suspended and roles that
 * changed count within 5 seconds. `ctx` gives the database and the clock; its own actor is not looked at.
 */
export async function resolveActor(ctx: Ctx, headers: CredentialHeaders): Promise<Actor> {
  const now = ctx.clock.now();
  const key = await keyOf(headers, now);
  if (!key) return ANONYMOUS;
  const { actor, endsAt } = await cachedActor(`${key.by}:${key.value}`, now, () => load(ctx, key));
  return endsAt && endsAt <= now ? ANONYMOUS : actor;
}
