import type { LatLng } from '../../../kernel/geo.ts';
import type { Ctx } from '../../../platform/context.ts';
import { log } from '../../../platform/monitoring/log.ts';
import { tabled } from '../domain/table.ts';
import type { TravelTimes } from '../domain/travel-times.ts';
import { tableVersion } from '../domain/version.ts';
import { addTable } from '../store/tables.ts';
import type { RoutingDriver } from './driver.ts';
import { routingDriver } from './registry.ts';

interface Places {
  readonly from: readonly LatLng[];
  readonly to: readonly LatLng[];
}

/**
 * Travel times by a routing service for the places named. What it answers is kept, so that a decision can be replayed. Where there is no service, more
 * is asked than it may be, or it does not answer, `otherwise` stands: a decision never waits for it longer than its time limit.
 */
export async function askedTimes(ctx: Ctx, cityId: string, at: Date, places: Places, otherwise: TravelTimes, driver: RoutingDriver | null = routingDriver) {
  const pairs = places.from.length * places.to.length;
  if (!driver || pairs === 0 || pairs > driver.mostPairs) return otherwise;
  const seconds = await driver.table(places.from, places.to, at).catch((error: unknown) => {
    log.warn({ err: error, driver: driver.name }, 'the routing service did not answer');
    return null;
  });
  if (!seconds) return otherwise;
  const body = { from: [...places.from], to: [...places.to], seconds };
  const id = await addTable(ctx, { cityId, driver: driver.name, otherwise: otherwise.version, body });
  return tabled(body, otherwise, tableVersion(id));
}
