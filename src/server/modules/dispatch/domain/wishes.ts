import type { RiderWishes } from './policy.ts';

/** Of a rider who has said nothing. */
export const NO_WISHES: RiderWishes = { farthestM: null, nightSafety: false };
