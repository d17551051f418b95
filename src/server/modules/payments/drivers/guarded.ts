import { BrokenCircuitError, createBreaker } from '../../../platform/breaker.ts';
import type { PaymentDriver } from './driver.ts';
import { GatewayError } from './gateway-error.ts';

const FAILURES = 3;
const REST_MS = 15_000;
const TOO_MANY = 429;

/** A driver that is given a rest while its gateway is away. */
export interface GuardedDriver extends PaymentDriver {
  /** Whether its gateway is known to be away: a call would be refused at once. */
  away(): boolean;
}

/** The gateway's refusals are answers; faults of its own, floods and silence are not. */
const isAway = (error: unknown) => !(error instanceof GatewayError) || error.status >= 500 || error.status === TOO_MANY;

/** Puts a circuit breaker around every call of a driver: once its gateway is away, calls throw `GatewayError` 503 `CIRCUIT_OPEN` without a wait. */
export function guarded(driver: PaymentDriver, now?: () => number): GuardedDriver {
  const breaker = createBreaker({ name: driver.name, failures: FAILURES, openMs: REST_MS, isFailure: isAway, ...(now && { now }) });
  const around =
    <Args extends unknown[], T>(call: (...args: Args) => Promise<T>) =>
    async (...args: Args): Promise<T> => {
      try {
        return await breaker.run(() => call(...args));
      } catch (error) {
        if (error instanceof BrokenCircuitError) throw new GatewayError(503, 'CIRCUIT_OPEN', error.message);
        throw error;
      }
    };
  return {
    ...driver,
    away: breaker.open,
    createOrder: around(driver.createOrder),
    fetchOrder: around(driver.fetchOrder),
    capture: around(driver.capture),
    refund: around(driver.refund),
    transfer: around(driver.transfer),
    listPayments: around(driver.listPayments),
    listRefunds: around(driver.listRefunds),
    methods: around(driver.methods),
    createCustomer: around(driver.createCustomer),
    savedCards: around(driver.savedCards),
    forgetCard: around(driver.forgetCard),
  };
}
