import { z } from 'zod';
import { done, id, instant, lat, lng, mark, paise, point, range } from '../../platform/contract.ts';
import { ownIncident, riderWishes } from './duty-contract.ts';

export const riderStatus = z.enum(['pending', 'approved', 'suspended']);
export const deliveryStatus = z.enum(['waiting', 'offered', 'assigned', 'at_pickup', 'picked_up', 'at_drop', 'delivered', 'cancelled']);
/** A part of a rider's pay: `units` times `ratePaise` is `paise`, so that anyone can recompute it. */
export const payPart = z.object({ part: z.enum(['base', 'distance', 'waiting', 'tip']), units: z.number(), ratePaise: paise, paise });

export const riderView = z.object({ id, name: z.string(), vehicle: z.string(), plate: z.string().nullable(), rating: z.number().nullable() });
export const meOutput = z.object({
  rider: riderView.extend({
    status: riderStatus,
    statusReason: z.string().nullable(),
    cityId: id,
    online: z.boolean(),
    onlineSince: instant.nullable(),
    lat: lat.nullable(),
    lng: lng.nullable(),
  }),
  today: z.object({ trips: z.int(), payPaise: paise, cashPaise: paise }),
  bonus: z.object({ trips: z.int(), target: z.int(), payPaise: paise }),
  /** Customers' cash: in hand, still to be collected for orders in hand, and the most that may be carried. */
  cash: z.object({ inHandPaise: paise, toCollectPaise: paise, limitPaise: paise }),
  wishes: riderWishes,
  /** Own incidents of the last hours, newest first. */
  incidents: z.array(ownIncident),
  demoSpeed: z.number().nullable().meta({ description: 'How many times faster than life the demo runs; null outside it' }),
});
export const setOnlineInput = z.object({ online: z.boolean(), at: point.optional() });

export const offerView = z.object({
  id,
  orderId: id,
  restaurantName: z.string(),
  pickup: point.extend({ line: z.string() }),
  drop: point.extend({ line: z.string() }),
  pickupM: z.int(),
  tripM: z.int(),
  payPaise: paise,
  payParts: z.array(payPart),
  expiresAt: instant,
  /** Why this rider, in figures: `offer.reason.<key>`. */
  reason: z.object({ key: z.enum(['nearest', 'only_free', 'operator', 'plan', 'others_needed', 'same_way']), params: z.record(z.string(), z.number()) }),
});
export const jobView = z.object({
  orderId: id,
  code: z.string(),
  status: deliveryStatus,
  restaurantName: z.string(),
  pickup: point.extend({ line: z.string() }),
  customerName: z.string().nullable(),
  drop: point.extend({ line: z.string(), landmark: z.string().nullable(), instructions: z.string().nullable() }),
  items: z.array(z.object({ quantity: z.int(), name: z.string(), mark })),
  ready: z.boolean(),
  readyBy: instant,
  collectPaise: paise,
  payPaise: paise,
  payParts: z.array(payPart),
  distanceM: z.int(),
  pickedUpAt: instant.nullable(),
  arrivedPickupAt: instant.nullable(),
  eta: range.nullable(),
  route: z.array(point),
});
export const workOutput = z.object({ offer: offerView.nullable(), jobs: z.array(jobView), lastSeq: z.int() });
export const offerInput = z.object({ offerId: id });
export const jobInput = z.object({ orderId: id });
export const pickUpInput = z.object({ orderId: id, code: z.string().regex(/^\d{2}$/) });
export const deliverInput = z.object({ orderId: id, code: z.string().regex(/^\d{4}$/), cashPaise: paise.default(0) });
export const positionInput = z.object({
  riderId: id.optional().meta({ description: 'Whose it is; no one’s but the caller’s own is taken' }),
  lat,
  lng,
  at: instant,
  accuracyM: z.number().min(0).max(10_000).optional().meta({ description: 'Metres within which the place is right 68 % of the time' }),
  speed: z.number().min(0).max(1_000).optional().meta({ description: 'Metres a second, if the phone knows' }),
  mock: z.boolean().optional().meta({ description: 'The phone says that an app made the place up' }),
});
export const earningsInput = z.object({ date: z.iso.date() });
export const earningsOutput = z.object({
  totalPaise: paise,
  trips: z.array(
    z.object({
      orderId: id,
      code: z.string(),
      restaurantName: z.string(),
      deliveredAt: instant,
      distanceM: z.int(),
      payPaise: paise,
      payParts: z.array(payPart),
    }),
  ),
});

export const trackingInput = z.object({ orderId: id });
export const trackingOutput = z.object({
  status: deliveryStatus.nullable(),
  rider: riderView.nullable(),
  position: point.extend({ at: instant }).nullable(),
  eta: range.nullable(),
  /** Why it is late: `late.<key>`; null while in time. */
  late: z.object({ key: z.enum(['kitchen', 'no_rider', 'ride', 'unknown']), minutes: z.int() }).nullable(),
  /** From the restaurant to the customer, along the streets. */
  route: z.array(point),
  demoSpeed: z.number().nullable().meta({ description: 'How many times faster than life the demo runs' }),
});

// Admin
export const ridersInput = z.object({
  cityId: id.optional(),
  status: riderStatus.optional(),
  online: z.union([z.boolean(), z.enum(['true', 'false']).transform((value) => value === 'true')]).optional(),
  q: z.string().max(80).optional(),
});
export const ridersOutput = z.object({
  riders: z.array(
    riderView.extend({
      status: riderStatus,
      statusReason: z.string().nullable(),
      cityId: id,
      online: z.boolean(),
      positionAt: instant.nullable(),
      activeOrders: z.int(),
      simulated: z.boolean(),
      createdAt: instant,
    }),
  ),
});
export const setRiderStatusInput = z.object({ riderId: id, status: riderStatus, reason: z.string().trim().min(3).max(300) });
export const liveMapInput = z.object({ cityId: id });
export const liveMapOutput = z.object({
  riders: z.array(z.object({ id, name: z.string(), lat, lng, at: instant, busy: z.boolean() })),
  orders: z.array(
    z.object({
      orderId: id,
      code: z.string(),
      status: deliveryStatus,
      pickup: point,
      drop: point,
      riderId: id.nullable(),
      late: z.boolean(),
      waitingSince: instant,
      restaurantName: z.string(),
    }),
  ),
  cells: z.array(z.object({ cell: z.string(), boundary: z.array(point), open: z.int(), free: z.int() })),
  at: instant,
});
/** Someone to call: the restaurant's owners and managers, or the rider. */
export const contactView = z.object({ who: z.enum(['restaurant', 'rider']), name: z.string().nullable(), phone: z.string().nullable() });
export const escalationsInput = z.object({ cityId: id.optional() });
export const escalationsOutput = z.object({
  escalations: z.array(
    z.object({
      orderId: id,
      code: z.string(),
      cityId: id,
      restaurantName: z.string(),
      riderId: id.nullable(),
      riderName: z.string().nullable(),
      kind: z.enum(['kitchen_late', 'rider_silent']),
      /** From 1; each higher one was told again. */
      level: z.int(),
      /** When the food should have been ready; when the rider was last heard of. */
      since: instant,
      toldAt: instant,
      call: z.array(contactView),
    }),
  ),
});
export const reassignInput = z.object({ orderId: id, riderId: id.optional(), reason: z.string().trim().min(5).max(300) });

export { done };
export type RiderMe = z.infer<typeof meOutput>;
export type OfferView = z.infer<typeof offerView>;
export type JobView = z.infer<typeof jobView>;
export type Tracking = z.infer<typeof trackingOutput>;
export type LiveMap = z.infer<typeof liveMapOutput>;
export type Escalation = z.infer<typeof escalationsOutput>['escalations'][number];
export type PayPart = z.infer<typeof payPart>;
