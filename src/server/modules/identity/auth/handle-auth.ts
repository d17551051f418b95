import { createRequire } from 'node:module';
import type { AuthOptions } from 'next-auth';
import { env } from '../../../env.ts';
import type { Ctx } from '../../../platform/context.ts';
import { errorText } from '../../../platform/texts/error-texts.ts';
import { type AuthCall, authOptions } from './next-auth.ts';

const MOST_BODY_BYTES = 16 * 1024;
const ACTIONS = ['providers', 'csrf', 'session', 'signin', 'signout', 'callback', 'error'];
/** The address next-auth takes itself to have when nothing in the environment tells it. */
const ASSUMED_ORIGIN = 'http://localhost:3000';

/** What next-auth's handler for API routes reads of a request and calls on a response. */
interface ApiRequest {
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly cookies: Record<string, string>;
  readonly query: Record<string, string | string[]>;
  readonly body: Record<string, string>;
}
interface ApiResponse {
  status(code: number): ApiResponse;
  getHeader(name: string): string | string[] | undefined;
  setHeader(name: string, value: string | string[]): ApiResponse;
  json(body: { url: string }): void;
  send(body: unknown): void;
  end(): void;
}

// A CommonJS package with a `default`: Node and bundlers disagree on what importing that gives.
const nextAuth: (options: AuthOptions) => (request: ApiRequest, response: ApiResponse) => Promise<void> = createRequire(import.meta.url)('next-auth').default;

/** Gathers what next-auth answers; addresses it believes to be its own are put under the origin the browser knows. */
function answerOf(origin: string) {
  const headers = new Map<string, string | string[]>();
  const ours = (url: string) => (url.startsWith(`${ASSUMED_ORIGIN}/`) ? origin + url.slice(ASSUMED_ORIGIN.length) : url);
  let status = 200;
  let body: string | null = null;
  const response: ApiResponse = {
    status(code) {
      status = code;
      return response;
    },
    getHeader: (name) => headers.get(name.toLowerCase()),
    setHeader(name, value) {
      headers.set(name.toLowerCase(), name === 'Location' && typeof value === 'string' ? ours(value) : value);
      return response;
    },
    json({ url }) {
      headers.set('content-type', 'application/json');
      body = JSON.stringify({ url: ours(url) });
    },
    send(value) {
      body = value === undefined || typeof value === 'string' ? (value ?? null) : JSON.stringify(value);
    },
    end() {},
  };
  const toResponse = () => {
    const sent = new Headers({ 'cache-control': 'private, no-store' });
    for (const [name, value] of headers) {
      if (typeof value === 'string') sent.set(name, value);
      else for (const one of value) sent.append(name, one);
    }
    return new Response(body, { status, headers: sent });
  };
  return { response, toResponse };
}

/** The text of the body; null when it is longer than a sign-in can be. */
async function textOf(request: Request): Promise<string | null> {
  if (!request.body) return '';
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request.body) {
    size += part.length;
    if (size > MOST_BODY_BYTES) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function cookiesOf(header: string): Record<string, string> {
  const cookies: Record<string, string> = {};
  for (const part of header.split(';')) {
    const at = part.indexOf('=');
    if (at < 1) continue;
    const value = part.slice(at + 1).trim();
    try {
      cookies[part.slice(0, at).trim()] = decodeURIComponent(value);
    } catch {
      // Not ours: we write none that can't be decoded.
    }
  }
  return cookies;
}

function refusal(ctx: Ctx, status: number, code: string): Response {
  return Response.json({ code, message: errorText(ctx.locale, code) }, { status, headers: { 'cache-control': 'no-store' } });
}

/**
 * Answers `/api/auth/*`: next-auth's routes for the browser, the body form-encoded as its client sends it. `ctx` is anonymous and
 * carries the caller's address and language.
 */
export async function handleAuth(ctx: Ctx, request: Request): Promise<Response> {
  const url = new URL(request.url);
  const nextauth = url.pathname.split('/').slice(3).filter(Boolean);
  if (!ACTIONS.includes(nextauth[0] ?? '')) return refusal(ctx, 404, 'not_found');
  const text = await textOf(request);
  if (text === null) return refusal(ctx, 413, 'too_large');

  const headers = Object.fromEntries(request.headers);
  const { cookie } = headers;
  const origin = env.PUBLIC_URL ? new URL(env.PUBLIC_URL).origin : `${url.protocol}//${headers.host ?? url.host}`;
  const call: AuthCall = { ctx, cookie, userAgent: headers['user-agent'] ?? null, origin };
  const { response, toResponse } = answerOf(origin);
  await nextAuth(authOptions(call))(
    {
      method: request.method,
      headers,
      cookies: cookiesOf(cookie ?? ''),
      query: { ...Object.fromEntries(url.searchParams), nextauth },
      body: Object.fromEntries(new URLSearchParams(text)),
    },
    response,
  );
  return toResponse();
}
