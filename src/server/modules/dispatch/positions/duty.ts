import type { Ctx } from '../../../platform/context.ts';
import { cityById } from '../../catalog/index.ts';
import { activeDeliveriesOf } from '../store/deliveries.ts';
import { findRider } from '../store/riders.ts';
import { book, type Duty } from './book.ts';

/** Changes are heard of as events; this bounds what a lost one costs. */
const STALE_AFTER_MS = 15_000;

/** What a rider's positions are judged by: from memory, or loaded. Null for one who is no rider. */
export async function dutyOf(ctx: Ctx, riderId: string): Promise<Duty | null> {
  const nowMs = ctx.clock.now().getTime();
  const known = book.duty(riderId);
  if (known && nowMs - known.loadedAt < STALE_AFTER_MS) return known;
  const rider = await findRider(ctx, riderId);
  if (!rider) return null;
  const [jobs, city] = await Promise.all([activeDeliveriesOf(ctx, riderId), cityById(ctx, rider.cityId)]);
  const middle = city ?? { lat: rider.lat ?? 0, lng: rider.lng ?? 0 };
  const duty: Duty = {
    cityId: rider.cityId,
    middle,
    online: rider.online,
    orderIds: jobs.map((job) => job.orderId),
    loadedAt: nowMs,
  };
  book.setDuty(riderId, duty);
  if (!book.latest(riderId) && rider.lat !== null && rider.lng !== null && rider.positionAt)
    book.put(riderId, { lat: rider.lat, lng: rider.lng, at: rider.positionAt }, null);
  return duty;
}
