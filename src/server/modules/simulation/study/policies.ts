import { type AssignmentPolicy, nearestInTime } from '../../dispatch/index.ts';

/** Policies that a study may name, made anew for each study. */
export const POLICIES: Readonly<Record<string, () => AssignmentPolicy>> = {
  'nearest-in-time': () => nearestInTime(),
};
