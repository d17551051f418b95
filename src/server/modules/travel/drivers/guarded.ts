import { serviceBreaker } from '../../../platform/service-breaker.ts';
import type { RoutingDriver } from './driver.ts';
import { RoutingError } from './routing-error.ts';

/** Puts a circuit breaker around a driver: once its service is away, calls throw `RoutingError` 503 `CIRCUIT_OPEN` without a wait. */
export function guarded(driver: RoutingDriver, now?: () => number): RoutingDriver {
  const { around } = serviceBreaker(driver.name, RoutingError, now);
  return { ...driver, route: around(driver.route), table: around(driver.table) };
}
