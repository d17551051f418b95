import type { LatLng } from '../../../kernel/geo.ts';
import type { OrderBrief } from '../../orders/index.ts';
import { etaRange, type Progress, type Range } from '../domain/eta.ts';
import type { Fix } from '../domain/position.ts';
import { expectedReady } from '../domain/travel.ts';
import { almanac, forecastOf } from '../forecasts/almanac.ts';
import { book } from '../positions/book.ts';
import { type DeliveryRow, dropOf, pickupOf, type RiderRow } from '../store/rows.ts';

/** A rider's newest known position: heard of by this process, or saved by another. */
export function newestFix(rider: Pick<RiderRow, 'userId' | 'lat' | 'lng' | 'positionAt'>): Fix | null {
  const heard = book.latest(rider.userId);
  if (rider.lat === null || rider.lng === null || rider.positionAt === null) return heard;
  return heard && heard.at > rider.positionAt ? heard : { lat: rider.lat, lng: rider.lng, at: rider.positionAt };
}

const ms = (at: Date | null) => at?.getTime() ?? null;

/** What the estimates are made from: facts of the rows, and what this process has in memory of such deliveries. */
export function progressOf(delivery: DeliveryRow, order: Pick<OrderBrief, 'readyAt' | 'promisedTo'>, rider: LatLng | null, pace: number): Progress {
  const places = { pickup: pickupOf(delivery), drop: dropOf(delivery) };
  return {
    status: delivery.status,
    ...places,
    forecast: forecastOf(almanac.of(delivery.cityId), {
      restaurantId: delivery.restaurantId,
      ...places,
      rider,
      pickedUp: delivery.pickedUpAt !== null,
      acceptedAt: delivery.createdAt,
      said: (delivery.readyBy.getTime() - delivery.createdAt.getTime()) / 1000,
    }),
    acceptedAt: delivery.createdAt.getTime(),
    readyBy: expectedReady(delivery.createdAt, delivery.readyBy, pace),
    readyAt: ms(order.readyAt),
    dispatchFrom: delivery.dispatchFrom.getTime(),
    assignedAt: ms(delivery.assignedAt),
    arrivedPickupAt: ms(delivery.arrivedPickupAt),
    pickedUpAt: ms(delivery.pickedUpAt),
    arrivedDropAt: ms(delivery.arrivedDropAt),
    promisedTo: order.promisedTo.getTime(),
  };
}

export const isoRange = (range: Range | null) => range && { from: new Date(range.from).toISOString(), to: new Date(range.to).toISOString() };

export const etaOf = (progress: Progress, now: Date, pace: number) => isoRange(etaRange(progress, now.getTime(), pace));
