import { createRequire } from 'node:module';
import type { AuthOptions, User } from 'next-auth';
import type CredentialsProvider from 'next-auth/providers/credentials';
import type { z } from 'zod';
import { RejectionError } from '../../../kernel/errors.ts';
import { actingAs, type Ctx } from '../../../platform/context.ts';
import { brokenPart } from '../../../platform/db/broken-part.ts';
import { log } from '../../../platform/monitoring/log.ts';
import { type SignInInput, signIn } from '../commands/sign-in.ts';
import { signOut } from '../commands/sign-out.ts';
import { passwordSignIn, phoneSignIn } from '../contract.ts';
import { resolveActor } from './resolve-actor.ts';
import { authSecret } from './secret.ts';
import { SECURE, SESSION_COOKIE } from './session-cookie.ts';

// A CommonJS package with a `default`: Node and bundlers disagree on what importing that gives.
const Credentials: typeof CredentialsProvider = createRequire(import.meta.url)('next-auth/providers/credentials').default;

/** The page that asks who you are; it shows the refusal named by `?error=`. */
const SIGN_IN_PAGE = '/sign-in';
const COOKIE_DAYS = 30;

/** One request to next-auth: its headers, and the origin under which the browser knows us. */
export interface AuthCall {
  readonly ctx: Ctx;
  readonly cookie: string | undefined;
  readonly userAgent: string | null;
  readonly origin: string;
}

/** What the page is told of a failure: a code of ours, whose text needs nothing else. */
function publicCode(error: unknown): string {
  const rejection = error instanceof RejectionError ? error.rejection : brokenPart(error);
  if (!rejection) log.error({ err: error }, 'a sign-in failed');
  return rejection?.kind === 'rate_limited' ? 'sign_in_blocked' : (rejection?.code ?? 'internal');
}

/** Opens a web session by the same command as the API. Its id is what the cookie carries, and all it carries. */
async function open({ ctx, userAgent }: AuthCall, schema: z.ZodType<SignInInput>, credentials: unknown): Promise<User> {
  const input = schema.safeParse(credentials);
  if (!input.success) throw new Error('invalid_input');
  try {
    const { sessionId } = await signIn(ctx, input.data, { kind: 'web', userAgent });
    return { id: sessionId };
  } catch (error) {
    throw new Error(publicCode(error));
  }
}

/** The address itself when it is ours, else our front page. */
function ownAddress(url: string, origin: string): string {
  const target = URL.canParse(url, origin) ? new URL(url, origin) : null;
  return target?.origin === origin ? target.href : origin;
}

/** next-auth's settings for one request. */
export function authOptions(call: AuthCall): AuthOptions {
  const { ctx, cookie, origin } = call;
  return {
    secret: authSecret(),
    useSecureCookies: SECURE,
    session: { strategy: 'jwt', maxAge: COOKIE_DAYS * 24 * 3_600 },
    cookies: { sessionToken: { name: SESSION_COOKIE.name, options: { ...SESSION_COOKIE.options } } },
    pages: { signIn: SIGN_IN_PAGE, signOut: '/', error: SIGN_IN_PAGE },
    logger: {
      error: (code) => log.debug({ code }, 'next-auth refused'),
      warn: (code) => log.debug({ code }, 'next-auth warned'),
      debug: () => {},
    },
    providers: [
      Credentials({
        id: 'otp',
        credentials: { phone: {}, otp: {} },
        authorize: (credentials) => open(call, phoneSignIn, credentials),
      }),
      Credentials({
        id: 'password',
        credentials: { email: {}, password: {} },
        authorize: (credentials) => open(call, passwordSignIn, { email: credentials?.email, password: credentials?.password }),
      }),
    ],
    callbacks: {
      redirect: ({ url }) => ownAddress(url, origin),
      async jwt({ token, user }) {
        if (user) return { sid: user.id };
        const actor = await resolveActor(ctx, { cookie });
        // Thrown, for that is how next-auth is made to clear the cookie.
        if (actor.type !== 'user' || actor.sessionId !== token.sid) throw new Error('The session has ended');
        return { sid: token.sid };
      },
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      async signOut() {
        const actor = await resolveActor(ctx, { cookie });
        if (actor.type === 'user') await signOut(actingAs(ctx, actor));
      },
    },
  };
}
