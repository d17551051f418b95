import { z } from 'zod';
import { id, instant } from '../../platform/contract.ts';
import { DELIVERY_STATUSES } from './domain/delivery-machine.ts';
import { INCIDENTS } from './domain/incident.ts';

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

export { EMERGENCY_NUMBER, type IncidentKind, incidentsAt, isEmergency } from './domain/incident.ts';
export const incidentKind = z.enum(INCIDENTS);
export const reportIncidentInput = z.object({ orderId: id, kind: incidentKind, note: z.string().trim().max(500).optional() });
/** An incident as its rider sees it. */
export const ownIncident = z.object({
  id,
  orderId: id,
  kind: incidentKind,
  released: z.boolean().meta({ description: 'The order went back to the queue at once' }),
  reportedAt: instant,
  resolvedAt: instant.nullable(),
  resolution: z.string().nullable(),
});
export const incidentsInput = z.object({ cityId: id.optional(), status: z.enum(['open', 'resolved']).default('open') });
export const incidentsOutput = z.object({
  incidents: z.array(
    ownIncident.extend({
      orderCode: z.string(),
      cityId: id,
      restaurantName: z.string(),
      riderId: id,
      riderName: z.string(),
      note: z.string().nullable(),
      deliveryStatus: z.enum(DELIVERY_STATUSES),
      emergency: z.boolean(),
      rests: z.boolean().meta({ description: 'The rider goes off duty once no order is in hand' }),
    }),
  ),
});
export const resolveIncidentInput = z.object({ incidentId: id, resolution: z.string().trim().min(5).max(300) });

export type IncidentView = z.infer<typeof incidentsOutput>['incidents'][number];
export type OwnIncident = z.infer<typeof ownIncident>;
