'use client';

import { QueryClientProvider } from '@tanstack/react-query';
import { createTRPCClient, httpBatchLink, httpLink, splitLink } from '@trpc/client';
import { createTRPCContext } from '@trpc/tanstack-react-query';
import { type ReactNode, useState } from 'react';
import type { AppRouter } from '../server/trpc/root.ts';
import { makeQueryClient } from './query-client.ts';

const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>();

export { useTRPC, useTRPCClient };

const URL = '/api/trpc';
const MAX_BATCH = 10;
const MAX_URL_LENGTH = 2_000;

/** Public reads go alone, so that the server answers them from ready bytes and the browser keeps them by ETag. */
const ALONE: ReadonlySet<string> = new Set(['discovery.feed', 'discovery.search', 'catalog.restaurant', 'catalog.cities', 'catalog.localities']);

const makeClient = () =>
  createTRPCClient<AppRouter>({
    links: [
      splitLink({
        condition: (operation) => ALONE.has(operation.path),
        true: httpLink({ url: URL }),
        false: httpBatchLink({ url: URL, maxItems: MAX_BATCH, maxURLLength: MAX_URL_LENGTH }),
      }),
    ],
  });

/** Gives the page its typed client and its cache of answers. */
export function TrpcProvider({ children }: { readonly children: ReactNode }) {
  const [queryClient] = useState(makeQueryClient);
  const [client] = useState(makeClient);
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={client} queryClient={queryClient}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  );
}
