import { type AssignmentPolicy, nearestInTime, planPolicy } from '../../dispatch/index.ts';

/** Policies that a study may name, made anew for each study. */
export const POLICIES: Readonly<Record<string, () => AssignmentPolicy>> = {
  plan: () => planPolicy(),
  'nearest-in-time': () => nearestInTime(),
};
