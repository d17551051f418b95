import { distanceM, type LatLng } from '../../../kernel/geo.ts';
import { type HiddenRide, hiddenCity } from '../../travel/testing/hidden-city.ts';

import type { StageTimes } from '../domain/stages.ts';

/** A delivery as it went, with what nobody knew beforehand. Instants in ms. */
export interface HiddenDelivery {
  readonly restaurantId: string;
  readonly pickup: LatLng;
  readonly drop: LatLng;
  readonly rider: LatLng;
  readonly wet: boolean;
  /** What the kitchen said it needs, seconds. */
  readonly said: number;
  readonly acceptedAt: number;
  readonly dispatchFrom: number;
  readonly assignedAt: number;
  readonly arrivedPickupAt: number;
  readonly readyAt: number;
  readonly pickedUpAt: number;
  readonly arrivedDropAt: number;
  readonly deliveredAt: number;
  readonly rides: readonly HiddenRide[];
  readonly times: StageTimes;
}

const LEAD_SECONDS = 390;
const REACH_M = 6_000;
const INDIA_HOURS = 5.5;

/** Deliveries in a city of hidden traffic from kitchens that keep their word as each does, slower in the evening, in the order of time. */
export function hiddenDeliveries(seed: number, count: number): { readonly timeZone: string; readonly deliveries: HiddenDelivery[] } {
  const city = hiddenCity(seed);
  const { random, luck } = city;
  const kitchens = Array.from({ length: 80 }, (_, index) => ({
    id: `kitchen-${index}`,
    at: city.place(),
    bias: luck(0.2),
    wild: 0.1 + 0.3 * random(),
    evening: random() < 0.4 ? 1 + 0.5 * random() : 1,
    counter: 45 + 120 * random(),
    said: 600 + 300 * Math.floor(random() * 4),
  }));
  const deliveries: HiddenDelivery[] = [];
  const after = (at: number, seconds: number) => at + seconds * 1000;
  while (deliveries.length < count) {
    const kitchen = kitchens[Math.floor(random() * random() * kitchens.length)];
    const drop = city.place();
    if (!kitchen || distanceM(kitchen.at, drop) > REACH_M || random() > Math.exp(-distanceM(kitchen.at, drop) / 3_000)) continue;
    const accepted = city.instant();
    const acceptedAt = accepted.getTime();
    const hour = Math.floor(acceptedAt / 3_600_000 + INDIA_HOURS) % 24;
    const { said, at: pickup, id: restaurantId } = kitchen;
    const cooking = said * kitchen.bias * (hour >= 19 && hour < 22 ? kitchen.evening : 1) * luck(kitchen.wild);
    const readyAt = after(acceptedAt, cooking);
    const dispatchFrom = after(acceptedAt, Math.max(0, said - LEAD_SECONDS));
    const assignedAt = after(dispatchFrom, 12 + 25 * luck(0.7));
    const out = 400 + 1_800 * random();
    const angle = random() * 2 * Math.PI;
    const rider = { lat: pickup.lat + (Math.sin(angle) * out) / 111_195, lng: pickup.lng + (Math.cos(angle) * out) / 108_000 };
    const toPickup = city.ride(rider, pickup, new Date(assignedAt));
    const arrivedPickupAt = after(assignedAt, toPickup.seconds);
    const counter = kitchen.counter * luck(0.5);
    const pickedUpAt = after(Math.max(readyAt, arrivedPickupAt), counter);
    const toDrop = city.ride(pickup, drop, new Date(pickedUpAt));
    const arrivedDropAt = after(pickedUpAt, toDrop.seconds);
    const handOver = 95 * luck(0.55) + (random() < 0.05 ? 240 * random() : 0);
    deliveries.push({
      ...{ restaurantId, pickup, drop, rider, said, acceptedAt, dispatchFrom, assignedAt, arrivedPickupAt, readyAt, pickedUpAt, arrivedDropAt },
      wet: city.rains(accepted),
      deliveredAt: after(arrivedDropAt, handOver),
      rides: [toPickup, toDrop],
      times: {
        ...{ restaurantId, hour, said, counter, handOver },
        kitchen: cooking,
        search: (assignedAt - dispatchFrom) / 1000,
        approach: toPickup.seconds,
      },
    });
  }
  return { timeZone: city.timeZone, deliveries: deliveries.sort((a, b) => a.acceptedAt - b.acceptedAt) };
}
