import { type AssignmentPolicy, nearestInTime, planParameters, planPolicy } from '../../dispatch/index.ts';

/** Policies that a study may name, made anew for each study. */
export const POLICIES: Readonly<Record<string, () => AssignmentPolicy>> = {
  plan: () => planPolicy(planParameters()),
  'nearest-in-time': () => nearestInTime(),
};
