import { type Rejection, reject } from '../../../kernel/errors.ts';
import { err, ok, type Result } from '../../../kernel/result.ts';

export const RESTAURANT_STATUSES = ['pending', 'approved', 'suspended'] as const;
export type RestaurantStatus = (typeof RESTAURANT_STATUSES)[number];

/** Where an operator may move a restaurant. Nothing goes back to `pending`: an application is decided once. */
export const RESTAURANT_TRANSITIONS: Readonly<Record<RestaurantStatus, readonly RestaurantStatus[]>> = {
  pending: ['approved', 'suspended'],
  approved: ['suspended'],
  suspended: ['approved'],
};

/** The next status, or the refusal `restaurant_status_not_possible`; moving to the status it has is refused too. */
export function decideRestaurantStatus(current: RestaurantStatus, next: RestaurantStatus): Result<RestaurantStatus, Rejection> {
  if (RESTAURANT_TRANSITIONS[current].includes(next)) return ok(next);
  return err(reject('precondition', 'restaurant_status_not_possible', { from: current, to: next }));
}
