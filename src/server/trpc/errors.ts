import { TRPCError } from '@trpc/server';
import type { TRPC_ERROR_CODE_KEY } from '@trpc/server/rpc';
import { ZodError } from 'zod';
import { type Rejection, RejectionError, type RejectionKind, reject } from '../kernel/errors.ts';
import { brokenPart } from '../platform/db/broken-part.ts';

/** The one map from kinds of refusal to tRPC codes; HTTP statuses follow from those. */
export const TRPC_CODE: Readonly<Record<RejectionKind, TRPC_ERROR_CODE_KEY>> = {
  invalid: 'BAD_REQUEST',
  unauthenticated: 'UNAUTHORIZED',
  forbidden: 'FORBIDDEN',
  not_found: 'NOT_FOUND',
  conflict: 'CONFLICT',
  precondition: 'PRECONDITION_FAILED',
  rate_limited: 'TOO_MANY_REQUESTS',
  too_large: 'PAYLOAD_TOO_LARGE',
  unavailable: 'SERVICE_UNAVAILABLE',
};

/** tRPC's own errors (no such procedure, wrong method, malformed body) as refusals of ours. */
const BY_TRPC_CODE: Partial<Record<TRPC_ERROR_CODE_KEY, Rejection>> = {
  PARSE_ERROR: reject('invalid', 'malformed_request'),
  BAD_REQUEST: reject('invalid', 'malformed_request'),
  UNAUTHORIZED: reject('unauthenticated', 'unauthenticated'),
  FORBIDDEN: reject('forbidden', 'forbidden'),
  NOT_FOUND: reject('not_found', 'not_found'),
  METHOD_NOT_SUPPORTED: reject('invalid', 'method_not_allowed'),
  UNSUPPORTED_MEDIA_TYPE: reject('invalid', 'unsupported_media_type'),
  PAYLOAD_TOO_LARGE: reject('too_large', 'too_large'),
  TOO_MANY_REQUESTS: reject('rate_limited', 'rate_limited', { seconds: 1 }),
  SERVICE_UNAVAILABLE: reject('unavailable', 'unavailable'),
  CLIENT_CLOSED_REQUEST: reject('unavailable', 'client_closed'),
};

/** A refusal as the tRPC error that carries it to the edge. */
export const toTrpcError = (rejection: Rejection): TRPCError => new TRPCError({ code: TRPC_CODE[rejection.kind], cause: new RejectionError(rejection) });

/** Rebuilds what tRPC wrapped as an internal error when its cause is a refusal or a part that is down; other errors pass. */
export function refine(error: TRPCError): TRPCError {
  if (error.cause instanceof RejectionError) return toTrpcError(error.cause.rejection);
  if (error.code !== 'INTERNAL_SERVER_ERROR') return error;
  const broken = brokenPart(error.cause);
  return broken ? toTrpcError(broken) : error;
}

/** What may be told about an error: never more than a code of ours, with its parameters. */
export function publicRejection(error: TRPCError): Rejection | null {
  if (error.cause instanceof RejectionError) return error.cause.rejection;
  if (error.code === 'BAD_REQUEST' && error.cause instanceof ZodError) return reject('invalid', 'invalid_input');
  return BY_TRPC_CODE[error.code] ?? null;
}

/** The input's faults, if that is what the error is. */
export const faultsOf = (error: TRPCError): ZodError['issues'] => (error.code === 'BAD_REQUEST' && error.cause instanceof ZodError ? error.cause.issues : []);
