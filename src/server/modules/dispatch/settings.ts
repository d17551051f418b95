import { env } from '../../env.ts';
import { type PlanSettings, planParameters } from './domain/plan/parameters.ts';
import { planPolicy } from './domain/plan/plan-policy.ts';
import type { AssignmentPolicy } from './domain/policy.ts';

/** How the dispatcher is set up; the demo differs from life in these figures and in nothing else. */
export interface DispatchSettings {
  /** The policy with what a city has set. */
  readonly policy: (set: PlanSettings) => AssignmentPolicy;
  readonly offerSeconds: number;
  /** How many times faster than life kitchens and rides are expected to be; 1 outside the demo. */
  readonly pace: number;
}

/** The compressed clock of the demo's background life: a minute of life takes five seconds. */
const DEMO_PACE = 12;
/** In the demo a person on duty within this distance is asked before the riders it moves. */
const PREFER_PERSON_WITHIN_M = 9_000;
/** Who tries the demo as a rider should not wait for the kitchen: an offer comes this many minutes of life before they must set off. */
const ASK_EARLY_MINUTES = 8;

export const LIFE: DispatchSettings = { policy: (set) => planPolicy(planParameters(set)), offerSeconds: 30, pace: 1 };
export const DEMO: DispatchSettings = {
  policy: (set) => planPolicy(planParameters({ maxPickupM: PREFER_PERSON_WITHIN_M, early: ASK_EARLY_MINUTES, ...set }, PREFER_PERSON_WITHIN_M)),
  offerSeconds: 30,
  pace: DEMO_PACE,
};

/** The demo at another pace than its own: offers last as much shorter as life runs faster, for the riders who answer them do too. */
const atPace = (pace: number): DispatchSettings => ({
  ...DEMO,
  pace,
  offerSeconds: Math.min(LIFE.offerSeconds, Math.max(4, (LIFE.offerSeconds * DEMO_PACE) / pace)),
});

function settingsOf({ DEMO: demo, SIMULATE: simulate, SIMULATION_SPEED: speed }: typeof env): DispatchSettings {
  if (!demo) return LIFE;
  return speed === undefined ? (simulate ? DEMO : LIFE) : atPace(speed);
}

/** The settings of this process, by its environment. */
export const settings: DispatchSettings = settingsOf(env);
