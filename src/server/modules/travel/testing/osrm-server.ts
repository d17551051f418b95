import type { LatLng } from '../../../kernel/geo.ts';
import { distanceM } from '../../../kernel/geo.ts';
import { type Answer, localService, type Service } from './local-service.ts';

const METRES_A_SECOND = 7;
const DETOUR = 1.4;
/** As `osrm-routed` is started without `--max-table-size`. */
const MOST_PLACES = 100;
/** Farther from any street than this there is no way to a place: south of here is the sea. */
const SEA_LAT = 12.5;

const refused = (code: string, message: string): Answer => ({ status: 400, body: { code, message } });
const atSea = ({ lat }: LatLng) => lat < SEA_LAT;
const waypoint = ({ lat, lng }: LatLng) => ({ hint: 'bm9uZQ', distance: 3.1, name: 'MG Road', location: [lng, lat] });

function placesOf(text: string): LatLng[] | null {
  const places = text.split(';').map((one) => /^(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?)$/.exec(one));
  if (places.some((place) => place === null)) return null;
  return places.flatMap((place) => (place ? [{ lng: Number(place[1]), lat: Number(place[2]) }] : []));
}

function chosen(places: readonly LatLng[], indexes: string | null): LatLng[] | null {
  if (indexes === null || indexes === 'all') return [...places];
  const found = indexes.split(';').map((index) => (/^\d+$/.test(index) ? places[Number(index)] : undefined));
  return found.some((place) => place === undefined) ? null : found.flatMap((place) => place ?? []);
}

/**
 * `osrm-routed` behind its HTTP API, version 1, as its documentation has it: `/route` and `/table` for the profile `scooter`, 400 with `code` and
 * `message` for what it refuses, null for pairs without a way, 100 places in a table at most.
 */
export function osrmServer(): Promise<Service> {
  return localService(({ method, url }) => {
    const [, service, version, profile, coordinates = ''] = url.pathname.split('/').map(decodeURIComponent);
    if (method !== 'GET') return { status: 400, body: { code: 'InvalidUrl', message: 'URL string malformed' } };
    if (service !== 'route' && service !== 'table') return refused('InvalidService', `Service ${service} not found!`);
    if (version !== 'v1') return refused('InvalidVersion', `Service ${service} not available in version ${version}`);
    const places = placesOf(coordinates);
    if (!places || profile !== 'scooter') return refused('InvalidQuery', 'Query string malformed close to position 20');
    const seconds = (from: LatLng, to: LatLng) => (atSea(from) !== atSea(to) ? null : Math.round((distanceM(from, to) * DETOUR * 10) / METRES_A_SECOND) / 10);
    if (service === 'route') {
      const [from, to] = places;
      if (!from || !to) return refused('InvalidOptions', 'Number of coordinates needs to be at least two.');
      const duration = seconds(from, to);
      if (duration === null) return refused('NoRoute', 'Impossible route between points');
      const distance = Math.round(distanceM(from, to) * DETOUR * 10) / 10;
      const leg = { steps: [], weight: duration, summary: '', duration, distance };
      return {
        status: 200,
        body: { code: 'Ok', routes: [{ legs: [leg], weight_name: 'routability', weight: duration, duration, distance }], waypoints: places.map(waypoint) },
      };
    }
    if (places.length > MOST_PLACES) return refused('TooBig', 'Too many table coordinates');
    const from = chosen(places, url.searchParams.get('sources'));
    const to = chosen(places, url.searchParams.get('destinations'));
    if (!from || !to) return refused('InvalidOptions', 'Sources or destinations are out of range');
    const durations = from.map((one) => to.map((other) => seconds(one, other)));
    return { status: 200, body: { code: 'Ok', durations, sources: from.map(waypoint), destinations: to.map(waypoint) } };
  });
}
