import type { z } from 'zod';
import { notFound, RejectionError } from '../../../kernel/errors.ts';
import { appendAudit } from '../../../platform/audit/append.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { appendEvents } from '../../../platform/events/append.ts';
import type { hoursOutput, setHoursInput } from '../contract.ts';
import { mayManage } from '../domain/access.ts';
import { changedFields } from '../domain/changes.ts';
import { decideHours } from '../domain/menu.ts';
import { restaurantChanged } from '../events.ts';
import { readWeek, replaceWeek } from '../store/hours.ts';
import { lockRestaurant } from '../store/vendor-restaurants.ts';

/** Replaces the week's hours and the holidays. */
export async function setHours(ctx: Ctx, input: z.infer<typeof setHoursInput>): Promise<z.infer<typeof hoursOutput>> {
  const { restaurantId, hours, holidays } = input;
  if (!mayManage(ctx.actor, restaurantId)) notFound();
  const decision = decideHours(hours, holidays);
  if (!decision.ok) throw new RejectionError(decision.error);
  return inTransaction(ctx, async (tx) => {
    const { cityId } = (await lockRestaurant(tx, restaurantId)) ?? notFound();
    const was = await readWeek(tx, restaurantId);
    await replaceWeek(tx, restaurantId, { hours, holidays });
    const now = await readWeek(tx, restaurantId);
    await appendEvents(tx, [restaurantChanged(restaurantId, cityId, 'hours')]);
    await appendAudit(tx, { action: 'restaurant.hours', subject: 'restaurant', subjectId: restaurantId, ...changedFields({ ...was }, { ...now }) });
    return now;
  });
}
