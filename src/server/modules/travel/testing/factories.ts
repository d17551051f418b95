import { type Ctx, newId } from '../../../platform/context.ts';
import type { Trip } from '../domain/trip.ts';
import type { TripOfOrder } from '../store/trips.ts';

/** Rides as orders' second legs in a city, moved in time by `shiftMs`. */
export const asTrips = (ctx: Ctx, cityId: string, trips: readonly Trip[], shiftMs = 0): TripOfOrder[] =>
  trips.map((trip) => ({ ...trip, cityId, orderId: newId(ctx), leg: 'to_drop', departedAt: new Date(trip.departedAt.getTime() + shiftMs) }));
