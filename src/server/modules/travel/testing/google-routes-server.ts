import { z } from 'zod';
import { distanceM, type LatLng } from '../../../kernel/geo.ts';
import { type Answer, localService, type Service } from './local-service.ts';

const METRES_A_SECOND = 5;
const DETOUR = 1.5;
const MOST_ELEMENTS = 625;
const SEA_LAT = 12.5;

const place = z.object({ location: z.object({ latLng: z.object({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) }) }) });
const common = {
  travelMode: z.enum(['DRIVE', 'BICYCLE', 'WALK', 'TWO_WHEELER', 'TRANSIT']).optional(),
  routingPreference: z.enum(['TRAFFIC_UNAWARE', 'TRAFFIC_AWARE', 'TRAFFIC_AWARE_OPTIMAL']).optional(),
  departureTime: z.iso.datetime().optional(),
};
const routesRequest = z.strictObject({ origin: place, destination: place, ...common });
const waypoints = z.array(z.strictObject({ waypoint: place })).min(1);
const matrixRequest = z.strictObject({ origins: waypoints, destinations: waypoints, ...common });

const STATUS = { 400: 'INVALID_ARGUMENT', 403: 'PERMISSION_DENIED', 404: 'NOT_FOUND' } as const;
const failure = (code: keyof typeof STATUS, message: string) => ({ error: { code, message, status: STATUS[code] } });
const latLng = ({ location }: z.infer<typeof place>): LatLng => ({ lat: location.latLng.latitude, lng: location.latLng.longitude });
const atSea = ({ lat }: LatLng) => lat < SEA_LAT;
const metres = (from: LatLng, to: LatLng) => Math.round(distanceM(from, to) * DETOUR);
const duration = (from: LatLng, to: LatLng) => `${Math.round(metres(from, to) / METRES_A_SECOND)}s`;

/** An object with the fields of a mask alone; fields of the default value are left out, as proto3's JSON does. */
function masked(object: Record<string, unknown>, fields: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).filter(([key, value]) => (fields.includes(key) || fields.includes('*')) && value !== 0));
}

function fault(
  body: { departureTime?: string | undefined; routingPreference?: string | undefined; travelMode?: string | undefined },
  now: number,
): string | null {
  if (body.departureTime && Date.parse(body.departureTime) < now) return 'Timestamp must be set to a future time.';
  if (body.routingPreference && body.travelMode && !['DRIVE', 'TWO_WHEELER'].includes(body.travelMode))
    return 'Routing preference cannot be set for this travel mode.';
  return null;
}

/**
 * Google's Routes API, version 2, as its reference and its published protocol files have it: `computeRoutes` and `computeRouteMatrix` with key and
 * field mask in headers; no mask, another key, unknown fields and past departures are refused; a matrix is a list in any order, its refusal too.
 */
export function googleRoutesServer({ key, now = Date.now }: { readonly key: string; readonly now?: () => number }): Promise<Service> {
  return localService(({ method, url, headers, body }): Answer => {
    const matrix = url.pathname === '/distanceMatrix/v2:computeRouteMatrix';
    const refuse = (code: keyof typeof STATUS, message: string): Answer => ({ status: code, body: matrix ? [failure(code, message)] : failure(code, message) });
    if (method !== 'POST' || !(matrix || url.pathname === '/directions/v2:computeRoutes')) return refuse(404, 'Not found.');
    if (headers['x-goog-api-key'] !== key) return refuse(403, 'The request is missing a valid API key.');
    const mask = headers['x-goog-fieldmask'];
    if (typeof mask !== 'string' || mask === '') return refuse(400, 'FieldMask is a required parameter.');
    const fields = mask.split(',');
    if (matrix) {
      const asked = matrixRequest.safeParse(body);
      if (!asked.success) return refuse(400, `Invalid JSON payload received. ${asked.error.issues[0]?.path.join('.')}`);
      const wrong = fault(asked.data, now());
      if (wrong) return refuse(400, wrong);
      const [origins, destinations] = [asked.data.origins, asked.data.destinations].map((all) => all.map(({ waypoint }) => latLng(waypoint)));
      if (!origins || !destinations || origins.length * destinations.length > MOST_ELEMENTS) return refuse(400, 'Too many elements.');
      const elements = origins.flatMap((from, originIndex) =>
        destinations.map((to, destinationIndex) => {
          const found = atSea(from) === atSea(to);
          const way = found ? { condition: 'ROUTE_EXISTS', distanceMeters: metres(from, to), duration: duration(from, to) } : { condition: 'ROUTE_NOT_FOUND' };
          // Indexes have presence: a zero is written out.
          return { ...masked({ status: {}, ...way }, fields), originIndex, destinationIndex };
        }),
      );
      return { status: 200, body: elements.reverse() };
    }
    const asked = routesRequest.safeParse(body);
    if (!asked.success) return refuse(400, `Invalid JSON payload received. ${asked.error.issues[0]?.path.join('.')}`);
    const wrong = fault(asked.data, now());
    if (wrong) return refuse(400, wrong);
    const [from, to] = [latLng(asked.data.origin), latLng(asked.data.destination)];
    if (atSea(from) !== atSea(to)) return { status: 200, body: {} };
    const inRoute = fields.map((field) => field.replace(/^routes\./, ''));
    return { status: 200, body: { routes: [masked({ distanceMeters: metres(from, to), duration: duration(from, to) }, inRoute)] } };
  });
}
