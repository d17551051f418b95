'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { splitLine } from '@/components/map/geometry.ts';
import type { MapPoint } from '@/components/map/types.ts';
import type { JobView, RiderMe } from '@/server/modules/dispatch/contract.ts';
import { useTRPC, useTRPCClient } from '@/trpc/client.tsx';
import { isBeforePickup } from './job-steps.ts';

const EVERY_MS = 1_000;
/** Metres a second of a scooter in the city, before the demo's compression. */
const SPEED = 6.5;
const METRES_PER_DEGREE = 111_320;
/** Near enough to a stop to stand there. */
const ARRIVED_M = 15;
/** Between jobs a place is told anew only now and then. */
const IDLE_TICKS = 5;

const metres = (a: MapPoint, b: MapPoint) => Math.hypot(b.lat - a.lat, (b.lng - a.lng) * Math.cos((a.lat * Math.PI) / 180)) * METRES_PER_DEGREE;
const lengthOf = (line: readonly MapPoint[]) => line.slice(1).reduce((sum, point, index) => sum + metres(line[index] ?? point, point), 0);

/**
 * Only in the demo: tells where the rider is without a phone, standing still between jobs and riding along the way to the next stop, so that three windows
 * on one desk show a whole order.
 */
export function useDemoDrive(on: boolean, me: RiderMe | undefined, job: JobView | undefined): void {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queries = useQueryClient();
  const latest = useRef({ me, job });
  latest.current = { me, job };
  const at = useRef<MapPoint>(undefined);
  const driving = on && me?.rider.online === true && me.demoSpeed !== null;

  useEffect(() => {
    if (!driving) return;
    let tick = 0;
    const timer = window.setInterval(() => {
      const { me: rider, job: current } = latest.current;
      const stored = rider && rider.rider.lat !== null && rider.rider.lng !== null ? { lat: rider.rider.lat, lng: rider.rider.lng } : undefined;
      const here = at.current ?? stored ?? current?.pickup;
      if (!rider || !here) return;
      if (!current && tick++ % IDLE_TICKS !== 0) return;
      const next = current ? nextPlace(current, here, (SPEED * (rider.demoSpeed ?? 1) * EVERY_MS) / 1_000) : here;
      at.current = next;
      client.dispatch.reportPosition
        .mutate({ lat: next.lat, lng: next.lng, at: new Date().toISOString() })
        .then(() =>
          queries.setQueryData(trpc.dispatch.me.queryKey(), (before) => before && { ...before, rider: { ...before.rider, lat: next.lat, lng: next.lng } }),
        )
        .catch(() => {
          at.current = undefined;
        });
    }, EVERY_MS);
    return () => window.clearInterval(timer);
  }, [driving, client, queries, trpc]);
}

/** Where the ride stands after a step of some metres towards the next stop. */
function nextPlace(job: JobView, here: MapPoint, step: number): MapPoint {
  const to = isBeforePickup(job) ? job.pickup : job.drop;
  if (metres(here, to) < ARRIVED_M) return here;
  const way = isBeforePickup(job) ? [here, to] : [here, ...aheadOf(job.route, here)];
  const length = lengthOf(way);
  return step >= length ? to : (splitLine(way, step / length).ahead[0] ?? to);
}

/** The corners of the way that lie ahead of a point near it. */
function aheadOf(route: readonly MapPoint[], here: MapPoint): MapPoint[] {
  let nearest = 0;
  let best = Number.POSITIVE_INFINITY;
  for (let index = 1; index < route.length; index++) {
    const [from, to] = [route[index - 1], route[index]];
    if (!from || !to) continue;
    const detour = metres(from, here) + metres(here, to) - metres(from, to);
    if (detour < best) {
      best = detour;
      nearest = index;
    }
  }
  return route.slice(nearest);
}
