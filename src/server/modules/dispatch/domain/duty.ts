import { type Rejection, reject } from '../../../kernel/errors.ts';
import { err, ok, type Result } from '../../../kernel/result.ts';

export type RiderStatus = 'pending' | 'approved' | 'suspended';

/** Offers in a row left to expire, after which the rider is taken off duty: the tab is closed or the phone is in the pocket. */
export const MISSED_OFFERS_TO_REST = 2;

/** Whether a rider may go on duty: approved ones only. Refusals: `rider_not_approved`, `rider_suspended`. */
export function mayGoOnline(status: RiderStatus): Result<true, Rejection> {
  if (status === 'suspended') return err(reject('forbidden', 'rider_suspended'));
  return status === 'approved' ? ok(true) : err(reject('forbidden', 'rider_not_approved'));
}

/** Whether a rider may go off duty: not with orders in hand. Refusal: `rider_has_jobs` with their number. */
export function mayGoOffline(activeJobs: number): Result<true, Rejection> {
  return activeJobs > 0 ? err(reject('precondition', 'rider_has_jobs', { count: activeJobs })) : ok(true);
}

/** The status rules, as data: what an operator may make of a rider. */
const STATUS_CHANGES: Readonly<Record<RiderStatus, readonly RiderStatus[]>> = {
  pending: ['approved', 'suspended'],
  approved: ['suspended'],
  suspended: ['approved'],
};

/** The change of status by an operator. Refused as `rider_status_same` or `rider_status_change`; suspending waits for the orders in hand. */
export function changeStatus(from: RiderStatus, to: RiderStatus, activeJobs: number): Result<RiderStatus, Rejection> {
  if (from === to) return err(reject('conflict', 'rider_status_same'));
  if (!STATUS_CHANGES[from].includes(to)) return err(reject('precondition', 'rider_status_change'));
  return to === 'suspended' && activeJobs > 0 ? err(reject('precondition', 'rider_has_jobs', { count: activeJobs })) : ok(to);
}

/** A rating out of five with one decimal, from sums; null before the first. */
export const rating = (sum: number, count: number): number | null => (count > 0 ? Math.round((sum / count) * 10) / 10 : null);
