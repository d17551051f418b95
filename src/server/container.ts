import type { Locale } from '../messages/locales.ts';
import { ANONYMOUS } from './kernel/actor.ts';
import { handleAuth } from './modules/identity/index.ts';
import { createContext } from './platform/create-context.ts';
import type { Database } from './platform/db/database.ts';
import { localeOf } from './platform/http/request-info.ts';
import { resolveActor } from './platform/http/session.ts';
import { t } from './trpc/init.ts';
import { appRouter } from './trpc/root.ts';

/** The header in which the HTTP server hands the caller's address to Next; what a client sends under this name is overwritten. */
export const ADDRESS_HEADER = 'x-thali-address';

/** Calls procedures in a given context, through the same access checks as a request. */
export const createCaller = t.createCallerFactory(appRouter);
export type Caller = ReturnType<typeof createCaller>;

/**
 * What pages and route handlers may use of the server. They are another module graph, so that importing server code there
 * would load a second copy: they find this one on `globalThis`.
 */
export interface Container {
  /** Calls procedures as nobody in particular: for pages that are cached and shared. */
  publicCaller(locale: Locale): Caller;
  /** Calls procedures as the visitor whose request headers these are. */
  caller(headers: Headers): Promise<Caller>;
  /** next-auth's routes. */
  auth(request: Request): Promise<Response>;
}

declare global {
  var __thali: Container | undefined;
}

const plain = (headers: Headers) => ({
  cookie: headers.get('cookie') ?? undefined,
  authorization: headers.get('authorization') ?? undefined,
  'accept-language': headers.get('accept-language') ?? undefined,
});

export function createContainer(database: Database): Container {
  const contextOf = (headers: Headers) => createContext(database, { actor: ANONYMOUS, locale: localeOf(plain(headers)), ip: headers.get(ADDRESS_HEADER) });
  return {
    publicCaller: (locale) => createCaller(createContext(database, { actor: ANONYMOUS, locale })),
    async caller(headers) {
      const actor = await resolveActor({ headers: plain(headers) });
      return createCaller({ ...contextOf(headers), actor });
    },
    auth: (request) => handleAuth(contextOf(request.headers), request),
  };
}
