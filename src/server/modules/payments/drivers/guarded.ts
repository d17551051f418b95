import { serviceBreaker } from '../../../platform/service-breaker.ts';
import type { PaymentDriver } from './driver.ts';
import { GatewayError } from './gateway-error.ts';

/** A driver that is given a rest while its gateway is away. */
export interface GuardedDriver extends PaymentDriver {
  /** Whether its gateway is known to be away: a call would be refused at once. */
  away(): boolean;
}

/** Puts a circuit breaker around every call of a driver: once its gateway is away, calls throw `GatewayError` 503 `CIRCUIT_OPEN` without a wait. */
export function guarded(driver: PaymentDriver, now?: () => number): GuardedDriver {
  const { around, away } = serviceBreaker(driver.name, GatewayError, now);
  return {
    ...driver,
    away,
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
