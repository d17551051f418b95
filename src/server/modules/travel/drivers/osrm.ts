import { z } from 'zod';
import type { LatLng } from '../../../kernel/geo.ts';
import { ask } from './ask.ts';
import type { RoutingDriver } from './driver.ts';
import { inParts } from './in-parts.ts';
import { RoutingError } from './routing-error.ts';

export interface OsrmSettings {
  /** Where `osrm-routed` listens. */
  readonly url: string;
  /** The name that the server's data was made under. */
  readonly profile: string;
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 2_000;
/** `osrm-routed` takes 100 places in a table unless told otherwise (`--max-table-size`): half of them to start from. */
const SIDE = 50;
const MOST_PAIRS = 100_000;

const refused = z.object({ code: z.string(), message: z.string().optional() });
const routes = z.object({ code: z.literal('Ok'), routes: z.array(z.object({ duration: z.number(), distance: z.number() })) });
const table = z.object({ code: z.literal('Ok'), durations: z.array(z.array(z.number().nullable())) });

function refusal(status: number, answer: unknown): RoutingError {
  const read = refused.safeParse(answer);
  return new RoutingError(status, read.success ? read.data.code : 'UNREADABLE', (read.success && read.data.message) || 'The routing service refused');
}

/** Longitude first, to a metre. */
const coordinates = (places: readonly LatLng[]) => places.map(({ lat, lng }) => `${lng.toFixed(5)},${lat.toFixed(5)}`).join(';');
const indexes = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index).join(';');

/** OSRM's HTTP API, version 1: `/route` and `/table`. It knows roads, and neither the hour nor the weather. */
export function createOsrmDriver({ url, profile, timeoutMs = TIMEOUT_MS }: OsrmSettings): RoutingDriver {
  const base = url.replace(/\/+$/, '');
  const of = (service: string, places: readonly LatLng[], options: string) =>
    `${base}/${service}/v1/${encodeURIComponent(profile)}/${coordinates(places)}?${options}`;
  return {
    name: 'osrm',
    mostPairs: MOST_PAIRS,
    async route(from, to) {
      try {
        const found = await ask(routes, of('route', [from, to], 'overview=false&alternatives=false&steps=false'), { timeoutMs }, refusal);
        const [best] = found.routes;
        return best ? { seconds: best.duration, metres: best.distance } : null;
      } catch (error) {
        if (error instanceof RoutingError && error.code === 'NoRoute') return null;
        throw error;
      }
    },
    table: (from, to) =>
      inParts(from, to, SIDE, async (part) => {
        const options = `annotations=duration&sources=${indexes(0, part.from.length)}&destinations=${indexes(part.from.length, part.to.length)}`;
        return (await ask(table, of('table', [...part.from, ...part.to], options), { timeoutMs }, refusal)).durations;
      }),
  };
}
