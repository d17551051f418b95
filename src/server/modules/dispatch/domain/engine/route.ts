import type { Courier, DispatchRules, Trip } from './model.ts';

/** A courier's trips in their order, and what they cost. */
export interface Route {
  readonly courier: Courier;
  /** What a minute of this courier costs. */
  readonly price: number;
  trips: readonly Trip[];
  cost: number;
}

/** Whether the rules let the courier serve every order of the trip. */
export function mayTake({ mayServe }: DispatchRules, courier: Courier, trip: Trip): boolean {
  return !mayServe || trip.orders.every((order) => mayServe(courier, order));
}
