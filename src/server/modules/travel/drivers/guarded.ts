import { BrokenCircuitError, createBreaker } from '../../../platform/breaker.ts';
import type { RoutingDriver } from './driver.ts';
import { RoutingError } from './routing-error.ts';

const FAILURES = 3;
const REST_MS = 15_000;
const TOO_MANY = 429;

/** A service's refusals are answers; faults of its own, floods and silence are not. */
const isAway = (error: unknown) => !(error instanceof RoutingError) || error.status >= 500 || error.status === TOO_MANY;

/** Puts a circuit breaker around a driver: once its service is away, calls throw `RoutingError` 503 `CIRCUIT_OPEN` without a wait. */
export function guarded(driver: RoutingDriver, now?: () => number): RoutingDriver {
  const breaker = createBreaker({ name: driver.name, failures: FAILURES, openMs: REST_MS, isFailure: isAway, ...(now && { now }) });
  const around =
    <Args extends unknown[], T>(call: (...args: Args) => Promise<T>) =>
    async (...args: Args): Promise<T> => {
      try {
        return await breaker.run(() => call(...args));
      } catch (error) {
        if (error instanceof BrokenCircuitError) throw new RoutingError(503, 'CIRCUIT_OPEN', error.message);
        throw error;
      }
    };
  return { ...driver, route: around(driver.route), table: around(driver.table) };
}
