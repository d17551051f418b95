'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { MapCell, MapDot } from '@/components/map/types.ts';
import type { LiveMap } from '@/server/modules/dispatch/contract.ts';
import { useTRPC } from '@/trpc/client.tsx';
import { useLive } from '@/trpc/live.ts';

type Place = { readonly lat: number; readonly lng: number };

/** Six steps of open orders per free rider; no free rider counts as the hottest once an order waits. */
export function heatOf({ open, free }: { open: number; free: number }): number {
  if (open === 0) return 0;
  if (free === 0) return 5;
  return Math.min(5, Math.max(1, Math.ceil((open / free) * (5 / 3))));
}

/** A city's riders and orders now: read again on events, riders moved by the live positions in between. */
export function useLiveMap(cityId: string | null): {
  data: LiveMap | undefined;
  error: string | undefined;
  retry: () => void;
  dots: MapDot[];
  cells: MapCell[];
} {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const query = useQuery(trpc.dispatch.liveMap.queryOptions({ cityId: cityId ?? '' }, { enabled: cityId !== null, refetchInterval: 10_000 }));
  const [moved, setMoved] = useState<Readonly<Record<string, Place>>>({});
  const refresh = () => void queries.invalidateQueries({ queryKey: trpc.dispatch.liveMap.queryKey({ cityId: cityId ?? '' }) });
  useLive(cityId === null ? null : `city:${cityId}`, {
    onResync: refresh,
    onPosition: ({ id, lat, lng }) => setMoved((before) => ({ ...before, [id]: { lat, lng } })),
  });
  const { data } = query;
  const dots = useMemo<MapDot[]>(() => {
    if (!data) return [];
    return [
      ...data.riders.map((rider) => ({
        ...(moved[rider.id] ?? { lat: rider.lat, lng: rider.lng }),
        id: rider.id,
        kind: rider.busy ? ('busy' as const) : ('free' as const),
        label: rider.name,
      })),
      ...data.orders
        .filter((order) => order.late)
        .map((order) => ({ ...order.pickup, id: `late-${order.orderId}`, kind: 'late' as const, label: `${order.code} · ${order.restaurantName}` })),
    ];
  }, [data, moved]);
  const cells = useMemo<MapCell[]>(() => data?.cells.map((cell) => ({ id: cell.cell, boundary: cell.boundary, heat: heatOf(cell) })) ?? [], [data]);
  return { data, error: query.error?.message, retry: refresh, dots, cells };
}
