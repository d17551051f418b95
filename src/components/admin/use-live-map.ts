'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useMemo, useRef } from 'react';
import type { MapCell, MapDot } from '@/components/map/types.ts';
import { useNow } from '@/components/ui/use-now.ts';
import type { LiveMap } from '@/server/modules/dispatch/contract.ts';
import { useTRPC } from '@/trpc/client.tsx';
import { type LivePosition, useLive } from '@/trpc/live.ts';

/** How often the dots move and grow old, ms: positions come one by one, of a thousand riders in a second. */
const REDRAW_MS = 1_000;
/** A position older than this is told in minutes, seconds. */
const FRESH_SECONDS = 60;

/** Six steps of open orders per free rider; no free rider counts as the hottest once an order waits. */
export function heatOf({ open, free }: { open: number; free: number }): number {
  if (open === 0) return 0;
  if (free === 0) return 5;
  return Math.min(5, Math.max(1, Math.ceil((open / free) * (5 / 3))));
}

/** A city's riders and orders now: read again on events, riders moved by the live positions in between; each says how old its position is. */
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
  const t = useTranslations('admin.live');
  const now = useNow(REDRAW_MS);
  const moved = useRef(new Map<string, LivePosition>());
  const refresh = () => void queries.invalidateQueries({ queryKey: trpc.dispatch.liveMap.queryKey({ cityId: cityId ?? '' }) });
  useLive(cityId === null ? null : `city:${cityId}`, {
    onResync: refresh,
    onPosition: (position) => moved.current.set(position.id, position),
  });
  const { data } = query;
  const dots = useMemo<MapDot[]>(() => {
    if (!data || now === null) return [];
    return [
      ...data.riders.map((rider) => {
        const live = moved.current.get(rider.id);
        const { lat, lng, at } = live && live.at > rider.at ? live : rider;
        const seconds = Math.max(0, Math.round((now - Date.parse(at)) / 1000));
        const age = seconds <= FRESH_SECONDS ? t('seenSeconds', { seconds }) : t('seenMinutes', { minutes: Math.round(seconds / 60) });
        return { lat, lng, id: rider.id, kind: rider.busy ? ('busy' as const) : ('free' as const), label: `${rider.name} · ${age}` };
      }),
      ...data.orders
        .filter((order) => order.late)
        .map((order) => ({ ...order.pickup, id: `late-${order.orderId}`, kind: 'late' as const, label: `${order.code} · ${order.restaurantName}` })),
    ];
  }, [data, now, t]);
  const cells = useMemo<MapCell[]>(() => data?.cells.map((cell) => ({ id: cell.cell, boundary: cell.boundary, heat: heatOf(cell) })) ?? [], [data]);
  return { data, error: query.error?.message, retry: refresh, dots, cells };
}
