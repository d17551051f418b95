import type { z } from 'zod';
import { holds } from '../../../kernel/actor.ts';
import { notFound, RejectionError, refuse } from '../../../kernel/errors.ts';
import { appendAudit } from '../../../platform/audit/append.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { appendEvents } from '../../../platform/events/append.ts';
import type { done, setRestaurantStatusInput } from '../contract.ts';
import { decideRestaurantStatus } from '../domain/restaurant-status.ts';
import { restaurantChanged } from '../events.ts';
import { lockRestaurant, saveStatus } from '../store/vendor-restaurants.ts';

/** Approves or suspends a restaurant, for a reason that the audit keeps. */
export async function setRestaurantStatus(ctx: Ctx, input: z.infer<typeof setRestaurantStatusInput>): Promise<z.infer<typeof done>> {
  const { restaurantId, reason } = input;
  if (!holds(ctx.actor, ['admin', 'operations'])) refuse('forbidden', 'forbidden');
  return inTransaction(ctx, async (tx) => {
    const was = (await lockRestaurant(tx, restaurantId)) ?? notFound();
    const decision = decideRestaurantStatus(was.status, input.status);
    if (!decision.ok) throw new RejectionError(decision.error);
    const status = decision.value;
    await saveStatus(tx, restaurantId, status, reason);
    await appendEvents(tx, [restaurantChanged(restaurantId, was.cityId, 'status')]);
    const [before, after] = [{ status: was.status }, { status }];
    await appendAudit(tx, { action: 'restaurant.status', subject: 'restaurant', subjectId: restaurantId, reason, before, after });
    return { ok: true };
  });
}
