import type { IncomingMessage, ServerResponse } from 'node:http';
import { type AnyTRPCRouter, TRPCError } from '@trpc/server';
import { readBody } from '../platform/http/body.ts';
import { sendJson } from '../platform/http/respond.ts';
import { inScope } from '../platform/monitoring/log.ts';
import { errorShape, restError } from './error-shape.ts';
import { anonymousContext, clientSignal, type EdgeOptions, recognised, refuseCrossSite } from './request-context.ts';
import { createRestMatcher, queryInput, type RestMatch, restRoutes } from './rest-routes.ts';

/**
 * Serves the procedures that have a place in the REST API. The document comes from trpc-to-openapi; its handler is not used,
 * because it rewrites the schemas it shares with tRPC to coerce, and answers errors in English with Zod's own texts.
 */
export function createRestHandler(router: AnyTRPCRouter, options: EdgeOptions) {
  const match = createRestMatcher(restRoutes(router));

  return async function handle(request: IncomingMessage, response: ServerResponse, path: string, query: string): Promise<void> {
    const method = request.method === 'HEAD' ? 'GET' : (request.method ?? 'GET');
    const signal = clientSignal(response);
    let ctx = anonymousContext(request, options);
    const headers: Record<string, string> = { 'x-request-id': ctx.requestId };
    let name: string | undefined;
    try {
      const found = routeOf(match(method, path), headers);
      const { procedure } = found.route;
      name = found.route.name;
      if (method !== 'GET') refuseCrossSite(request, options);
      ctx = await recognised(ctx, request);
      const input = { ...(await inputOf(request, method, query)), ...found.params };
      const { type } = procedure._def;
      const call = { path: name, getRawInput: async () => input, ctx, type, signal, batchIndex: 0 };
      const data: unknown = await inScope({ requestId: ctx.requestId }, () => procedure(call));
      await sendJson(response, 200, JSON.stringify(data ?? null), headers);
    } catch (cause) {
      const shape = errorShape(router, cause, ctx, name);
      const status = shape.data.httpStatus;
      if (status === 429) headers['retry-after'] = String(shape.data.params?.['seconds'] ?? 1);
      if (status === 401) headers['www-authenticate'] = 'Bearer';
      await sendJson(response, status, JSON.stringify(restError(shape)), headers);
    }
  };
}

function routeOf(found: RestMatch | null, headers: Record<string, string>) {
  if (!found) throw new TRPCError({ code: 'NOT_FOUND' });
  if ('route' in found) return found;
  headers['allow'] = [...found.allowed, ...(found.allowed.includes('GET') ? ['HEAD'] : [])].join(', ');
  throw new TRPCError({ code: 'METHOD_NOT_SUPPORTED' });
}

/** A body is a JSON object; an operation without fields may have none at all. */
async function inputOf(request: IncomingMessage, method: string, query: string): Promise<object> {
  if (method === 'GET' || method === 'DELETE') return queryInput(new URLSearchParams(query));
  const body = await readBody(request);
  if (body.length === 0) return {};
  const type = request.headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw new TRPCError({ code: 'UNSUPPORTED_MEDIA_TYPE' });
  let input: unknown;
  try {
    input = JSON.parse(body.toString('utf8'));
  } catch (cause) {
    throw new TRPCError({ code: 'BAD_REQUEST', cause });
  }
  if (typeof input !== 'object' || input === null || Array.isArray(input)) throw new TRPCError({ code: 'BAD_REQUEST' });
  return input;
}
