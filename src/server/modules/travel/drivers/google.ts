import { z } from 'zod';
import type { LatLng } from '../../../kernel/geo.ts';
import { ask } from './ask.ts';
import type { RoutingDriver } from './driver.ts';
import { inParts } from './in-parts.ts';
import { RoutingError } from './routing-error.ts';

export interface GoogleSettings {
  readonly key: string;
  /** Another address than Google's own: for tests. */
  readonly url?: string;
  readonly timeoutMs?: number;
  readonly now?: () => number;
}

const URL_OF_GOOGLE = 'https://routes.googleapis.com';
const TIMEOUT_MS = 3_000;
/** A matrix has 625 elements at most; each is paid for. */
const SIDE = 25;
const MOST_PAIRS = 2_500;
/** A departure in the past is refused; nearer than this it is now. */
const AHEAD_MS = 60_000;

const duration = z
  .string()
  .regex(/^\d+(\.\d+)?s$/)
  .transform((text) => Number(text.slice(0, -1)));
const refused = z.object({ error: z.object({ status: z.string(), message: z.string() }) });
const routes = z.object({ routes: z.array(z.object({ duration, distanceMeters: z.number().default(0) })).default([]) });
const elements = z.array(
  z.object({
    originIndex: z.number().default(0),
    destinationIndex: z.number().default(0),
    status: z.object({ code: z.number().optional(), message: z.string().optional() }).default({}),
    condition: z.string().optional(),
    duration: duration.optional(),
  }),
);

function refusal(status: number, answer: unknown): RoutingError {
  // A matrix is a stream: its refusal comes as its only element.
  const read = refused.safeParse(Array.isArray(answer) ? answer[0] : answer);
  const { status: code, message } = read.success ? read.data.error : { status: 'UNREADABLE', message: 'The routing service refused' };
  return new RoutingError(status, code, message);
}

const location = ({ lat, lng }: LatLng) => ({ location: { latLng: { latitude: lat, longitude: lng } } });
const waypoint = (place: LatLng) => ({ waypoint: location(place) });

/** Google's Routes API, version 2, for two-wheelers in traffic: `computeRoutes` and `computeRouteMatrix`. */
export function createGoogleDriver({ key, url = URL_OF_GOOGLE, timeoutMs = TIMEOUT_MS, now = Date.now }: GoogleSettings): RoutingDriver {
  const question = (fields: string, at: Date, body: object) => ({
    method: 'POST' as const,
    headers: { 'x-goog-api-key': key, 'x-goog-fieldmask': fields },
    body: {
      ...body,
      travelMode: 'TWO_WHEELER',
      routingPreference: 'TRAFFIC_AWARE',
      ...(at.getTime() > now() + AHEAD_MS && { departureTime: at.toISOString() }),
    },
    timeoutMs,
  });
  return {
    name: 'google',
    mostPairs: MOST_PAIRS,
    async route(from, to, at) {
      const asked = question('routes.duration,routes.distanceMeters', at, { origin: location(from), destination: location(to) });
      const [best] = (await ask(routes, `${url}/directions/v2:computeRoutes`, asked, refusal)).routes;
      return best ? { seconds: best.duration, metres: best.distanceMeters } : null;
    },
    table: (from, to, at) =>
      inParts(from, to, SIDE, async (part) => {
        const asked = question('originIndex,destinationIndex,status,condition,duration', at, {
          origins: part.from.map(waypoint),
          destinations: part.to.map(waypoint),
        });
        const rows = part.from.map(() => new Array<number | null>(part.to.length).fill(null));
        for (const one of await ask(elements, `${url}/distanceMatrix/v2:computeRouteMatrix`, asked, refusal)) {
          const row = rows[one.originIndex];
          if (row && !one.status.code && one.condition !== 'ROUTE_NOT_FOUND') row[one.destinationIndex] = one.duration ?? null;
        }
        return rows;
      }),
  };
}
