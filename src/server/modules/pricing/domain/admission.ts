import { localTime } from '../../../kernel/clock.ts';
import type { Problem } from './cart.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** Whole local days ahead that an order may be planned for. */
export const DAYS_AHEAD = 2;

/** When the kitchen must begin: now, or for a planned order so early that the slowest estimate (minutes) still arrives at its time. */
export const cookingStart = (now: Date, scheduledFor: Date | null, etaMaxMinutes: number): Date =>
  scheduledFor ? new Date(scheduledFor.getTime() - etaMaxMinutes * MINUTE_MS) : now;

/** Why a planned time can't be kept, by the restaurant's own calendar; null when it can, as far as the calendar tells. */
export function planProblem(now: Date, scheduledFor: Date, start: Date, timeZone: string): Problem | null {
  if (start < now) return { code: 'closed', params: { reason: 'too_soon' } };
  const lastDay = localTime(new Date(now.getTime() + DAYS_AHEAD * DAY_MS), timeZone).date;
  return localTime(scheduledFor, timeZone).date > lastDay ? { code: 'closed', params: { reason: 'too_far', days: DAYS_AHEAD } } : null;
}

/** What the restaurant's own conditions say of a cart. Distances are road metres, amounts paise. */
export interface AdmissionFacts {
  readonly opening: { readonly open: boolean; readonly reason: string; readonly opensAt: string | null };
  readonly itemsPaise: number;
  readonly minimumPaise: number;
  /** Null: no address yet. */
  readonly distanceM: number | null;
  readonly radiusM: number;
  /** The address lies in a zone of the restaurant's city. */
  readonly inZone: boolean;
}

/** What keeps an order from the restaurant, whatever is in it; none of it keeps a dish out of the cart. */
export function admissionProblems(facts: AdmissionFacts): Problem[] {
  const problems: Problem[] = [];
  const { opening } = facts;
  if (!opening.open) problems.push({ code: 'closed', params: { reason: opening.reason, ...(opening.opensAt && { opensAt: opening.opensAt }) } });
  if (facts.distanceM === null) problems.push({ code: 'address_missing' });
  else if (!facts.inZone || facts.distanceM > facts.radiusM) problems.push({ code: 'out_of_area' });
  if (facts.itemsPaise < facts.minimumPaise) {
    problems.push({ code: 'below_minimum', params: { minimumPaise: facts.minimumPaise, missingPaise: facts.minimumPaise - facts.itemsPaise } });
  }
  return problems;
}
