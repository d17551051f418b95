'use client';

import { useQueryClient } from '@tanstack/react-query';
import { signOut } from 'next-auth/react';
import { useCallback } from 'react';
import { useTRPCClient } from '@/trpc/client.tsx';

/** Ends the session on the server, drops the cookie and everything the page knew of the viewer, and goes home. */
export function useSignOut(): () => void {
  const client = useTRPCClient();
  const queries = useQueryClient();
  return useCallback(() => {
    void client.identity.signOut
      .mutate()
      .catch(() => {})
      .then(() => signOut({ redirect: false }))
      .then(() => {
        queries.clear();
        window.location.assign('/');
      });
  }, [client, queries]);
}
