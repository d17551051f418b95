import type { z } from 'zod';
import type { riderView } from '../contract.ts';
import { rating } from '../domain/duty.ts';
import type { RiderRow } from '../store/rows.ts';

/** A rider as others see them. */
export const viewOfRider = (rider: RiderRow): z.infer<typeof riderView> => ({
  id: rider.userId,
  name: rider.name,
  vehicle: rider.vehicle,
  plate: rider.plate,
  rating: rating(rider.ratingSum, rider.ratingCount),
});
