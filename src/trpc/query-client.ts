import { QueryClient } from '@tanstack/react-query';
import { TRPCClientError } from '@trpc/client';
import { errorOf } from './error.ts';

const FRESH_MS = 15_000;
const RETRIES = 2;

/** A refusal stays one however often it is asked for; a lost network or a busy server is worth another try. */
function worthRetrying(failures: number, error: Error): boolean {
  if (failures >= RETRIES) return false;
  const status = error instanceof TRPCClientError ? errorOf(error).httpStatus : null;
  return status === null || status >= 500;
}

export const makeQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: { staleTime: FRESH_MS, retry: worthRetrying, refetchOnWindowFocus: true, networkMode: 'online' },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
