import { TUNING, type Tuning } from '../engine/tuning.ts';

/** What operators may set for a city, within these bounds. Metres by road or straight, minutes of life. */
export const SETTABLE = {
  /** Farther riders are not asked, metres of road. */
  maxPickupM: { least: 1_000, most: 20_000, usual: 7_000 },
  /** Orders that may be carried together: so many, */
  stack: { least: 1, most: 2, usual: 2 },
  /** of restaurants and to doors at most so far apart, */
  stackPickupM: { least: 0, most: 2_000, usual: 400 },
  stackDropM: { least: 0, most: 6_000, usual: 2_500 },
  /** ready at most so many minutes apart. */
  stackReadyMinutes: { least: 0, most: 30, usual: 12 },
  /** What a minute of a rider with twice the middle pay an hour costs more, in minutes. */
  fairness: { least: 0, most: 1, usual: 0.15 },
  /** How long before they must set off riders are asked. */
  early: { least: 0, most: 10, usual: 3 },
} as const;

export type PlanKey = keyof typeof SETTABLE;
/** What a city sets; the rest is as usual. */
export type PlanSettings = Readonly<Partial<Record<PlanKey, number>>>;

export interface PlanParameters extends Readonly<Record<Exclude<PlanKey, 'early'>, number>> {
  /** A rider who is free within so many minutes may be asked. */
  readonly askBeforeFree: number;
  /** In the demo a person within this many metres is asked before anyone the demo moves; 0: all alike. */
  readonly preferPersonWithinM: number;
  /** Closer than this is there, metres of road. */
  readonly thereM: number;
  readonly tuning: Tuning;
}

/** The weights of the benchmark, but a rider is asked sooner than the benchmark's couriers are sent: an answer takes its time. */
export function planParameters({ early = SETTABLE.early.usual, ...set }: PlanSettings = {}, preferPersonWithinM = 0): PlanParameters {
  const { maxPickupM, stack, stackPickupM, stackDropM, stackReadyMinutes, fairness } = SETTABLE;
  return {
    maxPickupM: maxPickupM.usual,
    stack: stack.usual,
    stackPickupM: stackPickupM.usual,
    stackDropM: stackDropM.usual,
    stackReadyMinutes: stackReadyMinutes.usual,
    fairness: fairness.usual,
    ...set,
    askBeforeFree: 1,
    preferPersonWithinM,
    thereM: 60,
    tuning: { ...TUNING, early },
  };
}
