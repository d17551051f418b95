'use client';

import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useActionQueue } from '@/components/offline/use-action-queue.ts';
import type { JobView, OfferView, RiderMe } from '@/server/modules/dispatch/contract.ts';
import type { IncidentKind } from '@/server/modules/dispatch/duty-contract.ts';
import { useTRPC, useTRPCClient } from '@/trpc/client.tsx';
import { useLive } from '@/trpc/live.ts';

/** A step of the rider's work, as it waits in the queue. */
export type RiderStep =
  | { readonly kind: 'acceptOffer' | 'declineOffer'; readonly input: { offerId: string } }
  | { readonly kind: 'arriveAtPickup' | 'arriveAtDrop'; readonly input: { orderId: string } }
  | { readonly kind: 'pickUp'; readonly input: { orderId: string; code: string } }
  | { readonly kind: 'reportIncident'; readonly input: { orderId: string; kind: IncidentKind; note?: string } }
  | { readonly kind: 'deliver'; readonly input: { orderId: string; code: string; cashPaise: number } };

export interface RiderWork {
  readonly me: RiderMe | undefined;
  readonly offer: OfferView | null;
  readonly jobs: readonly JobView[];
  readonly loading: boolean;
  readonly failed: boolean;
  readonly retry: () => void;
  /** Keys of steps that wait for the network. */
  readonly waiting: ReadonlySet<string>;
  readonly act: (step: RiderStep) => void;
}

export const stepKey = (step: RiderStep): string => `${step.kind}:${'orderId' in step.input ? step.input.orderId : step.input.offerId}`;

const UNTIL_LIVE_FAILS_MS = 20_000;

/** The rider's duty, offer and jobs, kept true by the live topic; steps go out through a queue that outlives the network. */
export function useRiderWork(): RiderWork {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queries = useQueryClient();
  const me = useQuery(trpc.dispatch.me.queryOptions());
  const work = useQuery(trpc.dispatch.work.queryOptions(undefined, { refetchInterval: UNTIL_LIVE_FAILS_MS }));
  const refresh = useCallback(() => {
    void queries.invalidateQueries({ queryKey: trpc.dispatch.work.queryKey() });
    void queries.invalidateQueries({ queryKey: trpc.dispatch.me.queryKey() });
  }, [queries, trpc]);
  useLive(me.data ? `rider:${me.data.rider.id}` : null, { onEvent: refresh, onResync: refresh });

  const { waiting, act } = useActionQueue({
    name: 'rider',
    send(kind, input) {
      const step = { kind, input } as RiderStep;
      switch (step.kind) {
        case 'acceptOffer':
          return client.dispatch.acceptOffer.mutate(step.input);
        case 'declineOffer':
          return client.dispatch.declineOffer.mutate(step.input);
        case 'arriveAtPickup':
          return client.dispatch.arriveAtPickup.mutate(step.input);
        case 'arriveAtDrop':
          return client.dispatch.arriveAtDrop.mutate(step.input);
        case 'pickUp':
          return client.dispatch.pickUp.mutate(step.input);
        case 'reportIncident':
          return client.dispatch.reportIncident.mutate(step.input);
        case 'deliver':
          return client.dispatch.deliver.mutate(step.input);
      }
    },
    onSent: refresh,
    onRefused(_, message) {
      notifications.show({ color: 'mirchi', message });
      refresh();
    },
  });

  return {
    me: me.data,
    offer: work.data?.offer ?? null,
    jobs: work.data?.jobs ?? [],
    loading: me.isPending || work.isPending,
    failed: me.isError || (work.isError && !work.data),
    retry: refresh,
    waiting: new Set(waiting.map((action) => action.key)),
    act: (step) => act(step.kind, stepKey(step), step.input),
  };
}
