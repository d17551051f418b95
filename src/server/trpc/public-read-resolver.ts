import type { AnyTRPCProcedure, AnyTRPCRouter } from '@trpc/server';
import { ZodType } from 'zod';
import type { Locale } from '../../messages/locales.ts';
import { ANONYMOUS } from '../kernel/actor.ts';
import { createContext } from '../platform/create-context.ts';
import type { Database } from '../platform/db/database.ts';
import { findPublicRead, type PublicRead } from '../platform/http/public-read.ts';
import type { Produced, Production } from '../platform/http/public-reads.ts';
import { errorShape, restError } from './error-shape.ts';
import { createRestMatcher, queryInput, restRoutes } from './rest-routes.ts';

const TRPC = '/api/trpc/';
const REST = '/api/v1/';

/** The three ways the same answer is wrapped: alone or alone in a batch over tRPC, and bare over REST. */
const WRAP = {
  trpc: (data: string) => `{"result":{"data":${data}}}`,
  batch: (data: string) => `[{"result":{"data":${data}}}]`,
  rest: (data: string) => data,
} as const;

interface Asked {
  readonly form: keyof typeof WRAP;
  readonly read: PublicRead;
  readonly procedure: AnyTRPCProcedure;
  readonly input: unknown;
}

const parsed = (text: string | null): unknown => (text ? JSON.parse(text) : undefined);

/** Finds the public read that an address asks for, over tRPC (also a batch of one) or REST, and how to make its answer. */
export function createPublicReadResolver(router: AnyTRPCRouter, database: Database) {
  const procedures: Record<string, AnyTRPCProcedure> = router._def.procedures;
  const match = createRestMatcher(restRoutes(router));

  function asked(url: string): Asked | null {
    const at = url.indexOf('?');
    const path = at < 0 ? url : url.slice(0, at);
    const search = new URLSearchParams(at < 0 ? '' : url.slice(at + 1));
    if (path.startsWith(TRPC)) {
      const name = path.slice(TRPC.length);
      const read = findPublicRead(name);
      const procedure = procedures[name];
      if (!read || !procedure) return null;
      const input = parsed(search.get('input'));
      if (search.get('batch') !== '1') return { form: 'trpc', read, procedure, input };
      return { form: 'batch', read, procedure, input: (input as Record<string, unknown> | undefined)?.['0'] };
    }
    if (!path.startsWith(REST)) return null;
    const found = match('GET', path.slice(REST.length));
    if (!found || !('route' in found)) return null;
    const read = findPublicRead(found.route.name);
    return read ? { form: 'rest', read, procedure: found.route.procedure, input: { ...queryInput(search), ...found.params } } : null;
  }

  /** Wrong inputs are left to the ordinary handler, which tells what is wrong with them. */
  return function resolve(url: string, locale: Locale): Production | null {
    try {
      const call = asked(url);
      if (!call) return null;
      const [schema] = (call.procedure._def as { inputs?: unknown[] }).inputs ?? [];
      const input = call.read.canonical(schema instanceof ZodType ? schema.parse(call.input) : undefined);
      const key = `${call.form} ${locale} ${call.read.path} ${JSON.stringify(input)}`;
      return { key, ttlSeconds: call.read.ttlSeconds, run: () => produce(call, input, locale) };
    } catch {
      return null;
    }
  };

  async function produce(call: Asked, input: unknown, locale: Locale): Promise<Produced> {
    const ctx = createContext(database, { actor: ANONYMOUS, locale });
    const { path } = call.read;
    try {
      const data: unknown = await call.procedure({ path, getRawInput: async () => input, ctx, type: 'query', signal: undefined, batchIndex: 0 });
      return { status: 200, json: WRAP[call.form](JSON.stringify(data ?? null)), tags: call.read.tags(input, data) };
    } catch (cause) {
      const error = errorShape(router, cause, ctx, path);
      const json = JSON.stringify(call.form === 'rest' ? restError(error) : call.form === 'batch' ? [{ error }] : { error });
      return { status: error.data.httpStatus, json, tags: [] };
    }
  }
}
