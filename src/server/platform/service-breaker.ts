import { BrokenCircuitError, createBreaker } from './breaker.ts';

const FAILURES = 3;
const REST_MS = 15_000;
const TOO_MANY = 429;

/** What a service over HTTP answered instead of what was asked. */
interface Refusal extends Error {
  readonly status: number;
}

/**
 * A circuit breaker for the calls of a service over HTTP. Its refusals are answers; faults of its own, floods and silence are not: after three in a row
 * calls throw `new Refused(503, 'CIRCUIT_OPEN', …)` without a wait, until a trial after 15 s is answered.
 */
export function serviceBreaker(name: string, Refused: new (status: number, code: string, message: string) => Refusal, now?: () => number) {
  const isFailure = (error: unknown) => !(error instanceof Refused) || error.status >= 500 || error.status === TOO_MANY;
  const breaker = createBreaker({ name, failures: FAILURES, openMs: REST_MS, isFailure, ...(now && { now }) });
  return {
    /** Whether the service is known to be away: a call would be refused at once. */
    away: breaker.open,
    around:
      <Args extends unknown[], T>(call: (...args: Args) => Promise<T>) =>
      async (...args: Args): Promise<T> => {
        try {
          return await breaker.run(() => call(...args));
        } catch (error) {
          if (error instanceof BrokenCircuitError) throw new Refused(503, 'CIRCUIT_OPEN', error.message);
          throw error;
        }
      },
  };
}
