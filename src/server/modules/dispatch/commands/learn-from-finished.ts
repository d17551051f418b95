import type { Ctx } from '../../../platform/context.ts';
import { orderBriefs } from '../../orders/index.ts';
import { rainBetween } from '../../pricing/index.ts';
import { recordTrips, type TripOfOrder } from '../../travel/index.ts';
import { roadM, stageSeconds } from '../domain/lessons.ts';
import { settings } from '../settings.ts';
import { type FinishedDelivery, finishedDeliveries } from '../store/finished.ts';
import { addStageTimes } from '../store/stages.ts';

const LOOK_BACK_MS = 2 * 86_400_000;
const BATCH = 500;
const BATCHES = 40;
/** A ride to the counter counts from the first position after accepting, if that comes within so many seconds. */
const HEARD_WITHIN = 60;

type Rain = (at: Date) => boolean;
const secondsBetween = (from: Date, until: Date) => (until.getTime() - from.getTime()) / 1000;

function toPickup(done: FinishedDelivery, cityId: string, rain: Rain, pace: number): TripOfOrder[] {
  const { beganAt, beganLat, beganLng, assignedAt, arrivedPickupAt } = done;
  if (!beganAt || beganLat === null || beganLng === null || !assignedAt || !arrivedPickupAt || done.pickupInterrupted) return [];
  if (secondsBetween(assignedAt, beganAt) > HEARD_WITHIN) return [];
  const seconds = secondsBetween(beganAt, arrivedPickupAt) * pace;
  const places = { from: { lat: beganLat, lng: beganLng }, to: { lat: done.pickupLat, lng: done.pickupLng } };
  return [{ orderId: done.orderId, leg: 'to_pickup', cityId, ...places, departedAt: beganAt, seconds, roadM: null, wet: rain(beganAt) }];
}

function toDrop(done: FinishedDelivery, cityId: string, rain: Rain, pace: number): TripOfOrder[] {
  const { pickedUpAt, arrivedDropAt, trackFirstLat, trackFirstLng, trackLastLat, trackLastLng } = done;
  if (!pickedUpAt || !arrivedDropAt || done.dropInterrupted) return [];
  const clock = secondsBetween(pickedUpAt, arrivedDropAt);
  const places = { from: { lat: done.pickupLat, lng: done.pickupLng }, to: { lat: done.dropLat, lng: done.dropLng } };
  const known = trackFirstLat !== null && trackFirstLng !== null && trackLastLat !== null && trackLastLng !== null;
  const track = known && {
    points: done.trackPoints,
    metres: done.trackM,
    first: { lat: trackFirstLat, lng: trackFirstLng },
    last: { lat: trackLastLat, lng: trackLastLng },
  };
  const road = track ? roadM(track, places.from, places.to, clock) : null;
  return [{ orderId: done.orderId, leg: 'to_drop', cityId, ...places, departedAt: pickedUpAt, seconds: clock * pace, roadM: road, wet: rain(pickedUpAt) }];
}

async function learnBatch(ctx: Ctx, cityId: string, from: Date, until: Date, pace: number): Promise<number> {
  const finished = await finishedDeliveries(ctx, cityId, from, until, BATCH);
  const orders = await orderBriefs(
    ctx,
    finished.map(({ orderId }) => orderId),
  );
  const rain = await rainBetween(ctx, cityId, new Date(from.getTime() - LOOK_BACK_MS), until);
  await recordTrips(
    ctx,
    finished.flatMap((done) => [...toPickup(done, cityId, rain, pace), ...toDrop(done, cityId, rain, pace)]),
  );
  const times = finished.map((done) => ({
    orderId: done.orderId,
    restaurantId: done.restaurantId,
    acceptedAt: done.createdAt,
    deliveredAt: done.deliveredAt,
    ...stageSeconds({ ...done, readyAt: orders.get(done.orderId)?.readyAt ?? null }, pace),
  }));
  return addStageTimes(ctx, cityId, times);
}

/**
 * Keeps what a city's deliveries of the last two days tell of rides and stages, each once: the rides are kept before the row that marks a delivery as
 * learned from, and count once themselves. Gives how many deliveries were new.
 */
export async function learnFromFinished(ctx: Ctx, cityId: string, pace = settings.pace): Promise<number> {
  const until = ctx.clock.now();
  const from = new Date(until.getTime() - LOOK_BACK_MS);
  let learned = 0;
  for (let batch = 0; batch < BATCHES; batch++) {
    const added = await learnBatch(ctx, cityId, from, until, pace);
    learned += added;
    if (added < BATCH) break;
  }
  return learned;
}
