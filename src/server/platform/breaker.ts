/** What `Breaker.run` throws instead of calling. */
export class BrokenCircuitError extends Error {
  constructor(name: string) {
    super(`${name} is given a rest after failing`);
    this.name = 'BrokenCircuitError';
  }
}

export interface BreakerOptions {
  readonly name: string;
  /** So many failures in a row open the circuit. */
  readonly failures: number;
  /** How long it then stays open, in ms, before one call is let through as a trial. */
  readonly openMs: number;
  /** Which errors tell that the other side is away; the others are answers. */
  readonly isFailure: (error: unknown) => boolean;
  /** Milliseconds that never go back. */
  readonly now?: () => number;
}

export interface Breaker {
  /** Calls, or throws `BrokenCircuitError` at once while the circuit is open. */
  run<T>(call: () => Promise<T>): Promise<T>;
  /** Whether a call would be refused now. */
  open(): boolean;
}

/**
 * Keeps callers from waiting for a part that is away: closed while it answers, open after some failures in a row, then half-open, when one trial decides.
 * Calls that began before it opened end as they end.
 */
export function createBreaker({ name, failures, openMs, isFailure, now = () => performance.now() }: BreakerOptions): Breaker {
  let failed = 0;
  let openUntil = 0;
  let trying = false;

  const open = () => failed >= failures && (trying || now() < openUntil);

  return {
    open,
    async run(call) {
      if (open()) throw new BrokenCircuitError(name);
      const trial = failed >= failures;
      if (trial) trying = true;
      try {
        const answer = await call();
        failed = 0;
        return answer;
      } catch (error) {
        if (!isFailure(error)) failed = 0;
        else {
          failed += 1;
          if (failed >= failures) openUntil = now() + openMs;
        }
        throw error;
      } finally {
        if (trial) trying = false;
      }
    },
  };
}
