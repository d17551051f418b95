'use client';

import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useActionQueue } from '@/components/offline/use-action-queue.ts';
import type { Refusal } from '@/components/orders/refusal.ts';
import type { Ticket } from '@/server/modules/orders/contract.ts';
import { useTRPC, useTRPCClient } from '@/trpc/client.tsx';
import { useLive } from '@/trpc/live.ts';

/** What the kitchen does to an order, as it waits in the queue. */
export type BoardAction =
  | { readonly kind: 'accept'; readonly input: { orderId: string; prepMinutes: number } }
  | { readonly kind: 'reject'; readonly input: { orderId: string; reason: Refusal; note?: string } }
  | { readonly kind: 'markReady' | 'handOver'; readonly input: { orderId: string } };

export interface Board {
  readonly columns: {
    readonly placed: readonly Ticket[];
    readonly accepted: readonly Ticket[];
    readonly ready: readonly Ticket[];
    readonly gone: readonly Ticket[];
  };
  readonly scheduled: readonly Ticket[];
  readonly syncedAt: string | undefined;
  readonly loading: boolean;
  readonly failed: string | undefined;
  readonly retry: () => void;
  /** What is saved on this device and not sent yet, by order. */
  readonly saved: ReadonlyMap<string, BoardAction['kind']>;
  readonly act: (action: BoardAction) => void;
}

/** The restaurant's live orders, re-read on every event and when the connection returns; actions outlive the network. */
export function useBoard(restaurantId: string): Board {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queries = useQueryClient();
  const board = useQuery(trpc.orders.board.queryOptions({ restaurantId }, { refetchInterval: 30_000 }));
  const refresh = useCallback(() => void queries.invalidateQueries({ queryKey: trpc.orders.board.queryKey({ restaurantId }) }), [queries, trpc, restaurantId]);
  useLive(`restaurant:${restaurantId}`, { onEvent: refresh, onResync: refresh });

  const { waiting, act } = useActionQueue({
    name: `vendor.${restaurantId}`,
    send(kind, input) {
      const action = { kind, input } as BoardAction;
      switch (action.kind) {
        case 'accept':
          return client.orders.accept.mutate(action.input);
        case 'reject':
          return client.orders.reject.mutate(action.input);
        case 'markReady':
          return client.orders.markReady.mutate(action.input);
        case 'handOver':
          return client.orders.handOver.mutate(action.input);
      }
    },
    onSent: refresh,
    onRefused(_, message) {
      notifications.show({ color: 'mirchi', message });
      refresh();
    },
  });

  const tickets = board.data?.tickets;
  const columns = useMemo(() => {
    const of = (...statuses: Ticket['status'][]) => (tickets ?? []).filter((ticket) => statuses.includes(ticket.status));
    return { placed: of('placed'), accepted: of('accepted'), ready: of('ready'), gone: of('picked_up', 'delivered') };
  }, [tickets]);

  return {
    columns,
    scheduled: board.data?.scheduled ?? [],
    syncedAt: board.data?.at,
    loading: board.isPending,
    failed: board.isError && !board.data ? board.error.message : undefined,
    retry: refresh,
    saved: new Map(waiting.map((action) => [(action.input as BoardAction['input']).orderId, action.kind as BoardAction['kind']])),
    act: (action) => act(action.kind, `${action.kind}:${action.input.orderId}`, action.input),
  };
}
