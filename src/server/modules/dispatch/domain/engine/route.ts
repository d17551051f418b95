import type { Courier, DispatchRules, Trip } from './model.ts';

/** A courier's trips in their order, and what they cost. */
export interface Route {
  readonly courier: Courier;
  /** What a minute of this courier costs. */
  readonly price: number;
  /** So many trips at the beginning stay with the courier. */
  readonly fixed: number;
  trips: readonly Trip[];
  cost: number;
}

/** Whether the rules let the courier take the trip. */
export const mayTake = ({ mayTake: allows }: DispatchRules, courier: Courier, trip: Trip): boolean => !allows || allows(courier, trip);
