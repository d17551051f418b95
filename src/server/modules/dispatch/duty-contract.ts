import { z } from 'zod';
import { id, instant, point } from '../../platform/contract.ts';
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

export const ownShift = z.object({ bookingId: id, startsAt: instant, endsAt: instant, cancellable: z.boolean() });
const shiftCount = z.object({ date: z.iso.date(), startsAt: instant, endsAt: instant, wanted: z.int(), booked: z.int() });
export const shiftsOutput = z.object({
  cancelMinutes: z.int().meta({ description: 'Until so long before its start a shift may be cancelled' }),
  own: z.array(ownShift),
  open: z.array(shiftCount.extend({ slotId: id, refused: z.string().nullable().meta({ description: 'Why it can’t be booked, as a code of errors' }) })),
});
export const bookShiftInput = z.object({ slotId: id, date: z.iso.date() });
export const cancelShiftInput = z.object({ bookingId: id });

/** Minutes from the midnight that begins the day; a shift lasts 1 to 12 hours and may end on the next day. */
const shiftSlot = z
  .object({ weekday: z.int().min(0).max(6), fromMinute: z.int().min(0).max(1_439), toMinute: z.int().min(60).max(2_159), wanted: z.int().min(0).max(1_000) })
  .refine(({ fromMinute, toMinute }) => toMinute - fromMinute >= 60 && toMinute - fromMinute <= 720, { path: ['toMinute'] });
const onceEach = (slots: readonly { weekday: number; fromMinute: number; toMinute: number }[]): boolean =>
  new Set(slots.map(({ weekday, fromMinute, toMinute }) => `${weekday} ${fromMinute} ${toMinute}`)).size === slots.length;
export const saveShiftPlanInput = z.object({ cityId: id, slots: z.array(shiftSlot).max(100).refine(onceEach) });
export const shiftPlanOutput = z.object({ slots: z.array(shiftSlot), coming: z.array(shiftCount) });

/** By H3 cell, hottest first. */
export const demandOutput = z.object({
  cells: z.array(
    z.object({
      cell: z.string(),
      boundary: z.array(point),
      middle: point,
      recent: z.int().meta({ description: 'Orders of the last half hour' }),
      perHour: z.int().meta({ description: 'Orders expected in the next hour' }),
      free: z.int().meta({ description: 'Riders on duty without an order' }),
      heat: z.int().min(0).max(5),
    }),
  ),
  at: instant,
});

export type Demand = z.infer<typeof demandOutput>;
export type Shifts = z.infer<typeof shiftsOutput>;
export type ShiftSlot = z.infer<typeof shiftSlot>;
export type ComingShift = z.infer<typeof shiftCount>;
export type IncidentView = z.infer<typeof incidentsOutput>['incidents'][number];
export type OwnIncident = z.infer<typeof ownIncident>;
