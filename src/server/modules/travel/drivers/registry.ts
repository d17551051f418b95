import { type Env, env } from '../../../env.ts';
import type { RoutingDriver } from './driver.ts';
import { createGoogleDriver } from './google.ts';
import { guarded } from './guarded.ts';
import { createOsrmDriver } from './osrm.ts';

type Settings = Pick<Env, 'TRAVEL_TIMES' | 'OSRM_URL' | 'OSRM_PROFILE' | 'GOOGLE_ROUTES_KEY'>;

/** The routing service of an installation; null where travel times are learned alone. */
export function driverOf({ TRAVEL_TIMES: kind, OSRM_URL: url, OSRM_PROFILE: profile, GOOGLE_ROUTES_KEY: key }: Settings): RoutingDriver | null {
  if (kind === 'osrm' && url) return guarded(createOsrmDriver({ url, profile }));
  if (kind === 'google' && key) return guarded(createGoogleDriver({ key }));
  return null;
}

export const routingDriver = driverOf(env);
