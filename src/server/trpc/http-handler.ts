import type { IncomingMessage, ServerResponse } from 'node:http';
import { type AnyTRPCProcedure, type AnyTRPCRouter, getTRPCErrorFromUnknown, TRPCError } from '@trpc/server';
import { reject } from '../kernel/errors.ts';
import type { Ctx } from '../platform/context.ts';
import { readBody } from '../platform/http/body.ts';
import { sendJson } from '../platform/http/respond.ts';
import { inScope } from '../platform/monitoring/log.ts';
import { type ErrorShape, errorShape } from './error-shape.ts';
import { toTrpcError } from './errors.ts';
import { anonymousContext, clientSignal, type EdgeOptions, recognised, refuseCrossSite } from './request-context.ts';

/** A batch counts as the calls it holds, and holds at most this many. */
export const MAX_BATCH = 10;

interface Call {
  readonly path: string;
  readonly procedure: AnyTRPCProcedure | undefined;
}
type Answer = { result: { data: unknown } } | { error: ErrorShape };

/**
 * Serves tRPC over HTTP as the stock Node adapter does (same statuses, same bodies), without turning every request into a
 * `Request` and every answer into a stream: measured, four to five times the calls. No subscriptions, no form data: we have none.
 */
export function createTrpcHandler(router: AnyTRPCRouter, options: EdgeOptions) {
  const procedures: Record<string, AnyTRPCProcedure> = router._def.procedures;
  const failed = (cause: unknown, ctx: Ctx, path?: string): Answer => ({ error: errorShape(router, cause, ctx, path) });

  async function run(call: Call, index: number, input: () => Promise<unknown>, ctx: Ctx, method: string, signal: AbortSignal): Promise<Answer> {
    try {
      const { procedure, path } = call;
      if (!procedure) throw new TRPCError({ code: 'NOT_FOUND' });
      const { type } = procedure._def;
      if (method !== (type === 'query' ? 'GET' : 'POST')) throw new TRPCError({ code: 'METHOD_NOT_SUPPORTED' });
      const data: unknown = await procedure({ path, getRawInput: input, ctx, type, signal, batchIndex: index });
      return { result: { data } };
    } catch (cause) {
      return failed(cause, ctx, call.path);
    }
  }

  return async function handle(request: IncomingMessage, response: ServerResponse, path: string, query: string): Promise<void> {
    const method = request.method ?? 'GET';
    if (method === 'HEAD') return void response.writeHead(204).end();
    const signal = clientSignal(response);
    let ctx = anonymousContext(request, options);
    const headers = { 'x-request-id': ctx.requestId };
    const search = new URLSearchParams(query);

    try {
      const calls = callsOf(path, search.get('batch') === '1', procedures);
      refuseMediaType(request, method);
      if (method !== 'GET') refuseCrossSite(request, options);
      ctx = await recognised(ctx, request);
      const inputs = await readInputs(request, method, search, calls.batch);
      const answers = await inScope({ requestId: ctx.requestId }, () =>
        Promise.all(calls.list.map((call, index) => run(call, index, () => inputs(index), ctx, method, signal))),
      );
      const [first] = answers;
      const body = calls.batch ? answers : first;
      await sendJson(response, statusOf(answers), JSON.stringify(body), headers);
    } catch (cause) {
      const answer = failed(cause, ctx);
      await sendJson(response, statusOf([answer]), JSON.stringify(answer), headers);
    }
  };
}

/** One status for a batch whose answers agree, 207 otherwise. */
function statusOf(answers: readonly Answer[]): number {
  const statuses = new Set(answers.map((answer) => ('error' in answer ? answer.error.data.httpStatus : 200)));
  const [only] = statuses;
  return statuses.size === 1 && only !== undefined ? only : 207;
}

function callsOf(path: string, batch: boolean, procedures: Record<string, AnyTRPCProcedure>): { batch: boolean; list: Call[] } {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch (cause) {
    throw new TRPCError({ code: 'BAD_REQUEST', cause });
  }
  const paths = batch ? decoded.split(',') : [decoded];
  if (paths.length > MAX_BATCH) throw toTrpcError(reject('invalid', 'batch_too_large', { max: MAX_BATCH }));
  const list = paths.map((name) => ({ path: name, procedure: Object.hasOwn(procedures, name) ? procedures[name] : undefined }));
  if (new Set(list.flatMap((call) => call.procedure?._def.type ?? [])).size > 1) throw new TRPCError({ code: 'BAD_REQUEST' });
  return { batch, list };
}

function refuseMediaType(request: IncomingMessage, method: string): void {
  if (method === 'GET') return;
  const type = request.headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw new TRPCError({ code: 'UNSUPPORTED_MEDIA_TYPE' });
}

/** The inputs by call. A body that can't be read or parsed fails the calls that ask for it, not those that take no input. */
async function readInputs(request: IncomingMessage, method: string, search: URLSearchParams, batch: boolean): Promise<(index: number) => Promise<unknown>> {
  let inputs: unknown;
  try {
    const text = method === 'GET' ? search.get('input') : (await readBody(request)).toString('utf8');
    inputs = method === 'GET' && !text ? undefined : JSON.parse(text ?? '');
  } catch (cause) {
    const error = cause instanceof SyntaxError ? new TRPCError({ code: 'BAD_REQUEST', cause }) : getTRPCErrorFromUnknown(cause);
    return () => Promise.reject(error);
  }
  if (!batch || inputs === undefined) return async () => inputs;
  if (typeof inputs !== 'object' || inputs === null || Array.isArray(inputs)) return () => Promise.reject(new TRPCError({ code: 'BAD_REQUEST' }));
  const byIndex = new Map(Object.entries(inputs));
  return async (index) => byIndex.get(String(index));
}
