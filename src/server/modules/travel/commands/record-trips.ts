import type { Ctx } from '../../../platform/context.ts';
import { plausible } from '../domain/trip.ts';
import { addTrips, type TripOfOrder } from '../store/trips.ts';

/** Keeps rides to learn from; those that can't be are left out, those known already change nothing. Gives how many were new. */
export const recordTrips = (ctx: Ctx, trips: readonly TripOfOrder[]): Promise<number> => addTrips(ctx, trips.filter(plausible));
