import type { Ctx } from '../../../platform/context.ts';
import { cityById } from '../../catalog/index.ts';
import { dayBounds } from '../domain/day.ts';
import { deliveredBy } from '../store/deliveries.ts';
import type { DeliveryRow, RiderRow } from '../store/rows.ts';

/** A rider's hand-overs of one day of their city's calendar, newest first. `date` is `YYYY-MM-DD`; today's without it. */
export async function tripsOfDay(ctx: Ctx, rider: RiderRow, date?: string): Promise<DeliveryRow[]> {
  const city = await cityById(ctx, rider.cityId);
  const { from, to } = dayBounds(date ?? ctx.clock.now(), city?.timeZone ?? 'Asia/Kolkata');
  return deliveredBy(ctx, rider.userId, from, to);
}
