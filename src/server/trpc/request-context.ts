import type { IncomingMessage, ServerResponse } from 'node:http';
import { ANONYMOUS } from '../kernel/actor.ts';
import { RejectionError, reject } from '../kernel/errors.ts';
import type { Ctx } from '../platform/context.ts';
import { createContext } from '../platform/create-context.ts';
import type { Database } from '../platform/db/database.ts';
import { addressOf, localeOf, requestIdOf } from '../platform/http/request-info.ts';
import { isSameOrigin, type OwnHosts } from '../platform/http/same-origin.ts';
import { resolveActor } from '../platform/http/session.ts';

/** What the edge knows of its surroundings. */
export interface EdgeOptions {
  readonly database: Database;
  readonly ownHosts: OwnHosts;
  /** How many proxies of ours stand in front and may be believed about the caller's address. */
  readonly trustedProxies: number;
}

/** The context of a request before it is known who sent it. */
export const anonymousContext = (request: IncomingMessage, options: EdgeOptions): Ctx =>
  createContext(options.database, {
    actor: ANONYMOUS,
    locale: localeOf(request.headers),
    requestId: requestIdOf(request.headers),
    ip: addressOf(request.headers, request.socket.remoteAddress, options.trustedProxies),
  });

/** The same with its actor. Throws when the session can't be looked up. */
export async function recognised(ctx: Ctx, request: IncomingMessage): Promise<Ctx> {
  const actor = await resolveActor(request);
  return actor === ANONYMOUS ? ctx : { ...ctx, actor };
}

/** Refuses a change that another website makes a browser send along with our cookie. A bearer token travels only by intent. */
export function refuseCrossSite(request: IncomingMessage, options: EdgeOptions): void {
  const { cookie, authorization } = request.headers;
  if (cookie && !authorization && !isSameOrigin(request.headers, options.ownHosts)) throw new RejectionError(reject('forbidden', 'cross_site'));
}

/** Aborts when the client leaves before the answer is complete. */
export function clientSignal(response: ServerResponse): AbortSignal {
  const controller = new AbortController();
  response.once('close', () => {
    if (!response.writableEnded) controller.abort();
  });
  return controller.signal;
}
