import { TRPCClientError } from '@trpc/client';
import type { AppRouter } from '../server/trpc/root.ts';

/** What went wrong, for the page: a code of the `errors` messages, and the server's text where the server was reached. */
export interface ClientError {
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
  /** In the language of the page; null when no answer came. */
  readonly message: string | null;
  /** null when no answer came. */
  readonly httpStatus: number | null;
  /** Faults of the input by field, such as `address.pin`. */
  readonly fields: Readonly<Record<string, string>>;
}

const UNREACHABLE: ClientError = { code: 'unavailable', message: null, httpStatus: null, fields: {} };

/** Reads an error of a query or mutation; one without an answer from the server is `unavailable`. */
export function errorOf(error: unknown): ClientError {
  if (!(error instanceof TRPCClientError)) return UNREACHABLE;
  const { data, message }: TRPCClientError<AppRouter> = error;
  if (!data) return UNREACHABLE;
  const fields = Object.fromEntries((data.issues ?? []).map((issue) => [issue.path.join('.'), issue.message]));
  return { code: data.code, message, httpStatus: data.httpStatus, fields, ...(data.params && { params: data.params }) };
}
