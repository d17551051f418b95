'use client';

import { useQuery } from '@tanstack/react-query';
import type { Viewer } from '@/server/modules/identity/contract.ts';
import { useTRPC } from '@/trpc/client.tsx';

type Role = Viewer['roles'][number]['role'];

export const VENDOR: readonly Role[] = ['vendor_owner', 'vendor_manager', 'vendor_kitchen'];
export const STAFF: readonly Role[] = ['admin', 'operations', 'finance', 'support'];

/** Who is signed in, asked by the browser: pages are cached and know no visitor. `viewer` is undefined while unknown, null for a guest. */
export function useViewer(): { viewer: Viewer | null | undefined; failed: boolean; retry: () => void } {
  const trpc = useTRPC();
  const me = useQuery(trpc.identity.me.queryOptions(undefined, { staleTime: 60_000 }));
  return { viewer: me.data?.user, failed: me.isError, retry: () => void me.refetch() };
}

export const holds = (viewer: Viewer | null | undefined, roles: readonly Role[]): boolean => viewer?.roles.some((grant) => roles.includes(grant.role)) ?? false;
