import { type Actor, ANONYMOUS } from '../../kernel/actor.ts';

/** What a request or a socket shows to be recognised; an `IncomingMessage` fits. */
export interface Credentials {
  readonly headers: { readonly cookie?: string | undefined; readonly authorization?: string | undefined };
}

/** Finds who sent it; the anonymous actor when nobody is signed in. Throws only when it can't tell (database away). */
export type SessionResolver = (request: Credentials) => Promise<Actor>;

let active: SessionResolver = async () => ANONYMOUS;

/** The identity module's resolver; the composition root sets it once at start. Until then everyone is anonymous. */
export function setSessionResolver(resolver: SessionResolver): void {
  active = resolver;
}

/** Who sent this request, by session cookie or bearer token. Without either no look-up is made. */
export function resolveActor(request: Credentials): Promise<Actor> {
  const { cookie, authorization } = request.headers;
  return cookie || authorization ? active(request) : Promise.resolve(ANONYMOUS);
}
