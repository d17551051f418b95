import { TUNING, type Tuning } from '../engine/tuning.ts';

/** What an operator may set, and the weights of the engine. Minutes of life. */
export interface PlanParameters {
  /** Farther riders are not asked, metres of road. */
  readonly maxPickupM: number;
  /** Orders that may be carried together: so many, of restaurants and to doors at most so far apart, ready at most so many minutes apart. */
  readonly stack: number;
  readonly stackPickupM: number;
  readonly stackDropM: number;
  readonly stackReadyMinutes: number;
  /** What a minute of a rider with twice the middle pay an hour costs more, in minutes. */
  readonly fairness: number;
  /** A rider who is free within so many minutes may be asked. */
  readonly askBeforeFree: number;
  /** In the demo a person within this many metres is asked before anyone the demo moves; 0: all alike. */
  readonly preferPersonWithinM: number;
  /** Closer than this is there, metres of road. */
  readonly thereM: number;
  readonly tuning: Tuning;
}

export const PLAN_PARAMETERS: PlanParameters = {
  maxPickupM: 7_000,
  stack: 2,
  stackPickupM: 400,
  stackDropM: 2_500,
  stackReadyMinutes: 12,
  fairness: 0.15,
  askBeforeFree: 1,
  preferPersonWithinM: 0,
  thereM: 60,
  // A rider is asked a minute sooner than the benchmark's couriers are sent: an answer takes its time.
  tuning: { ...TUNING, early: 3 },
};
