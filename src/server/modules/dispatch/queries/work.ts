import type { z } from 'zod';
import { notFound } from '../../../kernel/errors.ts';
import { type LatLng, roadDistanceM } from '../../../kernel/geo.ts';
import type { Ctx } from '../../../platform/context.ts';
import { cityById, type RestaurantBrief, restaurantBriefs } from '../../catalog/index.ts';
import { peopleByIds } from '../../identity/index.ts';
import { dueAtDoor, type OrderBrief, orderBriefs } from '../../orders/index.ts';
import { riderIdOf } from '../access.ts';
import type { JobView, OfferView, workOutput } from '../contract.ts';
import { route } from '../domain/street-route.ts';
import { settings } from '../settings.ts';
import { activeDeliveriesOf, findDelivery } from '../store/deliveries.ts';
import { settledSeq } from '../store/last-seq.ts';
import { openOfferTo } from '../store/offers.ts';
import { findRider } from '../store/riders.ts';
import { type DeliveryRow, dropOf, type OfferRow, pickupOf, type RiderRow } from '../store/rows.ts';
import { etaOf, newestFix, progressOf } from './progress.ts';

interface Parties {
  readonly orders: Map<string, OrderBrief>;
  readonly restaurants: Map<string, RestaurantBrief>;
  readonly names: Map<string, string | null>;
}

async function partiesOf(ctx: Ctx, deliveries: readonly DeliveryRow[]): Promise<Parties> {
  const [orders, restaurants] = await Promise.all([
    orderBriefs(
      ctx,
      deliveries.map((one) => one.orderId),
    ),
    restaurantBriefs(
      ctx,
      deliveries.map((one) => one.restaurantId),
    ),
  ]);
  const people = await peopleByIds(
    ctx,
    [...orders.values()].map((order) => order.customerId),
  );
  return { orders, restaurants, names: new Map([...people].map(([id, person]) => [id, person.name])) };
}

const placeOf = (restaurant: RestaurantBrief | undefined) => (restaurant ? `${restaurant.addressLine}, ${restaurant.localityName}` : '');

/** About 100 m: a neighbourhood, not a door. */
const blurred = (place: LatLng): LatLng => ({ lat: Math.round(place.lat * 1000) / 1000, lng: Math.round(place.lng * 1000) / 1000 });

/** Before accepting, a rider sees the neighbourhood, not the door. */
function offerView(offer: OfferRow, delivery: DeliveryRow, { orders, restaurants }: Parties): OfferView {
  const restaurant = restaurants.get(delivery.restaurantId);
  return {
    id: offer.id,
    orderId: offer.orderId,
    restaurantName: restaurant?.name ?? '',
    pickup: { ...pickupOf(delivery), line: placeOf(restaurant) },
    drop: { ...blurred(dropOf(delivery)), line: orders.get(offer.orderId)?.address.line.split(',').slice(-1).join('').trim() ?? '' },
    pickupM: offer.pickupM,
    tripM: delivery.distanceM,
    payPaise: offer.payPaise,
    payParts: offer.payParts,
    expiresAt: offer.expiresAt.toISOString(),
    reason: { key: offer.reason.key, params: { ...offer.reason.params } },
  };
}

function jobView(ctx: Ctx, citySlug: string, rider: RiderRow, delivery: DeliveryRow, { orders, restaurants, names }: Parties): JobView[] {
  const order = orders.get(delivery.orderId);
  if (!order) return [];
  const restaurant = restaurants.get(delivery.restaurantId);
  const fix = newestFix(rider);
  const target = delivery.pickedUpAt ? dropOf(delivery) : pickupOf(delivery);
  const { address } = order;
  return [
    {
      orderId: delivery.orderId,
      code: order.code,
      status: delivery.status,
      restaurantName: restaurant?.name ?? '',
      pickup: { ...pickupOf(delivery), line: placeOf(restaurant) },
      customerName: names.get(order.customerId) ?? null,
      drop: { ...dropOf(delivery), line: address.line, landmark: address.landmark, instructions: address.instructions },
      items: order.lines.map(({ quantity, name, mark }) => ({ quantity, name, mark })),
      ready: order.readyAt !== null,
      readyBy: delivery.readyBy.toISOString(),
      collectPaise: dueAtDoor(order),
      payPaise: delivery.payPaise,
      payParts: delivery.payParts,
      distanceM: fix ? roadDistanceM(fix, target) : delivery.distanceM,
      pickedUpAt: delivery.pickedUpAt?.toISOString() ?? null,
      arrivedPickupAt: delivery.arrivedPickupAt?.toISOString() ?? null,
      eta: etaOf(progressOf(delivery, order, fix, settings.pace), ctx.clock.now(), settings.pace),
      route: route(citySlug, fix ?? pickupOf(delivery), target),
    },
  ];
}

/** The rider's open offer and orders in hand, and the place in the log to follow from. */
export async function work(ctx: Ctx): Promise<z.infer<typeof workOutput>> {
  const riderId = riderIdOf(ctx);
  const lastSeq = await settledSeq(ctx);
  const [rider, offer, jobs] = await Promise.all([findRider(ctx, riderId), openOfferTo(ctx, riderId), activeDeliveriesOf(ctx, riderId)]);
  if (!rider) return notFound();
  const offered = offer ? await findDelivery(ctx, offer.orderId) : null;
  const parties = await partiesOf(ctx, offered ? [...jobs, offered] : jobs);
  const city = jobs.length > 0 ? await cityById(ctx, rider.cityId) : null;
  return {
    offer: offer && offered ? offerView(offer, offered, parties) : null,
    jobs: jobs.flatMap((delivery) => jobView(ctx, city?.slug ?? '', rider, delivery, parties)),
    lastSeq,
  };
}
