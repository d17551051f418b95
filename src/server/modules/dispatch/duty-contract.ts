import { z } from 'zod';
import { id, instant } from '../../platform/contract.ts';

export const cityInput = z.object({ cityId: id });

/** What a rider asks of their work: nobody is asked why. */
export const riderWishes = z.object({
  farthestM: z.int().min(1_000).max(30_000).nullable().meta({ description: 'Farthest door from the restaurant by road, metres; null: any', example: 5_000 }),
  nightSafety: z.boolean().meta({ description: 'Between 22 and 6 o’clock: short trips, and no cash at the door' }),
});

export const conditionsOutput = z.object({
  rainUntil: instant.nullable(),
  hotUntil: instant.nullable(),
  night: z.boolean().meta({ description: 'Between 22 and 6 o’clock in the city' }),
});
/** Twelve hours at most: it ends by itself. */
export const declareHeatInput = z.object({ cityId: id, minutes: z.int().min(0).max(720) });
